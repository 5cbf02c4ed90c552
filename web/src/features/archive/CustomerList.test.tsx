import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { ListPartiesResponse, ListPurchaseTotalsResponse } from "../../client/types.gen";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { CustomerList } from "./CustomerList";

const page = (count: number, from = 0, next: string | null = null) =>
  ({
    items: Array.from({ length: count }, (_, index) => ({
      id: `00000000-0000-7000-8000-${String(from + index).padStart(12, "0")}`,
      kind: "organisation" as const,
      name: `客户 ${from + index}`,
      city: "太原市",
      contact: { kind: "phone" as const, value: "+8613803516620", holder: "李晓燕" },
      tags: ["VIP"],
      createdAt: "2026-11-01T02:00:00Z",
      updatedAt: "2026-11-20T02:00:00Z",
    })),
    next: next ?? undefined,
  }) as ListPartiesResponse;

const parties = (answer: Parameters<typeof http.get>[1]) => server.use(http.get("*/api/v1/parties", answer));

function totals() {
  const answer: ListPurchaseTotalsResponse = {
    items: [
      {
        partyId: "00000000-0000-7000-8000-000000000000",
        count: 3,
        amount: { amount: "265600.00", currency: "CNY" },
        last: "2026-11-14T02:00:00Z",
      },
    ],
  };
  server.use(
    http.get("*/api/v1/purchase-totals", ({ request }) => {
      const asked = new URL(request.url).searchParams.getAll("party");
      return HttpResponse.json({ items: answer.items.filter((total) => asked.includes(total.partyId)) });
    }),
  );
}

function show(search: Parameters<typeof CustomerList>[0]["search"] = {}) {
  const onSearch = vi.fn();
  const onPeek = vi.fn();
  const router = renderPage(<CustomerList search={search} onSearch={onSearch} peeked={undefined} onPeek={onPeek} />);
  return { onSearch, onPeek, router };
}

describe("the list of customers", () => {
  it("is loading", async () => {
    parties(async () => {
      await delay("infinite");
      return HttpResponse.json(page(0));
    });
    show();
    expect(await screen.findByRole("status", { name: "正在读取…" })).toBeDefined();
  });

  it("is empty: says what it is for and the first step", async () => {
    parties(() => HttpResponse.json(page(0)));
    show();
    expect(await screen.findByRole("heading", { name: "还没有客户" })).toBeDefined();
    expect(screen.getByRole("button", { name: "导入文件" })).toBeDefined();
  });

  it("finds nothing: offers to drop the filters", async () => {
    parties(() => HttpResponse.json(page(0)));
    const { onSearch } = show({ q: "没有这家" });
    await userEvent.click(await screen.findByRole("button", { name: "清除筛选" }));
    expect(onSearch).toHaveBeenCalledWith({});
  });

  it("is in error: says why and tries again", async () => {
    parties(() => HttpResponse.json({ status: 403, code: "forbidden", detail: "您不能看客户。" }, { status: 403 }));
    show();
    expect((await screen.findByRole("alert")).textContent).toContain("您不能看客户。");
    totals();
    parties(() => HttpResponse.json(page(1)));
    await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await screen.findByRole("link", { name: "客户 0" })).toBeDefined();
  });

  it("is full: rows with what they bought, the next page when the end comes near, and the keyboard", async () => {
    totals();
    const asked: (string | null)[] = [];
    parties(({ request }) => {
      const after = new URL(request.url).searchParams.get("after");
      asked.push(after);
      return HttpResponse.json(after ? page(3, 20) : page(20, 0, "next-page"));
    });
    const { onPeek, router } = show();
    expect(await screen.findByRole("link", { name: "客户 0" })).toBeDefined();
    expect(await screen.findByText("¥26.6 万")).toBeDefined();
    expect(screen.getAllByText("李晓燕 138 0351 6620").length).toBeGreaterThan(5);
    await waitFor(() => expect(asked).toEqual([null, "next-page"]));
    expect(await screen.findByText("到底了，共 23 位")).toBeDefined();

    await userEvent.keyboard("jjk x");
    expect(onPeek).toHaveBeenCalledWith("00000000-0000-7000-8000-000000000000");
    expect(screen.getByRole("toolbar", { name: "已选 1 位" })).toBeDefined();
    await userEvent.keyboard("j{Enter}");
    await waitFor(() =>
      expect(router.state.location.pathname).toContain("/customers/00000000-0000-7000-8000-000000000001"),
    );
  });
});
