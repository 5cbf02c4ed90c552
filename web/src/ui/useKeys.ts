import { useEffect, useRef } from "react";

type Keys = Record<string, (event: KeyboardEvent) => void>;

const typing = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"]';
const pressable = 'button, a, [role="button"], [role="tab"], [role="menuitem"]';

/** Whether a plain key belongs to the thing in focus rather than to the page. */
export function keyIsTaken(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing)) return true;
  return (key === "Enter" || key === " ") && target.closest(pressable) !== null;
}

/** Page keys such as j, k and x; silent while someone types or a dialog is open. */
export function useKeys(keys: Keys, active = true) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const action = latest.current[event.key];
      if (
        !action ||
        keyIsTaken(event.key, event.target) ||
        document.querySelector(".ant-modal-wrap:not([style*='none'])")
      )
        return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [active]);
}
