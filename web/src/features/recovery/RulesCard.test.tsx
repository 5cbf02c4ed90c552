import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { RecoveryRule, RecoveryRuleContent, RecoveryRulePreview } from "../../client/types.gen";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { RulesCard } from "./RulesCard";

const content: RecoveryRuleContent = {
  name: "大额退货",
  sign: "return",
  amount: { amount: "500.00", currency: "CNY" },
  customerOwner: true,
  person: "wang",
  dueDays: 3,
  restDays: 60,
  on: true,
};
const rule: RecoveryRule = { id: "r1", version: 4, content, opened: 2 };
const preview: RecoveryRulePreview = {
  days: 30,
  count: 1,
  latest: [
    {
      party: { id: "p1", name: "章怀远" },
      finding: {
        sign: "return",
        at: "2026-11-22T02:00:00Z",
        amount: { amount: "800.00", currency: "CNY" },
        records: [{ type: "purchases", id: "e1", name: "破壁机" }],
      },
    },
  ],
};

function show(items: RecoveryRule[] | undefined) {
  server.use(
    http.get("*/api/v1/recovery-rules", () =>
      items ? HttpResponse.json({ items }) : new HttpResponse(null, { status: 500 }),
    ),
    http.get("*/api/v1/complaint-setup", () => HttpResponse.json({ desks: [] })),
    http.get("*/api/v1/users", () => HttpResponse.json({ items: [{ id: "wang", displayName: "王芳" }] })),
  );
  renderPage(<RulesCard />);
}

describe("rules for recoveries", () => {
  it("says so while there is none", async () => {
    show([]);
    expect(await screen.findByText("还没有规则")).toBeDefined();
  });

  it("says what could not be read", async () => {
    show(undefined);
    expect(await screen.findByText("规则没能读出来")).toBeDefined();
  });

  it("says each in a sentence, and switches it off", async () => {
    show([rule]);
    expect(await screen.findByText("一笔退货达到 ¥500.00")).toBeDefined();
    expect(await screen.findByText(/没有时交给王芳 · 3 天内回访 · 同一位客户 60 天里最多一次/)).toBeDefined();
    expect(screen.getByText("近 30 天开了 2 个")).toBeDefined();
    let sent: unknown;
    server.use(
      http.put("*/api/v1/recovery-rules/r1", async ({ request }) => {
        sent = [request.headers.get("If-Match"), await request.json()];
        return HttpResponse.json({ ...rule, content: { ...content, on: false } });
      }),
    );
    await userEvent.click(screen.getByRole("switch"));
    expect(await screen.findByText("「大额退货」已关掉")).toBeDefined();
    expect(sent).toEqual(['"4"', { ...content, on: false }]);
  });

  it("shows what it would have opened", async () => {
    show([rule]);
    await userEvent.click(await screen.findByRole("button", { name: "修改「大额退货」" }));
    let asked = "";
    server.use(
      http.post("*/api/v1/recovery-rules/preview", ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json(preview);
      }),
    );
    await userEvent.click(await screen.findByRole("button", { name: "看看过去 30 天" }));
    expect(await screen.findByText("按现在的写法，过去 30 天会开 1 个补救")).toBeDefined();
    const row = screen.getByRole("link", { name: "章怀远" }).closest("li") as HTMLElement;
    expect(within(row).getByText("退了破壁机，¥800.00")).toBeDefined();
    expect(asked).toBe("?id=r1");
  });
});
