import type { Field, RecordType } from "../records/recordTypes";
import type { ViewColumn } from "./listState";

/** A column that a capability adds to the list of its type: it shows more than a field. */
export type ExtraColumn = { key: string; title: string; width: number; right?: boolean };

export type ColumnChoice = { key: string; title: string; field?: Field };

const widths: Partial<Record<Field["type"], number>> = {
  "long-text": 240,
  text: 160,
  reference: 180,
  tags: 160,
  choices: 180,
  url: 180,
  email: 200,
  phone: 140,
  person: 104,
  number: 104,
  formula: 104,
  money: 124,
  percentage: 96,
  date: 108,
  moment: 108,
  time: 88,
  boolean: 80,
  choice: 120,
  rating: 108,
};

const name = 260;

/** Figures stand under each other. */
export function isRight(field: Field): boolean {
  return ["number", "formula", "money", "percentage", "date", "moment", "time"].includes(field.type);
}

export function usualWidth(type: RecordType, field: Field): number {
  return field.key === type.view.name ? name : (widths[field.type] ?? 140);
}

/** Everything that can be a column, in the order of the type. */
export function choicesOf(type: RecordType, extra: readonly ExtraColumn[]): ColumnChoice[] {
  return [
    ...type.fields.filter((field) => !field.retired).map((field) => ({ key: field.key, title: field.label, field })),
    ...extra.map(({ key, title }) => ({ key, title })),
  ];
}

/** The columns of a list: as this person left them, as the view has them, or as the type begins; the name comes first. */
export function columnsOf(
  type: RecordType,
  extra: readonly ExtraColumn[],
  ...said: (readonly ViewColumn[] | undefined)[]
): ViewColumn[] {
  const chosen = said.find((it) => it !== undefined && it.length > 0) ?? type.view.columns.map((field) => ({ field }));
  const known = new Set(choicesOf(type, extra).map((choice) => choice.key));
  const columns = chosen.filter((column) => known.has(column.field));
  const first = columns.find((column) => column.field === type.view.name) ?? { field: type.view.name };
  return [first, ...columns.filter((column) => column.field !== type.view.name)];
}

/** With a column before another one. */
export function withWidth(columns: readonly ViewColumn[], field: string, width: number): ViewColumn[] {
  return columns.map((column) => (column.field === field ? { ...column, width } : column));
}
