import { type RefObject, useCallback, useEffect, useState } from "react";
import { rowWindow, scrollToShow } from "./windowedRows";

const head = 38;

/** Follows the scrolling of a frame and says which rows to draw; asks for more well before the end. */
export function useRowWindow(
  frame: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
  onNearEnd: (() => void) | undefined,
) {
  const [view, setView] = useState({ scrolled: 0, height: 800 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => setView({ scrolled: element.scrollTop, height: element.clientHeight || 800 });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [frame]);
  const { first, end } = rowWindow(view.scrolled, view.height, rowHeight, count);
  const nearEnd = count > 0 && end >= count - 25;
  // A page may be shorter than the screen: the count is part of the question, so that it is asked again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: count re-asks after each page
  useEffect(() => {
    if (nearEnd) onNearEnd?.();
  }, [nearEnd, onNearEnd, count]);
  const show = useCallback(
    (row: number) => {
      const element = frame.current;
      if (!element) return;
      const to = scrollToShow(row, element.scrollTop, element.clientHeight, rowHeight, head);
      if (to !== undefined) element.scrollTop = to;
    },
    [frame, rowHeight],
  );
  return { first, end, show };
}
