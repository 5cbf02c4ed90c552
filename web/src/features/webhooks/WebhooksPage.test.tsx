import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { WebhooksPage } from "./WebhooksPage";

const webhook = (more: object = {}) => ({
  id: "00000000-0000-7000-8000-000000000001",
  version: 3,
  url: "https://erp.example.com/zhiji",
  description: "同步到 ERP",
  events: ["parties.changed", "parties.created", "notes.created"],
  active: true,
  createdAt: "2026-03-02T02:00:00Z",
  ...more,
});

function answers(items: object[]) {
  server.use(
    http.get("*/api/v1/webhooks", () => HttpResponse.json({ items })),
    http.get("*/api/v1/webhooks/events", () =>
      HttpResponse.json({
        items: [
          { type: "parties", kinds: ["created", "changed", "deleted", "merged"] },
          { type: "notes", kinds: ["created", "changed", "deleted"] },
        ],
      }),
    ),
    http.get("*/api/v1/types", () =>
      HttpResponse.json({
        items: [
          { key: "parties", label: "客户", fields: [] },
          { key: "notes", label: "备注", fields: [] },
        ],
      }),
    ),
  );
}

const NoFilter = ({ type }: { type: string }) => <span>filter of {type}</span>;

describe("WebhooksPage", () => {
  beforeEach(() => answers([]));

  it("says what to do first, and shows the secret of a new endpoint once", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/v1/webhooks", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ webhook: webhook(), secret: "whsec_c2VjcmV0" }, { status: 201 });
      }),
    );
    const user = userEvent.setup();
    renderPage(<WebhooksPage filter={NoFilter} />);
    expect(await screen.findByText(/https 地址/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "添加接收地址" }));
    const drawer = within(await screen.findByRole("dialog"));
    await user.type(drawer.getByLabelText("接收地址"), "https://erp.example.com/zhiji");
    await user.click(await drawer.findByRole("checkbox", { name: "客户 · 修改" }));
    expect(await drawer.findByText("filter of parties")).toBeTruthy();
    await user.click(drawer.getByRole("button", { name: "添加接收地址" }));
    expect(await screen.findByDisplayValue("whsec_c2VjcmV0")).toBeTruthy();
    expect(sent).toEqual({ url: "https://erp.example.com/zhiji", events: ["parties.changed"], active: true });
    await user.click(screen.getByRole("button", { name: "我已保存" }));
    expect(screen.queryByDisplayValue("whsec_c2VjcmV0")).toBeNull();
  });

  it("says in words what an endpoint is told, and why one is off", async () => {
    answers([webhook(), webhook({ id: "00000000-0000-7000-8000-000000000002", active: false, offReason: "gone" })]);
    renderPage(<WebhooksPage filter={NoFilter} />);
    expect((await screen.findAllByText("客户 · 新建、修改"))[0]).toBeTruthy();
    expect(screen.getByText("正常")).toBeTruthy();
    expect(screen.getByText("对方回复 410，表示不再接收")).toBeTruthy();
  });
});
