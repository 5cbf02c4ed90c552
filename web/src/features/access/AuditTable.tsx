import { useQuery } from "@tanstack/react-query";
import { listRolesOptions, listTypesOptions } from "../../client/@tanstack/react-query.gen";
import type { AuditEntryView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { RecordLink } from "../../ui/RecordLink";
import { SimpleTable } from "../../ui/SimpleTable";
import { usePhone } from "../../ui/useMedia";
import { Badge, Moment, Unknown } from "../../ui/Values";
import styles from "./Access.module.css";
import { detailOf } from "./auditWords";
import { useColleagues, useTeams } from "./usePeople";

const alarming = new Set<AuditEntryView["deed"]>(["sign-in-failed", "refused"]);
const leaving = new Set<AuditEntryView["deed"]>([
  "exported",
  "trail-exported",
  "backup-taken",
  "bulk-changed",
  "handed-over",
]);

function useDetail() {
  const texts = useTexts();
  const { nameOf } = useColleagues();
  const { teamName } = useTeams();
  const roles = useQuery({ ...listRolesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const types = useQuery({ ...listTypesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const named = (find: (id: string) => string | undefined) => (id: unknown) =>
    typeof id === "string" ? find(id) : undefined;
  return (entry: AuditEntryView) =>
    detailOf(
      entry,
      {
        person: named(nameOf),
        team: named(teamName),
        role: named((id) => roles.find((role) => role.id === id)?.name),
        type: (key) => types.find((type) => type.key === key)?.label ?? key,
      },
      texts,
    );
}

/** Entries of the audit trail, the newest first. */
export function AuditTable({ entries, people }: { entries: readonly AuditEntryView[]; people: boolean }) {
  const texts = useTexts();
  const detail = useDetail();
  const phone = usePhone();
  const record = ({ type, recordId, recordName }: AuditEntryView) =>
    type &&
    recordId && (
      <RecordLink type={type} id={recordId}>
        {recordName ?? texts.access.goneRecord}
      </RecordLink>
    );
  const tone = (deed: AuditEntryView["deed"]) => (alarming.has(deed) ? "red" : leaving.has(deed) ? "amber" : "plain");
  return (
    <SimpleTable
      label={texts.access.entries}
      rows={entries}
      rowKey={(entry) => String(entry.id)}
      columns={[
        { key: "at", title: texts.access.at, width: phone ? 64 : 120, render: (entry) => <Moment at={entry.at} /> },
        ...(people
          ? [
              {
                key: "by",
                title: texts.access.by,
                width: phone ? 64 : 120,
                render: (entry: AuditEntryView) => entry.by?.displayName ?? <Unknown />,
              },
            ]
          : []),
        {
          key: "deed",
          title: texts.access.deed,
          render: (entry) => <Badge tone={tone(entry.deed)}>{texts.access.deeds[entry.deed]}</Badge>,
        },
        {
          key: "what",
          title: texts.access.what,
          render: (entry) => (
            <>
              {record(entry)} <span className={styles.detail}>{detail(entry)}</span>
            </>
          ),
        },
        {
          key: "address",
          title: texts.access.address,
          wide: true,
          width: 130,
          render: (entry) => <span className={styles.note}>{entry.address}</span>,
        },
      ]}
    />
  );
}
