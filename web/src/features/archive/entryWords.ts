import type { GetTimelineResponse } from "../../client/types.gen";
import type { Texts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";

type Entry = GetTimelineResponse["items"][number];
type Change = NonNullable<Entry["changes"]>[number];

const readable = (value: string) => value.replace(/\+\d{8,15}\b/g, displayPhone);

/** 「电话：138 0351 6620 → 139 0351 6620」; the field's own name when there is no better word for it. */
export function changeSentence({ field, before, after }: Change, texts: Texts): string {
  const key = field.replace(/\[.*$/, "").replace(/\..*$/, "");
  const name = texts.timeline.fields[field] ?? texts.timeline.fields[key] ?? field;
  if (before && after) return texts.timeline.changed(name, readable(before), readable(after));
  if (after) return texts.timeline.added(name, readable(after));
  return texts.timeline.removed(name, readable(before ?? ""));
}

/** What was bought, as well as it is known. */
export function purchaseTitle(purchase: NonNullable<Entry["purchase"]>, texts: Texts): string {
  const product = purchase.productName ?? purchase.productCode ?? "";
  const quantity = purchase.quantity ?? undefined;
  if (quantity === undefined) return product;
  return `${product}${product && " "}${texts.timeline.times(String(Number(quantity)))}`;
}
