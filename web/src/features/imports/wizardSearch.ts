/** What a new import is of, and the earlier one whose settings it takes. */
export type WizardSearch = { target?: string; like?: string };

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export function parseWizardSearch(search: Record<string, unknown>): WizardSearch {
  const target = text(search.target);
  const like = text(search.like);
  return { ...(target && { target }), ...(like && { like }) };
}
