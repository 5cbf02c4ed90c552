import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { moved, useReorder } from "./useReorder";

function Rows() {
  const [items, setItems] = useState(["a", "b", "c"]);
  const order = useReorder(items.length, (from, to) => setItems(moved(items, from, to)));
  return (
    <ul>
      {items.map((item, index) => {
        const { place: _, count: __, ...handlers } = order.handle(index);
        return (
          <li key={item} {...order.row(index)}>
            <button type="button" {...handlers}>
              {item}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const names = () => screen.getAllByRole("button").map((it) => it.textContent);
const handle = (name: string) => screen.getByRole("button", { name });

describe("rows in an order of one's own", () => {
  afterEach(cleanup);

  it("move by keyboard, which stays on what it moves", () => {
    render(<Rows />);
    handle("a").focus();
    fireEvent.keyDown(handle("a"), { key: "ArrowDown", altKey: true });
    fireEvent.keyDown(handle("a"), { key: "ArrowDown", altKey: true });
    fireEvent.keyDown(handle("a"), { key: "ArrowDown", altKey: true });
    expect(names()).toEqual(["b", "c", "a"]);
    expect(document.activeElement).toBe(handle("a"));
  });

  it("move by mouse or finger, unless Esc lets go", () => {
    render(<Rows />);
    screen.getAllByRole("listitem").forEach((row, index) => {
      row.getBoundingClientRect = () => new DOMRect(0, index * 40, 100, 40);
      row.scrollIntoView = vi.fn();
    });
    for (const button of screen.getAllByRole("button")) button.setPointerCapture = vi.fn();
    fireEvent.pointerDown(handle("c"), { button: 0, pointerId: 1 });
    fireEvent.pointerMove(handle("c"), { clientY: 10 });
    fireEvent.keyDown(handle("c"), { key: "Escape" });
    fireEvent.pointerUp(handle("c"));
    expect(names()).toEqual(["a", "b", "c"]);
    fireEvent.pointerDown(handle("c"), { button: 0, pointerId: 1 });
    fireEvent.pointerMove(handle("c"), { clientY: 10 });
    fireEvent.pointerUp(handle("c"));
    expect(names()).toEqual(["c", "a", "b"]);
  });
});
