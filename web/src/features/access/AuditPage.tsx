import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { listAuditEntriesInfiniteOptions, verifyAuditOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { FilterSelect } from "../../ui/FilterSelect";
import { exactMoment, exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Tag } from "../../ui/Tag";
import styles from "./Access.module.css";
import { AuditTable } from "./AuditTable";
import { type AuditSearch, auditQuery, deedGroups } from "./auditSearch";
import { personOptions, useColleagues } from "./usePeople";

const route = getRouteApi("/shell/settings/audit");

/** Whether nothing was altered since it was written, and the hash to keep elsewhere. */
function Proof() {
  const texts = useTexts();
  const language = useLanguage();
  const proof = useQuery({ ...verifyAuditOptions(), enabled: false, gcTime: 0 });
  return (
    <Card
      title={texts.access.proof}
      extra={
        <Button icon={<SafetyCertificateOutlined />} loading={proof.isFetching} onClick={() => proof.refetch()}>
          {texts.access.verify}
        </Button>
      }
    >
      {proof.isError && <ProblemAlert error={proof.error} title={texts.access.proofFailed} />}
      {!proof.data && !proof.isError && <p className={styles.note}>{texts.access.proofHelp}</p>}
      {proof.data && (
        <div role="status">
          <p className={proof.data.sound ? styles.yes : styles.no}>
            {proof.data.sound
              ? texts.access.sound(exactNumber(proof.data.entries, language))
              : texts.access.unsound(String(proof.data.faults.length), String(proof.data.loose))}
          </p>
          {proof.data.faults.map((fault) => (
            <p key={fault.block} className={styles.no}>
              {texts.access.faultyBlock(String(fault.block))}
            </p>
          ))}
          {proof.data.head && (
            <p className={styles.hash}>
              {texts.access.head(
                String(proof.data.head.number),
                exactMoment(new Date(proof.data.head.sealedAt), language),
              )}
              <br />
              {proof.data.head.hash}
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

function Filters({ search, onChange }: { search: AuditSearch; onChange: (next: AuditSearch) => void }) {
  const texts = useTexts();
  const { users } = useColleagues();
  const groups = Object.entries(deedGroups).map(([key, deeds]) => ({
    label: texts.access.deedGroups[key as keyof typeof deedGroups],
    options: deeds.map((deed) => ({ value: deed as string, label: texts.access.deeds[deed] })),
  }));
  const date = (key: "since" | "until") => (
    <Input
      type="date"
      aria-label={texts.access[key]}
      title={texts.access[key]}
      value={search[key] ?? ""}
      onChange={(event) => onChange({ [key]: event.target.value || undefined })}
    />
  );
  return (
    <div className={styles.filters}>
      <FilterSelect
        label={texts.access.by}
        value={search.by}
        options={personOptions(users)}
        onChange={(by) => onChange({ by })}
      />
      <FilterSelect
        label={texts.access.deed}
        value={search.deed}
        options={groups}
        onChange={(deed) => onChange({ deed: deed as AuditSearch["deed"] })}
      />
      {date("since")}
      <span className={styles.note}>–</span>
      {date("until")}
      {search.record && (
        <Button onClick={() => onChange({ record: undefined })}>
          <Tag name={texts.access.oneRecord} /> ×
        </Button>
      )}
    </div>
  );
}

/** Who saw, exported, changed or was refused what. */
export function AuditPage() {
  const texts = useTexts();
  const search = route.useSearch();
  const go = useNavigate();
  const query = auditQuery(search);
  const entries = useInfiniteQuery({
    ...listAuditEntriesInfiniteOptions({ query: { ...query, limit: 50 } }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const file = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const change = (next: AuditSearch) => go({ to: "/settings/audit", search: { ...search, ...next }, replace: true });
  return (
    <PlainPage
      wide
      title={texts.access.audit}
      lead={texts.access.auditLead}
      actions={
        <Button icon={<DownloadOutlined />} href={`/api/v1/audit/file?${file.toString()}`} download="audit.csv">
          {texts.access.auditFile}
        </Button>
      }
    >
      <Filters search={search} onChange={change} />
      <div className={styles.cards}>
        {entries.isPending && <Loading lines={8} />}
        {entries.isError && !entries.data && (
          <ProblemAlert error={entries.error} title={texts.access.auditFailed} onRetry={() => entries.refetch()} />
        )}
        {entries.data && items.length === 0 && (
          <EmptyState title={texts.access.noEntries} help={texts.access.noEntriesHelp} />
        )}
        {items.length > 0 && (
          <Card flush>
            <AuditTable entries={items} people />
          </Card>
        )}
        {entries.hasNextPage && (
          <div className={styles.more}>
            <Button loading={entries.isFetchingNextPage} onClick={() => entries.fetchNextPage()}>
              {texts.common.loadMore}
            </Button>
          </div>
        )}
        <Proof />
      </div>
    </PlainPage>
  );
}
