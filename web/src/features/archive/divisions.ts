import type { Division } from "./choices";

type Option = { value: string; label: string };

/** Cities below their provinces, for a filter by name; a province without cities stands for itself. */
export function cityOptions(divisions: readonly Division[]): { label: string; options: Option[] }[] {
  return divisions
    .filter((it) => !it.parent)
    .map((province) => {
      const cities = divisions.filter((it) => it.parent === province.code);
      const named = cities.length > 0 ? cities : [province];
      return { label: province.name, options: named.map((it) => ({ value: it.name, label: it.name })) };
    });
}

export type DivisionNode = { value: string; label: string; children?: DivisionNode[] };

/** The same as a tree of codes, for choosing a province and then a city. */
export function divisionTree(divisions: readonly Division[]): DivisionNode[] {
  return divisions
    .filter((it) => !it.parent)
    .map((province) => {
      const children = divisions
        .filter((it) => it.parent === province.code)
        .map((city) => ({ value: city.code, label: city.name }));
      return { value: province.code, label: province.name, ...(children.length > 0 ? { children } : {}) };
    });
}

/** From the province down to a code; a district's code leads to its city. */
export function divisionPath(divisions: readonly Division[], code: string | null | undefined): Division[] {
  if (!code) return [];
  const division =
    divisions.find((it) => it.code === code) ??
    divisions.find((it) => it.parent && code.startsWith(it.code.replace(/0+$/, ""))) ??
    divisions.find((it) => !it.parent && code.startsWith(it.code.replace(/0+$/, "")));
  if (!division) return [];
  const parent = division.parent ? divisions.find((it) => it.code === division.parent) : undefined;
  return parent ? [parent, division] : [division];
}
