type Condition = { field: string; op: string; value?: unknown };
type Filter = { and: (Condition | { not: Condition })[] };

/** What waits at the desk: a filter of the list like any other, and the order in which to take it. */
export type Queue = {
  key: "mine" | "fresh" | "soon" | "late" | "waiting" | "unowned";
  filter: Filter;
  sort: string;
  alarm?: true;
};

const open: { not: Condition } = { not: { field: "stage", op: "in", value: ["closed", "learnt"] } };
const unsolved: Condition = { field: "solved", op: "empty" };

export const deskQueues: readonly Queue[] = [
  { key: "mine", filter: { and: [open, { field: "owner", op: "eq", value: { me: true } }] }, sort: "due" },
  { key: "fresh", filter: { and: [{ field: "stage", op: "eq", value: "received" }] }, sort: "acknowledge-due" },
  {
    key: "soon",
    filter: { and: [unsolved, { field: "due", op: "eq", value: { unit: "day", offset: 0 } }] },
    sort: "due",
  },
  { key: "late", filter: { and: [unsolved, { not: { field: "escalated", op: "empty" } }] }, sort: "due", alarm: true },
  { key: "waiting", filter: { and: [open, { not: { field: "waiting", op: "empty" } }] }, sort: "waiting" },
  { key: "unowned", filter: { and: [open, { field: "owner", op: "empty" }] }, sort: "created", alarm: true },
];
