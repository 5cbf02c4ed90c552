import type { Import } from "./importTypes";

export type Target = Import["target"];
export const targets: readonly Target[] = ["parties", "purchases"];

export function parseWizardSearch(search: Record<string, unknown>): { target?: Target } {
  const target = targets.find((it) => it === search.target);
  return target ? { target } : {};
}
