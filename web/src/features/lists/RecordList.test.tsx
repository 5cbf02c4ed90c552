import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import type { Field, RecordType } from "../records/recordTypes";
import type { ListSearch } from "./listState";
import { RecordList } from "./RecordList";

const field = (key: string, label: string, type: Field["type"], more: Partial<Field> = {}): Field => ({
  key,
  label,
  type,
  operators: ["eq", "contains", "in", "empty"],
  sortable: true,
  importable: true,
  editable: false,
  required: false,
  unique: false,
  custom: false,
  renamed: false,
  permission: "x",
  options: [],
  ...more,
});

const level = field("custom.level", "等级", "choice", {
  editable: true,
  custom: true,
  operators: ["eq", "ne", "in", "empty"],
  options: [
    { key: "a", label: "旗舰" },
    { key: "b", label: "社区" },
  ],
});

const shops: RecordType = {
  key: "x-shop",
  label: "门店",
  custom: true,
  renamed: false,
  fields: [field("name", "名称", "text", { required: true }), level, field("custom.rent", "租金", "money")],
  relations: [],
  view: { name: "name", columns: ["name", "custom.level"], sort: "name" },
};

const item = (number: number) => ({
  id: `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`,
  version: 3,
  values: { name: `门店 ${number}`, "custom.level": number % 2 ? "a" : "b" },
});

const page = (count: number, from = 0, next?: string) => ({
  items: Array.from({ length: count }, (_, index) => item(from + index)),
  ...(next ? { next } : {}),
});

const list = (answer: Parameters<typeof http.get>[1]) => server.use(http.get("*/api/v1/lists/x-shop", answer));

function show(search: ListSearch = {}) {
  const onSearch = vi.fn();
  const router = renderPage(
    <RecordList
      type={shops}
      types={[shops]}
      search={search}
      administrator
      onSearch={onSearch}
      empty={<p>这里还没有门店</p>}
    />,
  );
  return { onSearch, router };
}

beforeEach(() => {
  server.use(
    http.get("*/api/v1/views", () => HttpResponse.json({ items: [] })),
    http.get("*/api/v1/view-arrangements/x-shop", () => HttpResponse.json({ pinned: [], columns: {} })),
    http.get("*/api/v1/lists/x-shop/count", () => HttpResponse.json({ value: 1000, exact: false })),
    http.get("*/api/v1/types", () => HttpResponse.json({ items: [shops] })),
    http.get("*/api/v1/users", () => HttpResponse.json({ items: [] })),
    http.get("*/api/v1/tags", () => HttpResponse.json({ items: [] })),
  );
});

describe("a list of records", () => {
  it("is loading", async () => {
    list(async () => {
      await delay("infinite");
      return HttpResponse.json(page(0));
    });
    show();
    expect((await screen.findAllByRole("status", { name: "正在读取…" })).length).toBeGreaterThan(0);
  });

  it("is empty: says so in the words of its type", async () => {
    list(() => HttpResponse.json(page(0)));
    show();
    expect(await screen.findByText("这里还没有门店")).toBeDefined();
  });

  it("finds nothing: offers to drop words and conditions", async () => {
    list(() => HttpResponse.json(page(0)));
    const { onSearch } = show({ q: "没有这家" });
    expect(await screen.findByRole("heading", { name: "没有符合条件的记录" })).toBeDefined();
    await userEvent.click(screen.getAllByRole("button", { name: "清除筛选" })[0] as HTMLElement);
    expect(onSearch).toHaveBeenCalledWith({});
  });

  it("is in error: says why and tries again", async () => {
    list(() => HttpResponse.json({ status: 403, code: "forbidden", detail: "您不能看门店。" }, { status: 403 }));
    show();
    expect((await screen.findByRole("alert")).textContent).toContain("您不能看门店。");
    list(() => HttpResponse.json(page(1)));
    await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await screen.findByRole("link", { name: "门店 0" })).toBeDefined();
  });

  it("is full: the next page when the end comes near, and the keyboard", async () => {
    const asked: string[] = [];
    list(({ request }) => {
      const after = new URL(request.url).searchParams.get("after") ?? "";
      asked.push(after);
      return HttpResponse.json(after ? page(3, 20) : page(20, 0, "next-page"));
    });
    const { router } = show();
    expect(await screen.findByRole("link", { name: "门店 0" })).toBeDefined();
    await waitFor(() => expect(asked).toEqual(["", "next-page"]));
    expect(await screen.findByText("到底了，共 23 条")).toBeDefined();
    await userEvent.keyboard("jjx");
    expect(screen.getByRole("toolbar", { name: "已选 1 条" })).toBeDefined();
    await userEvent.keyboard("k{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe(`/records/x-shop/${item(0).id}`));
  });

  it("takes a chip as a condition, and a heading as an order", async () => {
    list(() => HttpResponse.json(page(2)));
    const { onSearch } = show();
    await userEvent.click(await screen.findByRole("combobox", { name: "等级" }));
    await userEvent.click(await screen.findByTitle("旗舰"));
    expect(onSearch).toHaveBeenLastCalledWith({ filter: { field: "custom.level", op: "eq", value: "a" } });
    await userEvent.click(await screen.findByRole("button", { name: /^名称/ }));
    expect(onSearch).toHaveBeenLastCalledWith({ sort: "-name" });
  });

  it("changes a value in its place, against the version in sight", async () => {
    list(() => HttpResponse.json(page(1)));
    const sent: unknown[] = [];
    server.use(
      http.patch("*/api/v1/x-shop/:id", async ({ request }) => {
        sent.push(request.headers.get("If-Match"), await request.json());
        return HttpResponse.json({ ...item(0), version: 4 });
      }),
    );
    show();
    const row = await screen.findByRole("row", { name: /门店 0/ });
    await userEvent.click(within(row).getByRole("button", { name: "修改等级" }));
    if (!screen.queryByTitle("旗舰")) await userEvent.click(within(row).getByRole("combobox"));
    await userEvent.click(await screen.findByTitle("旗舰"));
    await waitFor(() => expect(sent).toEqual(['"3"', { values: { "custom.level": "a" } }]));
    expect(await screen.findByRole("button", { name: "撤销" })).toBeDefined();
  });
});
