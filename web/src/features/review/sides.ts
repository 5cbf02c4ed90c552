import type { Texts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import type { Member } from "./reviewTypes";

/** A line of the comparison: what each member says, and which of it no other says. */
export type Side = { label: string; cells: Cell[][]; differs: boolean };
export type Cell = { value: string; shared: boolean };

type Reader = (member: Member) => string[];

function readers(texts: Texts): [string, Reader][] {
  const contacts = (kind: "phone" | "email") => (member: Member) =>
    member.content.contacts.filter((it) => it.kind === kind).map((it) => displayPhone(it.value));
  return [
    [texts.party.name, (member) => [member.content.name, ...member.content.names.map((it) => it.value)]],
    [texts.party.identifiers, (member) => member.content.identifiers.map((it) => it.value)],
    [texts.identity.fields.phone ?? "", contacts("phone")],
    [texts.identity.fields.email ?? "", contacts("email")],
    [
      texts.identity.fields.contact ?? "",
      (member) => [...new Set(member.content.contacts.flatMap((it) => (it.holder ? [it.holder] : [])))],
    ],
    [texts.party.address, (member) => member.content.addresses.map((it) => it.text)],
    [texts.party.owner, (member) => (member.owner ? [member.owner.displayName] : [])],
    [texts.party.tags, (member) => [...member.content.tags]],
    [texts.party.source, (member) => (member.content.source ? [member.content.source] : [])],
  ];
}

/** Lines in which at least one of them says something; a value that all of them share is not marked. */
export function sidesOf(members: readonly Member[], texts: Texts): Side[] {
  return readers(texts)
    .map(([label, read]) => {
      const told = members.map(read);
      const cells = told.map((values) =>
        values.map((value) => ({ value, shared: told.filter((others) => others.includes(value)).length > 1 })),
      );
      const differs = new Set(told.map((values) => [...values].sort().join("\n"))).size > 1;
      return { label, cells, differs };
    })
    .filter(({ cells }) => cells.some((values) => values.length > 0));
}
