import type { Labels } from "../../client/types.gen";
import { arranged, type Layout } from "../records/arrangement";
import type { Field } from "../records/recordTypes";

/** An arrangement while it is being made: one list of rows, in which titles begin sections. */
export type Row = { kind: "title"; id: string; title: Labels } | { kind: "field"; id: string; hidden: boolean };

/** All fields as rows, the hidden ones at the end. */
export function rowsOf(fields: readonly Field[], layout: Layout | undefined): Row[] {
  const rows: Row[] = arranged(fields, layout).flatMap((section, index) => [
    ...(section.title ? [{ kind: "title" as const, id: `title ${index}`, title: section.title }] : []),
    ...section.fields.map((field) => ({ kind: "field" as const, id: field.key, hidden: false })),
  ]);
  const shown = new Set(rows.map((row) => row.id));
  const hidden = fields.filter((field) => !shown.has(field.key));
  return [...rows, ...hidden.map((field) => ({ kind: "field" as const, id: field.key, hidden: true }))];
}

/** The arrangement that rows make. */
export function layoutOf(rows: readonly Row[]): Pick<Layout, "sections" | "hidden"> {
  const sections: Layout["sections"] = [{ fields: [] }];
  const hidden: string[] = [];
  for (const row of rows) {
    if (row.kind === "title") sections.push({ title: row.title, fields: [] });
    else if (row.hidden) hidden.push(row.id);
    else sections.at(-1)?.fields.push(row.id);
  }
  return { sections: sections.filter((it) => it.fields.length > 0), hidden };
}
