import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { PrivacyPage } from "./PrivacyPage";

const request = (more: object = {}) => ({
  id: "00000000-0000-7000-8000-000000000001",
  kind: "access",
  status: "open",
  partyId: "00000000-0000-7000-8000-0000000000aa",
  partyName: "林知夏",
  receivedOn: "2026-03-02",
  dueOn: "2026-03-23",
  byRule: false,
  createdAt: "2026-03-02T02:00:00Z",
  outcome: [],
  ...more,
});

function answers(pending: object[], over: object[] = []) {
  server.use(
    http.get("*/api/v1/privacy/requests", ({ request: asked }) =>
      HttpResponse.json({
        items: new URL(asked.url).searchParams.get("over") ? over : pending,
        pending: pending.length,
        over: over.length,
      }),
    ),
    http.get("*/api/v1/privacy/policy", () => HttpResponse.json({ deadline: "working-days", waitingDays: 7 })),
    http.get("*/api/v1/privacy/retention-rules", () => HttpResponse.json({ items: [] })),
    http.get("*/api/v1/privacy/retention-rules/preview", () =>
      HttpResponse.json({ persons: 1000, more: true, examples: ["王静"] }),
    ),
    http.get("*/api/v1/privacy/fields", () =>
      HttpResponse.json({
        items: [
          {
            type: "parties",
            typeName: "客户",
            key: "name",
            name: "名称",
            purposes: ["recognise", "contract"],
            custom: false,
          },
        ],
      }),
    ),
  );
}

const Select = () => null;

describe("PrivacyPage", () => {
  beforeEach(() => answers([]));

  it("says what requests are for, whom a rule would find, and what is kept why", async () => {
    renderPage(<PrivacyPage select={Select} />);
    expect(await screen.findByText("没有待办的请求")).toBeTruthy();
    expect(await screen.findByText(/按今天算有 1000\+ 人。/)).toBeTruthy();
    expect(await screen.findByText("辨认客户、交易与账目")).toBeTruthy();
  });

  it("shows what is late, and hands out the archive", async () => {
    answers([request()]);
    renderPage(<PrivacyPage select={Select} />);
    const table = await screen.findByRole("table", { name: "客户的请求" });
    expect(within(table).getByText("已超期")).toBeTruthy();
    const link = within(table).getByRole("link", { name: "导出副本" });
    expect(link.getAttribute("href")).toBe("/api/v1/parties/00000000-0000-7000-8000-0000000000aa/personal-data");
  });

  it("says what an erasure took and left", async () => {
    const outcome = [
      { what: "names", count: 2, kind: "goes" },
      { what: "purchases", count: 31, kind: "books" },
    ];
    answers([], [request({ kind: "erasure", status: "done", endedAt: "2026-03-10T02:00:00Z", outcome })]);
    renderPage(<PrivacyPage select={Select} />);
    await userEvent.click(await screen.findByText("已结束 1"));
    await userEvent.click(await screen.findByRole("button", { name: "结果" }));
    expect(await screen.findByText("购买与退货")).toBeTruthy();
    expect(screen.getByText("31")).toBeTruthy();
  });

  it("says when requests cannot be read", async () => {
    server.use(http.get("*/api/v1/privacy/requests", () => HttpResponse.json({}, { status: 503 })));
    renderPage(<PrivacyPage select={Select} />);
    expect(await screen.findByText("请求没能读出来")).toBeTruthy();
  });
});
