import type { Labels } from "../../client/types.gen";

const words = (text: string | undefined, between: string): string =>
  (text ?? "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, between)
    .replace(/^[^a-z]+|[_-]+$/g, "");

function free(wanted: string, taken: ReadonlySet<string>, between: string): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${between}${number}`)) number += 1;
  return `${wanted}${between}${number}`;
}

/** What programs call a field, from its English name; without one it is numbered. */
export function suggestedFieldKey(labels: Labels | undefined, taken: readonly string[]): string {
  return free(words(labels?.en, "_").slice(0, 36) || "field", new Set(taken), "_");
}

/** What programs call a type of one's own. */
export function suggestedTypeKey(labels: Labels | undefined, taken: readonly string[]): string {
  return free(`x-${words(labels?.en, "-").slice(0, 34) || "type"}`, new Set(taken), "-");
}

/** What programs call an option: its name without what a key may not have. */
export function suggestedOptionKey(label: string, taken: readonly string[]): string {
  const bare = label.replace(/[^\p{L}\p{N}_-]+/gu, "").slice(0, 50) || "option";
  return free(bare, new Set(taken), "_");
}
