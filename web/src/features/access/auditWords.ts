import type { AuditEntryView } from "../../client/types.gen";
import type { Texts } from "../../texts/texts";

type Names = {
  person: (id: unknown) => string | undefined;
  team: (id: unknown) => string | undefined;
  role: (id: unknown) => string | undefined;
  type: (key: string) => string;
};

/** What else matters of an entry, in words: to whom, how many, which role. */
export function detailOf(entry: AuditEntryView, names: Names, texts: Texts): string {
  const { detail } = entry;
  const list = (value: unknown) => (Array.isArray(value) ? value : []);
  const parts: (string | undefined | false)[] = [
    entry.type && !entry.recordId && names.type(entry.type),
    names.person(detail.user) ?? names.team(detail.team),
    detail.from !== undefined && texts.access.fromTo(names.person(detail.from) ?? "", names.person(detail.to) ?? ""),
    detail.standIn !== undefined && texts.access.standInIs(names.person(detail.standIn) ?? ""),
    typeof detail.name === "string" && detail.name,
    list(detail.roles)
      .map((id) => names.role(id))
      .filter(Boolean)
      .join(texts.common.separator),
    detail.total !== undefined && texts.access.records(String(detail.total)),
    detail.undoing === true && texts.common.undo,
    detail.active === false && texts.access.inactive,
    detail.administrator === true && texts.users.administrator,
    list(detail.parties).length > 0 && texts.access.records(String(list(detail.parties).length)),
    list(detail.columns).length > 0 && texts.access.columns(String(list(detail.columns).length)),
    typeof detail.request === "string" && detail.request,
  ];
  return [...new Set(parts.filter(Boolean))].join(" · ");
}
