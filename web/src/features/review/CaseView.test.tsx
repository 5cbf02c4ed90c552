import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { GetSuggestionResponse } from "../../client/types.gen";
import { renderPage } from "../../testing/render";
import { server } from "../../testing/server";
import { CaseView } from "./CaseView";

const ids = ["a", "b", "c"].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`);

const trio = {
  suggestion: {
    id: ids[0],
    kind: "organisation",
    names: ["山西煤业", "山西煤矿", "山西煤产品总公司"],
    probability: 0.97,
    sure: true,
    reopened: false,
  },
  members: ["山西煤业", "山西煤矿", "山西煤产品总公司"].map((name, at) => ({
    id: ids[at],
    content: { kind: "organisation", name, names: [], identifiers: [], contacts: [], addresses: [], tags: [] },
    via: "page",
    createdAt: "2026-11-01T02:00:00Z",
    updatedAt: "2026-11-01T02:00:00Z",
    records: 1,
    bought: [],
  })),
  evidence: [
    {
      party: ids[0],
      other: ids[1],
      probability: 0.97,
      sure: true,
      priorBits: -16,
      bits: 5,
      steps: [{ field: "phone", text: "号码相同", bits: 21, probability: 0.97 }],
    },
  ],
} as unknown as GetSuggestionResponse;

function show() {
  const onDecide = vi.fn();
  renderPage(<CaseView id="x" me="me" pending={false} onDecide={onDecide} onAssign={vi.fn()} />);
  return onDecide;
}

describe("a case on the desk", () => {
  it("is decided by one key about all of them", async () => {
    server.use(http.get("*/api/v1/identity/suggestions/x", () => HttpResponse.json(trio)));
    const onDecide = show();
    expect(await screen.findByText("这 3 份档案是同一位客户吗？")).toBeDefined();
    await userEvent.keyboard("y");
    expect(onDecide).toHaveBeenCalledWith({
      verdict: "same",
      parties: ids,
      survivor: ids[0],
      reason: "",
      insist: false,
    });
  });

  it("leaves out whom the reader unticks, and lets another stay", async () => {
    server.use(http.get("*/api/v1/identity/suggestions/x", () => HttpResponse.json(trio)));
    const onDecide = show();
    await screen.findByText("这 3 份档案是同一位客户吗？");
    await userEvent.keyboard("s{ArrowDown}x");
    expect(screen.getByRole("button", { name: /这 2 份是同一客户/ })).toBeDefined();
    await userEvent.keyboard("n");
    expect(onDecide).toHaveBeenLastCalledWith(
      expect.objectContaining({ verdict: "different", parties: [ids[0], ids[1]], survivor: undefined }),
    );
    await userEvent.keyboard("y");
    expect(onDecide).toHaveBeenLastCalledWith(expect.objectContaining({ survivor: ids[1] }));
  });

  it("shows the evidence as a table too", async () => {
    server.use(http.get("*/api/v1/identity/suggestions/x", () => HttpResponse.json(trio)));
    show();
    await userEvent.click(await screen.findByText("表格"));
    expect(screen.getByRole("table", { name: "证据" })).toBeDefined();
    expect(screen.getByText("+21.0")).toBeDefined();
  });

  it("says so when somebody was quicker", async () => {
    server.use(
      http.get("*/api/v1/identity/suggestions/x", () =>
        HttpResponse.json({ status: 404, code: "review.gone" }, { status: 404 }),
      ),
    );
    show();
    expect(await screen.findByText("这组已经处理")).toBeDefined();
  });

  it("says what went wrong", async () => {
    server.use(
      http.get("*/api/v1/identity/suggestions/x", () =>
        HttpResponse.json({ status: 403, code: "forbidden" }, { status: 403 }),
      ),
    );
    show();
    expect(await screen.findByRole("alert")).toBeDefined();
  });
});
