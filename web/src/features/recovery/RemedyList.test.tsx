import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { RemedyList } from "./RemedyList";
import type { RecoveryCase, RemedyView } from "./recovery";

const person = (id: string, displayName: string) => ({ id, displayName });
const yuan = (amount: string) => ({ amount, currency: "CNY" });

const asked: RemedyView = {
  id: "r1",
  kind: "refund",
  amount: yuan("600.00"),
  note: "退 12 张票款",
  state: "awaiting",
  by: person("wang", "王芳"),
  at: "2026-11-22T02:00:00Z",
};

const opened = (remedies: RemedyView[]): RecoveryCase => ({
  id: "x",
  version: 2,
  title: "团队票少打了 12 张",
  failure: "团队票少打了 12 张",
  standing: "awaiting",
  origin: "noticed",
  at: "2026-11-22T02:00:00Z",
  confidential: false,
  checkBack: "2026-11-29",
  remedies,
  editable: true,
});

function show(me: string, approves: boolean, remedies: RemedyView[]) {
  server.use(
    http.get("*/api/v1/sessions/current", () => HttpResponse.json({ user: { id: me } })),
    http.get("*/api/v1/recovery-allowance", () => HttpResponse.json({ approves, checkBackDays: 7 })),
  );
  renderPage(<RemedyList opened={opened(remedies)} />);
}

describe("what a customer got", () => {
  it("says so while there is nothing", async () => {
    show("li", false, []);
    expect(await screen.findByText("还没有给什么")).toBeDefined();
  });

  it("is approved by somebody else than who asked", async () => {
    show("li", true, [asked]);
    let sent: unknown;
    server.use(
      http.put("*/api/v1/recoveries/x/remedies/r1/decision", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(opened([{ ...asked, state: "given" }]));
      }),
    );
    await userEvent.click(await screen.findByRole("button", { name: "批准" }));
    expect(await screen.findByText("已批准")).toBeDefined();
    expect(sent).toEqual({ approved: true });
  });

  it("is never approved by who asked", async () => {
    show("wang", true, [asked]);
    expect(await screen.findByRole("button", { name: "撤回" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "批准" })).toBeNull();
  });

  it("is taken back with a reason only", async () => {
    show("wang", false, [{ ...asked, state: "given" }]);
    await userEvent.click(await screen.findByRole("button", { name: "撤回" }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(
      screen.getAllByRole("button", { name: "撤回" }).filter((it) => dialog.contains(it))[0] as HTMLElement,
    );
    expect(await screen.findByText("请填写为什么撤回")).toBeDefined();
  });
});
