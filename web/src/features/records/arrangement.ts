import type { GetLayoutsResponse, Labels } from "../../client/types.gen";
import type { Field } from "./recordTypes";

export type Layout = NonNullable<GetLayoutsResponse["form"]>;
export type Section = { title?: Labels; fields: Field[] };

/** Fields in the sections of a layout; those it says nothing about, such as later ones, follow in the last. */
export function arranged(fields: readonly Field[], layout: Pick<Layout, "sections" | "hidden"> | undefined): Section[] {
  if (!layout) return [{ fields: [...fields] }];
  const left = new Map(fields.map((field) => [field.key, field]));
  for (const key of layout.hidden) left.delete(key);
  const sections: Section[] = layout.sections.map((section) => {
    const found = section.fields.flatMap((key) => {
      const field = left.get(key);
      left.delete(key);
      return field ? [field] : [];
    });
    return { ...(section.title ? { title: section.title } : {}), fields: found };
  });
  const last = sections.at(-1);
  if (last) last.fields.push(...left.values());
  else sections.push({ fields: [...left.values()] });
  return sections.filter((section) => section.fields.length > 0);
}
