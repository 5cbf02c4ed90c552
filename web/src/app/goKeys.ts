import { useEffect, useRef } from "react";
import { keyIsTaken } from "../ui/useKeys";
import type { Place } from "./navigation";

/** After g, one more key leads to a place. */
export const goKeys: Partial<Record<string, Place["to"]>> = {
  t: "/",
  n: "/inbox",
  c: "/customers",
  i: "/imports",
  b: "/settings/tags",
  u: "/settings/users",
  r: "/settings/roles",
  l: "/settings/audit",
};

const patience = 1500;

/** g, then a letter; the letter is taken before the page that is still there can act on it. */
export function useGoKeys(go: (to: Place["to"]) => void) {
  const begun = useRef(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || keyIsTaken(event.key, event.target)) {
        begun.current = 0;
        return;
      }
      const waiting = Date.now() - begun.current < patience;
      begun.current = !waiting && event.key === "g" ? Date.now() : 0;
      const to = waiting ? goKeys[event.key] : undefined;
      if (to) {
        event.preventDefault();
        go(to);
      }
    };
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, [go]);
}
