import type { GetTimelineResponse } from "../../client/types.gen";
import type { Texts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import { schemeName } from "./Facts";

type Entry = GetTimelineResponse["items"][number];
type Change = NonNullable<Entry["changes"]>[number];

/** A stored value as people read it: kinds and schemes in words, phones in groups. */
function readable(field: string, value: string, texts: Texts): string {
  if (field === "kind") return (texts.parties.kinds as Record<string, string>)[value] ?? value;
  const parts = value.split("; ").map((part) => {
    const [scheme = "", ...rest] = part.split(" ");
    return field === "identifiers" && rest.length > 0
      ? `${schemeName(scheme, texts)} ${rest.join(" ")}`
      : part.replace(/\+\d{8,15}\b/g, displayPhone);
  });
  return parts.join(texts.common.separator);
}

/** 「电话：138 0351 6620 → 139 0351 6620」; the field's own name when there is no better word for it. */
export function changeSentence({ field, before, after }: Change, texts: Texts, called?: string): string {
  const name = called ?? texts.timeline.fields[field] ?? field;
  const words = (value: string) => readable(field, value, texts);
  if (before && after) return texts.timeline.changed(name, words(before), words(after));
  if (after) return texts.timeline.added(name, words(after));
  return texts.timeline.removed(name, words(before ?? ""));
}

/** What was bought, as well as it is known. */
export function purchaseTitle(purchase: NonNullable<Entry["purchase"]>, texts: Texts): string {
  const product = purchase.productName ?? purchase.productCode ?? "";
  const quantity = purchase.quantity ?? undefined;
  if (quantity === undefined) return product;
  return `${product}${product && " "}${texts.timeline.times(String(Number(quantity)))}`;
}
