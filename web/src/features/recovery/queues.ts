import { signs } from "./rules";

type Condition = { field: string; op: string; value?: unknown };

/** What waits among recoveries: a filter of the list like any other, and the order in which to take it. */
export type RecoveryQueue = {
  key: "mine" | "due" | "found" | "awaiting" | "lost";
  filter: { and: Condition[] };
  sort: string;
  alarm?: true;
};

const open: Condition = { field: "standing", op: "in", value: ["open", "awaiting"] };
const standing = (value: string): Condition => ({ field: "standing", op: "eq", value });

export const recoveryQueues: readonly RecoveryQueue[] = [
  { key: "mine", filter: { and: [open, { field: "owner", op: "eq", value: { me: true } }] }, sort: "check-back" },
  {
    key: "due",
    filter: { and: [open, { field: "check-back", op: "le", value: { unit: "day", offset: 0 } }] },
    sort: "check-back",
    alarm: true,
  },
  { key: "found", filter: { and: [open, { field: "origin", op: "in", value: [...signs] }] }, sort: "-created" },
  { key: "awaiting", filter: { and: [standing("awaiting")] }, sort: "created", alarm: true },
  { key: "lost", filter: { and: [standing("lost")] }, sort: "-created" },
];
