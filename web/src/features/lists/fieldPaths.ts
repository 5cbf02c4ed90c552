import type { Texts } from "../../texts/texts";
import { fieldOf } from "../records/recordItems";
import type { Field, RecordType } from "../records/recordTypes";
import type { FilterNode, Operator, Total } from "./filterTree";

export type Types = readonly RecordType[];
export type Picked = { value: string; label: string; children?: Picked[] };

/** A field at the end of a path, and what the way there is called. */
export type FoundField = { field: Field; type: RecordType; labels: string[] };

const farthest = 2;

const typeOf = (types: Types, key: string | undefined) => types.find((type) => type.key === key);

/** The field to which a path such as `party.city` leads; keys of custom fields contain a dot themselves. */
export function findField(types: Types, from: RecordType, path: string): FoundField | undefined {
  const own = fieldOf(from, path);
  if (own) return { field: own, type: from, labels: [own.label] };
  const step = from.relations.find((relation) => !relation.many && path.startsWith(`${relation.key}.`));
  const target = step && typeOf(types, step.target);
  if (!step || !target) return undefined;
  const rest = findField(types, target, path.slice(step.key.length + 1));
  return rest && { ...rest, labels: [fieldOf(from, step.key)?.label ?? step.label, ...rest.labels] };
}

export function relationOf(from: RecordType, key: string) {
  return from.relations.find((relation) => relation.many && relation.key === key);
}

/** Several relations may lead to one type: then each says by which field of that type. */
export function relationLabel(types: Types, from: RecordType, key: string): string {
  const relation = relationOf(from, key);
  if (!relation) return key;
  const alike = from.relations.filter((it) => it.many && it.target === relation.target);
  const ways = typeOf(types, relation.target)?.relations.filter((it) => !it.many && it.target === from.key) ?? [];
  const way = ways[alike.findIndex((it) => it.key === key)];
  const by = way && typeOf(types, relation.target)?.fields.find((field) => field.key === way.key)?.label;
  return alike.length > 1 && by ? `${relation.label} (${by})` : relation.label;
}

const isAdded = (field: Field) =>
  field.type === "number" || field.type === "money" || field.type === "percentage" || field.type === "formula";
const isOrdered = (field: Field) =>
  isAdded(field) || field.type === "date" || field.type === "moment" || field.type === "rating";

/** Everything a condition can be about, as a tree to choose from. */
export function pathTree(types: Types, from: RecordType, texts: Texts, hops = farthest): Picked[] {
  const own = from.fields
    .filter((field) => field.operators.length > 0)
    .map((field): Picked => ({ value: `field:${field.key}`, label: field.label }));
  if (hops === 0) return own;
  const ones = from.relations.flatMap((relation): Picked[] => {
    const target = relation.many ? undefined : typeOf(types, relation.target);
    if (!target) return [];
    const label = fieldOf(from, relation.key)?.label ?? relation.label;
    return [{ value: `one:${relation.key}`, label: `${label} ›`, children: pathTree(types, target, texts, hops - 1) }];
  });
  return hops < farthest ? [...own, ...ones] : [...own, ...ones, ...manyTree(types, from, texts)];
}

function manyTree(types: Types, from: RecordType, texts: Texts): Picked[] {
  return from.relations.flatMap((relation): Picked[] => {
    const target = relation.many ? typeOf(types, relation.target) : undefined;
    if (!target) return [];
    const totals = target.fields
      .filter((field) => field.operators.length > 0 && isOrdered(field))
      .flatMap((field) =>
        (isAdded(field) ? (["sum", "avg", "min", "max"] as const) : (["min", "max"] as const)).map((total) => ({
          value: `${total}:${field.key}`,
          label: `${field.label} · ${texts.lists.totals[total]}`,
        })),
      );
    const children = [
      { value: "has", label: texts.lists.hasAny },
      { value: "count", label: texts.lists.totals.count },
      ...totals,
    ];
    const label = `${texts.lists.related(relationLabel(types, from, relation.key))} ›`;
    return [{ value: `many:${relation.key}`, label, children }];
  });
}

const rest = (step: string) => step.slice(step.indexOf(":") + 1);

/** The condition that a choice in the tree begins. */
export function begun(types: Types, from: RecordType, steps: readonly string[]): FilterNode | undefined {
  const last = steps.at(-1);
  const first = steps[0];
  if (!last || !first) return undefined;
  if (first.startsWith("many:")) {
    const key = rest(first);
    if (last === "has") return { has: key };
    if (last === "count") return { aggregate: "count", of: key, op: "ge" };
    const total = last.slice(0, last.indexOf(":")) as Total;
    return { aggregate: total, of: `${key}.${rest(last)}`, op: "ge" };
  }
  const path = steps.map(rest).join(".");
  const found = findField(types, from, path);
  return found && { field: path, op: firstOperator(found.field) };
}

const preferred: readonly Operator[] = ["contains", "in", "ge", "eq"];

/** What people mostly mean by a field of this kind. */
function firstOperator(field: Field): Operator {
  if (field.type === "boolean" || field.type === "person" || field.type === "reference") return "eq";
  return preferred.find((op) => field.operators.includes(op)) ?? field.operators[0] ?? "eq";
}

/** The steps in the tree that lead to a condition. */
export function stepsOf(types: Types, from: RecordType, node: FilterNode): string[] {
  if ("has" in node) return [`many:${node.has}`, "has"];
  if ("aggregate" in node) {
    const dot = node.of.indexOf(".");
    if (dot < 0) return [`many:${node.of}`, "count"];
    return [`many:${node.of.slice(0, dot)}`, `${node.aggregate}:${node.of.slice(dot + 1)}`];
  }
  return "field" in node ? fieldSteps(types, from, node.field) : [];
}

function fieldSteps(types: Types, from: RecordType, path: string): string[] {
  if (fieldOf(from, path)) return [`field:${path}`];
  const step = from.relations.find((relation) => !relation.many && path.startsWith(`${relation.key}.`));
  const target = step && typeOf(types, step.target);
  if (!step || !target) return [];
  return [`one:${step.key}`, ...fieldSteps(types, target, path.slice(step.key.length + 1))];
}

/** What an aggregate is about: the related type, and the field unless it counts. */
export function aggregated(types: Types, from: RecordType, of: string) {
  const dot = of.indexOf(".");
  const key = dot < 0 ? of : of.slice(0, dot);
  const relation = relationOf(from, key);
  const source = typeOf(types, relation?.target);
  return { key, source, field: source && dot >= 0 ? fieldOf(source, of.slice(dot + 1)) : undefined };
}
