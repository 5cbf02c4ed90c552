import type { FieldView } from "../../client/types.gen";

export type Operator = FieldView["operators"][number];
export type Total = "count" | "sum" | "avg" | "min" | "max";
export type Condition = { field: string; op: Operator; value?: unknown };
export type Has = { has: string; where?: FilterNode };
export type Aggregate = { aggregate: Total; of: string; op: Operator; value?: unknown; where?: FilterNode };
export type Group = { and: FilterNode[] } | { or: FilterNode[] };

/** A filter as the server reads it; the one form in which filters are kept, sent and edited. */
export type FilterNode =
  | Group
  | { not: FilterNode }
  | { search: string }
  | { ids: string[] }
  | Condition
  | Has
  | Aggregate;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an address or a view says, if it can be a filter at all; the server judges the rest. */
export function readFilter(value: unknown): FilterNode | undefined {
  if (!isObject(value)) return undefined;
  const known = ["and", "or", "not", "search", "ids", "field", "has", "aggregate"];
  return known.some((key) => key in value) ? (value as FilterNode) : undefined;
}

export const isCondition = (node: FilterNode): node is Condition => "field" in node;
export const isGroup = (node: FilterNode): node is Group => "and" in node || "or" in node;
export const isAggregate = (node: FilterNode): node is Aggregate => "aggregate" in node;
export const isHas = (node: FilterNode): node is Has => "has" in node;

export function childrenOf(group: Group): FilterNode[] {
  return "and" in group ? group.and : group.or;
}

/** What must hold, one beside the other. */
export function partsOf(filter: FilterNode | undefined): FilterNode[] {
  if (!filter) return [];
  return "and" in filter ? filter.and : [filter];
}

export function allOf(parts: readonly FilterNode[]): FilterNode | undefined {
  if (parts.length === 0) return undefined;
  return parts.length === 1 ? parts[0] : { and: [...parts] };
}

const hasValue = (node: { op: Operator; value?: unknown }) =>
  node.op === "empty" ||
  !(
    node.value === undefined ||
    node.value === null ||
    node.value === "" ||
    (Array.isArray(node.value) && node.value.length === 0)
  );

/** Without the conditions that still lack something; nothing when none is left. */
export function finished(node: FilterNode | undefined): FilterNode | undefined {
  if (!node) return undefined;
  if (isGroup(node)) {
    const children = childrenOf(node).flatMap((child) => finished(child) ?? []);
    if (children.length === 0) return undefined;
    return "and" in node ? { and: children } : { or: children };
  }
  if ("not" in node) {
    const inner = finished(node.not);
    return inner && { not: inner };
  }
  if (isHas(node)) return withWhere({ has: node.has }, node.where);
  if (isAggregate(node)) {
    const { where, ...own } = node;
    return hasValue(own) ? withWhere(own, where) : undefined;
  }
  if (isCondition(node)) return hasValue(node) ? node : undefined;
  return node;
}

function withWhere<Node extends Has | Aggregate>(node: Node, where: FilterNode | undefined): Node {
  const inner = finished(where);
  return inner ? { ...node, where: inner } : node;
}

/** The value that a chip over the list shows of a field: one option, or nothing. */
export function chosenValue(filter: FilterNode | undefined, field: string): unknown {
  const part = partsOf(filter).find((it) => isQuick(it, field));
  return part && isCondition(part) ? part.value : undefined;
}

const isQuick = (node: FilterNode, field: string) =>
  isCondition(node) && node.field === field && (node.op === "eq" || node.op === "contains");

/** The filter with the chip's condition in place of what it said before. */
export function withChosen(filter: FilterNode | undefined, field: string, condition: Condition | undefined) {
  const others = partsOf(filter).filter((part) => !isQuick(part, field));
  return allOf(condition ? [...others, condition] : others);
}

/** Words typed into the search field hold beside the filter. */
export function withWords(filter: FilterNode | undefined, words: string | undefined): FilterNode | undefined {
  return words ? allOf([{ search: words }, ...partsOf(filter)]) : filter;
}

/** As it travels in an address. */
export function written(filter: FilterNode | undefined): { filter?: string } {
  return filter ? { filter: JSON.stringify(filter) } : {};
}

/** A comparison as the builder offers it: also the opposite of those that have none of their own. */
export type Choice = Operator | "not-empty" | "not-contains" | "not-in" | "not-starts";

const negated: readonly Operator[] = ["empty", "contains", "in", "starts"];

export function choicesOf(operators: readonly Operator[]): Choice[] {
  return operators.flatMap((op): Choice[] => (negated.includes(op) ? [op, `not-${op}` as Choice] : [op]));
}

/** A condition and the comparison that the builder shows for it. */
export function choiceOf(node: FilterNode): { condition: Condition; choice: Choice } | undefined {
  if (isCondition(node)) return { condition: node, choice: node.op };
  if ("not" in node && isCondition(node.not) && negated.includes(node.not.op)) {
    return { condition: node.not, choice: `not-${node.not.op}` as Choice };
  }
  return undefined;
}

export function withChoice(condition: Condition, choice: Choice): FilterNode {
  const op = choice.replace("not-", "") as Operator;
  const keeps = (op === "in") === (condition.op === "in") && op !== "empty" && condition.op !== "empty";
  const next: Condition = { field: condition.field, op, ...(keeps ? { value: condition.value } : {}) };
  return choice.startsWith("not-") ? { not: next } : next;
}
