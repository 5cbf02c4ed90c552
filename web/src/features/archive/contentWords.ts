import { type Texts, useTexts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import { useOwners } from "./choices";
import type { ContentField } from "./conflict";
import { schemeName } from "./Facts";
import type { PartyContent } from "./party";

/** One field of the content in a line or two, for comparing two versions. */
export function fieldWords(
  field: ContentField,
  value: PartyContent[ContentField],
  texts: Texts,
  ownerName: (id: string) => string,
): string {
  const content = { [field]: value } as Partial<PartyContent>;
  const { separator } = texts.common;
  switch (field) {
    case "kind":
      return content.kind ? texts.parties.kinds[content.kind] : "";
    case "names":
      return (content.names ?? []).map((it) => `${texts.party.nameKinds[it.kind]} ${it.value}`).join(separator);
    case "identifiers":
      return (content.identifiers ?? []).map((it) => `${schemeName(it.scheme, texts)} ${it.value}`).join(separator);
    case "contacts":
      return (content.contacts ?? [])
        .map((it) =>
          [
            it.holder,
            it.kind === "phone" ? displayPhone(it.value) : it.value,
            it.invalid && texts.party.invalid,
            it.optedOut && texts.party.optedOut,
          ]
            .filter(Boolean)
            .join(" "),
        )
        .join(separator);
    case "addresses":
      return (content.addresses ?? []).map((it) => it.text || [it.province, it.city].join("")).join(separator);
    case "tags":
      return (content.tags ?? []).join(separator);
    case "ownerId":
      return content.ownerId ? ownerName(content.ownerId) : "";
    default:
      return (content[field] as string | undefined) ?? "";
  }
}

/** A value of a customer in words, by the key under which the history keeps it. */
export function usePartyWords(): (key: string, value: unknown) => string {
  const texts = useTexts();
  const owners = useOwners();
  return (key, value) => {
    const field = (key === "owner" ? "ownerId" : key) as ContentField;
    const written = value as PartyContent[ContentField];
    return fieldWords(field, written, texts, (id) => owners.find((it) => it.value === id)?.label ?? id);
  };
}
