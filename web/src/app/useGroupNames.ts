import { useTypeLabel } from "../features/records/useFieldLabel";
import { useTexts } from "../texts/texts";
import type { Group } from "./navigation";

/** What the groups of places are called; customers as administrators call them. */
export function useGroupNames(): Record<Group["key"], string> {
  const texts = useTexts();
  const customers = useTypeLabel("parties", texts.app.customers);
  return { ...texts.app, customers, worth: texts.worth.group };
}
