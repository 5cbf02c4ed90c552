import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

/** The list with one item moved from a place to another. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

type Drag = { from: number; over: number };

/** Rows that are put in order by drawing their handles with mouse or finger, or by Alt+↑ and Alt+↓; Esc lets go. */
export function useReorder(count: number, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const rows = useRef(new Map<number, HTMLElement>());

  const rowAt = (y: number) => {
    for (const [index, row] of rows.current) {
      const { top, bottom } = row.getBoundingClientRect();
      if (y >= top && y < bottom) return index;
    }
    return undefined;
  };
  const draw = (event: PointerEvent) => {
    if (!drag) return;
    const over = rowAt(event.clientY) ?? drag.over;
    if (over !== drag.over) setDrag({ ...drag, over });
    for (const next of [over - 1, over + 1]) rows.current.get(next)?.scrollIntoView({ block: "nearest" });
  };
  const drop = () => {
    setDrag(undefined);
    if (drag && drag.over !== drag.from) onMove(drag.from, drag.over);
  };

  return {
    row: (index: number) => ({
      ref: (row: HTMLElement | null) => {
        if (row) rows.current.set(index, row);
        else rows.current.delete(index);
      },
      "data-over":
        drag && drag.over === index && drag.from !== index ? (drag.from < index ? "below" : "above") : undefined,
      "data-drawn": drag?.from === index ? true : undefined,
    }),
    handle: (index: number) => ({
      place: index + 1,
      count,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: index, over: index });
      },
      onPointerMove: draw,
      onPointerUp: drop,
      onPointerCancel: () => setDrag(undefined),
      onKeyDown: (event: KeyboardEvent) => {
        if (drag && event.key === "Escape") {
          event.stopPropagation();
          setDrag(undefined);
        }
        const to = event.key === "ArrowUp" ? index - 1 : event.key === "ArrowDown" ? index + 1 : -1;
        if (!event.altKey || to < 0 || to >= count) return;
        event.preventDefault();
        onMove(index, to);
      },
    }),
  };
}
