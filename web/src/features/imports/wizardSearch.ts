export const targets = ["parties", "purchases"] as const;
export type Target = (typeof targets)[number];

export function parseWizardSearch(search: Record<string, unknown>): { target?: Target } {
  const target = targets.find((it) => it === search.target);
  return target ? { target } : {};
}
