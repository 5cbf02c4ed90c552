import { type Comparison, compare as compareValues, merge as mergeValues, type Values } from "../records/comparison";
import { flatValues, formValues } from "../records/recordValues";
import type { PartyContent } from "./party";

export type ContentField = keyof PartyContent;

const flat = (content: PartyContent): Values => flatValues(content as Values);

/** Three versions of a customer, each custom field by itself. */
export function compare(base: PartyContent, mine: PartyContent, theirs: PartyContent): Comparison {
  return compareValues(flat(base), flat(mine), flat(theirs));
}

/** The content to save: theirs, except where only I changed something or where mine was chosen. */
export function merge(
  base: PartyContent,
  mine: PartyContent,
  theirs: PartyContent,
  keepMine: ReadonlySet<string>,
): PartyContent {
  const { custom, ...merged } = formValues(mergeValues(flat(base), flat(mine), flat(theirs), keepMine));
  return { ...merged, ...("custom" in mine || "custom" in theirs ? { custom } : {}) } as PartyContent;
}
