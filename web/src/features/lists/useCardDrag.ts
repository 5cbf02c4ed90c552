import { useEffect, useRef, useState } from "react";
import type { Item } from "../records/recordItems";

export type Lift = { item: Item; from: string; over: string; at: { x: number; y: number } | undefined };

const threshold = 6;
const longPress = 280;

function laneAt(x: number, y: number): string | undefined {
  const lane = document.elementFromPoint(x, y)?.closest("[data-lane]");
  return lane instanceof HTMLElement ? lane.dataset.lane : undefined;
}

/**
 * Cards follow the mouse once it moves, a finger once it has rested on them, and the arrow keys between a Space and the
 * next one. Esc puts the card back.
 */
export function useCardDrag(lanes: readonly string[], onDrop: (item: Item, to: string) => void) {
  const [lift, setLift] = useState<Lift>();
  const latest = useRef({ onDrop });
  useEffect(() => {
    latest.current = { onDrop };
  });

  const drop = (held: Lift) => {
    setLift(undefined);
    if (held.over !== held.from) latest.current.onDrop(held.item, held.over);
  };

  const onPointerDown = (event: React.PointerEvent<HTMLElement>, item: Item, from: string) => {
    if (event.button !== 0) return;
    const start = { x: event.clientX, y: event.clientY };
    const touch = event.pointerType !== "mouse";
    let held: Lift | undefined;
    const hold = (x: number, y: number) => {
      held = { item, from, over: laneAt(x, y) ?? held?.over ?? from, at: { x, y } };
      setLift(held);
    };
    const timer = touch ? setTimeout(() => hold(start.x, start.y), longPress) : undefined;
    const move = (to: PointerEvent) => {
      const far = Math.hypot(to.clientX - start.x, to.clientY - start.y) > threshold;
      if (held || (far && !touch)) hold(to.clientX, to.clientY);
      else if (far) end();
    };
    // A finger that holds a card does not scroll the page.
    const still = (to: TouchEvent) => held && to.preventDefault();
    const noClick = (click: MouseEvent) => {
      click.preventDefault();
      click.stopPropagation();
    };
    const end = (released?: Event) => {
      clearTimeout(timer);
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", end);
      document.removeEventListener("pointercancel", end);
      document.removeEventListener("touchmove", still);
      document.removeEventListener("keydown", putBack, true);
      if (!held) return;
      document.addEventListener("click", noClick, { capture: true, once: true });
      setTimeout(() => document.removeEventListener("click", noClick, true), 50);
      if (released?.type === "pointerup") drop(held);
      else setLift(undefined);
    };
    const putBack = (key: KeyboardEvent) => key.key === "Escape" && end();
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", end);
    document.addEventListener("pointercancel", end);
    document.addEventListener("touchmove", still, { passive: false });
    document.addEventListener("keydown", putBack, true);
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>, item: Item, from: string) => {
    const mine = lift?.item.id === item.id ? lift : undefined;
    if (event.key === " ") {
      if (mine) drop(mine);
      else setLift({ item, from, over: from, at: undefined });
    } else if (mine && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const next = lanes[lanes.indexOf(mine.over) + (event.key === "ArrowLeft" ? -1 : 1)];
      if (next !== undefined) setLift({ ...mine, over: next });
    } else if (mine && event.key === "Escape") setLift(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { lift, onPointerDown, onKeyDown };
}
