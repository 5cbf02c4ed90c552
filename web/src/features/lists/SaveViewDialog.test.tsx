import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { SaveViewDialog } from "./SaveViewDialog";

const team = "00000000-0000-7000-8000-000000000001";
const draft = { name: "太原", audience: "owner" as const, groups: [], standard: false, content: {} };

it("shares a view with a team, which then begins with it", async () => {
  server.use(
    http.get("*/api/v1/teams", () =>
      HttpResponse.json({ items: [{ id: team, name: "太原团队", members: [], version: 1 }] }),
    ),
    http.get("*/api/v1/roles", () => HttpResponse.json({ items: [] })),
  );
  const onSave = vi.fn(() => Promise.resolve());
  renderPage(<SaveViewDialog title="存为视图" draft={draft} administrator onSave={onSave} onClose={() => {}} />);
  expect(await screen.findByRole("dialog")).toBeDefined();
  expect(screen.queryByRole("checkbox")).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "团队和角色" }));
  await userEvent.click(screen.getByRole("button", { name: /保\s?存/ }));
  expect(await screen.findByText("请填写团队和角色")).toBeDefined();
  await userEvent.click(screen.getByRole("combobox"));
  await userEvent.click(await screen.findByTitle("太原团队"));
  await userEvent.click(screen.getByRole("checkbox", { name: "作为他们的默认视图" }));
  await userEvent.click(screen.getByRole("button", { name: /保\s?存/ }));
  await waitFor(() =>
    expect(onSave).toHaveBeenCalledWith({ ...draft, audience: "groups", groups: [team], standard: true }),
  );
});
