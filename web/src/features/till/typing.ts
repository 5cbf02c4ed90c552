const fields = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/** Whether a key is the beginning of a text that no field takes: then it is meant for the lookup. */
export function beginsTyping(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "target">,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const inField = event.target instanceof Element && event.target.closest(fields) !== null;
  return !inField && /^[\p{L}\p{N}+]$/u.test(event.key);
}
