export type RowWindow = { first: number; end: number };

/** The rows of equal height to draw for what is visible now, a few more on both sides. */
export function rowWindow(scrolled: number, height: number, rowHeight: number, count: number, extra = 12): RowWindow {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - extra);
  const end = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + extra);
  return { first: Math.min(first, Math.max(0, count - 1)), end: Math.max(end, 0) };
}

/** How far to scroll so that a row is wholly in sight below the sticky head; undefined when it already is. */
export function scrollToShow(
  row: number,
  scrolled: number,
  height: number,
  rowHeight: number,
  head: number,
): number | undefined {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  const bottom = top + rowHeight + head;
  return bottom > scrolled + height ? bottom - height : undefined;
}
