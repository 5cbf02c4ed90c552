import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { OperationsPage } from "./OperationsPage";

const plan = { scheduled: true, hour: 3, zone: "Asia/Shanghai", days: 7, weeks: 4, months: 3 };

const backup = (more: object = {}) => ({
  id: "00000000-0000-7000-8000-000000000001",
  cause: "asked",
  status: "done",
  share: 1,
  fileName: "zhiji-20261122-030000.zhiji",
  encrypted: false,
  present: true,
  size: 12_582_912,
  rows: 34_567,
  files: 2,
  startedAt: "2026-11-22T03:00:00Z",
  startedBy: { id: "00000000-0000-7000-8000-0000000000aa", displayName: "管理员" },
  ...more,
});

const overview = (items: object[]) => ({
  plan,
  items,
  folder: "/var/lib/zhiji/backups",
  freeBytes: 5e10,
  encrypting: false,
});

function answers(items: object[], findings: object[] = []) {
  server.use(
    http.get("*/api/v1/backups", () => HttpResponse.json(overview(items))),
    http.get("*/api/v1/operations/findings", () => HttpResponse.json({ items: findings })),
    http.get("*/api/v1/operations/storage", () =>
      HttpResponse.json({
        databaseBytes: 9e6,
        rooms: [{ name: "archive.party", folder: false, bytes: 4e6, growth: 1048576, count: 12_000 }],
      }),
    ),
  );
}

describe("OperationsPage", () => {
  beforeEach(() => answers([]));

  it("says that all is well, and what a backup is", async () => {
    renderPage(<OperationsPage />);
    expect(await screen.findByText("正常")).toBeTruthy();
    expect(await screen.findByText("还没有备份")).toBeTruthy();
    expect(await screen.findByText("客户档案")).toBeTruthy();
    expect(screen.getByText("+1 MB")).toBeTruthy();
  });

  it("says what is wrong and how to mend it", async () => {
    answers([], [{ level: "mend", code: "finding.backup.none", message: "还没有任何备份。", remedy: "点“立即备份”" }]);
    renderPage(<OperationsPage />);
    expect(await screen.findByText("还没有任何备份。")).toBeTruthy();
    expect(screen.getByText("请处理")).toBeTruthy();
    expect(screen.queryByText("正常")).toBeNull();
  });

  it("begins a backup and shows how far it is", async () => {
    let items = [backup()];
    let asked = 0;
    server.use(
      http.get("*/api/v1/backups", () => HttpResponse.json(overview(items))),
      http.post("*/api/v1/backups", () => {
        asked++;
        items = [backup({ id: "00000000-0000-7000-8000-000000000002", status: "running", share: 0.4 }), ...items];
        return HttpResponse.json(items[0], { status: 202 });
      }),
    );
    renderPage(<OperationsPage />);
    const link = await screen.findByRole("link", { name: "下载 zhiji-20261122-030000.zhiji" });
    expect(link.getAttribute("href")).toBe("/api/v1/backups/00000000-0000-7000-8000-000000000001/file");
    expect(screen.getByText("34,567")).toBeTruthy();
    const now = screen.getByRole("button", { name: "立即备份" });
    await userEvent.click(now);
    const table = await screen.findByRole("table", { name: "备份" });
    expect(await within(table).findByText("正在备份")).toBeTruthy();
    expect(asked).toBe(1);
    await waitFor(() => expect((now as HTMLButtonElement).disabled).toBe(true));
  });

  it("says why a backup failed", async () => {
    answers([backup({ status: "failed", present: false, size: null, rows: null, failure: "备份没有成功：磁盘已满" })]);
    renderPage(<OperationsPage />);
    expect(await screen.findByText("备份没有成功：磁盘已满")).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("waits, and offers to try again what failed", async () => {
    server.use(
      http.get("*/api/v1/backups", () => delay("infinite")),
      http.get("*/api/v1/operations/storage", () => HttpResponse.json({ detail: "不行" }, { status: 403 })),
    );
    renderPage(<OperationsPage />);
    expect(await screen.findByText("存储情况没能读出来")).toBeTruthy();
    expect(screen.getByText("不行")).toBeTruthy();
    expect(screen.getAllByRole("status").length).toBeGreaterThan(0);
  });
});
