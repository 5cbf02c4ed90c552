import type { Explanation, KeptBack, RoleView, TypeView } from "../../client/types.gen";

export type Role = RoleView;
export type Grants = Role["grants"];
export type Fields = Role["fields"];
export type Right = TypeView["rights"][number];
export type Scope = Explanation["reach"];
export type Rule = KeptBack["rule"];

/** What stands for all types that are not named. */
export const others = "*";

export const rights: readonly Right[] = ["see", "create", "edit", "delete", "export", "import", "bulk", "merge"];
export const scopes: readonly Scope[] = ["none", "own", "team", "subordinates", "all"];
export const rules: readonly Rule[] = ["open", "read-only", "masked", "hidden"];

/** What a role says of a type itself or, if it says nothing, of all others. */
export function scopeOf(grants: Grants, type: string, right: Right): Scope {
  return (grants[type] ?? grants[others])?.[right] ?? "none";
}

export const isOwn = (grants: Grants, type: string): boolean => type === others || type in grants;

export function withScope(grants: Grants, type: string, right: Right, scope: Scope): Grants {
  const before = grants[type] ?? grants[others] ?? {};
  return { ...grants, [type]: { ...before, [right]: scope } };
}

/** The type gets a line of its own, which begins as it was until now. */
export const separated = (grants: Grants, type: string): Grants => ({
  ...grants,
  [type]: { ...(grants[others] ?? {}) },
});

/** The type is again one of the others. */
export function joined(grants: Grants, type: string): Grants {
  const { [type]: _, ...rest } = grants;
  return rest;
}

/** A right that reaches farther than sight, which counts no farther than that. */
export function isBeyondSight(grants: Grants, type: string, right: Right): boolean {
  if (right === "see" || right === "create" || right === "import") return false;
  return scopes.indexOf(scopeOf(grants, type, right)) > scopes.indexOf(scopeOf(grants, type, "see"));
}

export const ruleOf = (fields: Fields, type: string, field: string): Rule => fields[type]?.[field] ?? "open";

/** An open field needs no mention. */
export function withRule(fields: Fields, type: string, field: string, rule: Rule): Fields {
  const { [field]: _, ...rest } = fields[type] ?? {};
  const said = rule === "open" ? rest : { ...rest, [field]: rule };
  const { [type]: __, ...others } = fields;
  return Object.keys(said).length > 0 ? { ...others, [type]: said } : others;
}
