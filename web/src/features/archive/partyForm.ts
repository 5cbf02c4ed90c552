import { displayPhone } from "../../ui/formats";
import { isEmpty } from "../records/written";
import type { Division } from "./choices";
import { divisionPath } from "./divisions";
import type { ContactPoint, Party, PartyContent } from "./party";

type Address = PartyContent["addresses"][number];

export function emptyContent(name = ""): PartyContent {
  return {
    kind: "organisation",
    name,
    names: [],
    identifiers: [],
    contacts: [{ kind: "phone", value: "", primary: true, invalid: false, optedOut: false }],
    addresses: [],
    tags: [],
  };
}

/** The part of a party that a person writes. */
export function contentOf(party: Party): PartyContent {
  const { kind, name, names, identifiers, contacts, addresses, tags, owner, source, remarks, custom } = party;
  return {
    kind,
    name,
    names,
    identifiers,
    contacts,
    addresses,
    tags,
    ...(owner ? { ownerId: owner.id } : {}),
    ...(source ? { source } : {}),
    ...(remarks ? { remarks } : {}),
    custom,
  };
}

/** As it stands in the form: phones the way people write them. */
export function formValues(content: PartyContent): PartyContent {
  return {
    ...content,
    contacts: content.contacts.map((it) => (it.kind === "phone" ? { ...it, value: displayPhone(it.value) } : it)),
  };
}

/** A phone that was not touched goes back as it came; a touched one is the server's to read. */
function storedContact(contact: ContactPoint, known: readonly ContactPoint[]): ContactPoint {
  const value = contact.value.trim();
  const before = known.find((it) => it.kind === contact.kind && displayPhone(it.value) === value);
  const holder = contact.holder?.trim();
  return {
    kind: contact.kind,
    value: before?.value ?? value,
    ...(holder ? { holder } : {}),
    primary: contact.primary ?? false,
    invalid: contact.invalid ?? false,
    optedOut: contact.optedOut ?? false,
  };
}

/** The names of province and city follow the chosen code; an untouched address keeps its own. */
function storedAddress(address: Address, known: readonly Address[], divisions: readonly Division[]): Address {
  const text = address.text?.trim() ?? "";
  const primary = address.primary ?? false;
  const before = known.find((it) => it.text === text && it.divisionCode === address.divisionCode);
  if (before) return { ...before, primary };
  if (!address.divisionCode) return { text, primary };
  const [province, city] = divisionPath(divisions, address.divisionCode);
  return {
    text,
    primary,
    divisionCode: address.divisionCode,
    ...(province ? { province: province.name } : {}),
    ...(city ? { city: city.name } : {}),
  };
}

/** What is sent: trimmed, and without empty texts. */
export function storedContent(
  values: PartyContent,
  base: PartyContent | undefined,
  divisions: readonly Division[],
): PartyContent {
  const source = values.source?.trim();
  const remarks = values.remarks?.trim();
  return {
    kind: values.kind,
    name: values.name.trim(),
    names: (values.names ?? []).map((it) => ({ kind: it.kind, value: it.value.trim() })),
    identifiers: (values.identifiers ?? []).map((it) => ({
      scheme: it.scheme.trim(),
      value: it.value.trim(),
      unverified: it.unverified ?? false,
    })),
    contacts: (values.contacts ?? []).map((it) => storedContact(it, base?.contacts ?? [])),
    addresses: (values.addresses ?? []).map((it) => storedAddress(it, base?.addresses ?? [], divisions)),
    tags: values.tags ?? [],
    ...(values.ownerId ? { ownerId: values.ownerId } : {}),
    ...(source ? { source } : {}),
    ...(remarks ? { remarks } : {}),
    ...(values.custom ? { custom: filledCustom(values.custom) } : {}),
  };
}

/** Without the custom fields that were left or made empty. */
function filledCustom(custom: NonNullable<PartyContent["custom"]>): NonNullable<PartyContent["custom"]> {
  return Object.fromEntries(Object.entries(custom).filter(([, value]) => !isEmpty(value)));
}

/** Without the rows that were offered and left empty. */
export function filledContacts(contacts: readonly ContactPoint[] | undefined): ContactPoint[] {
  return (contacts ?? []).filter((it) => it.value?.trim());
}
