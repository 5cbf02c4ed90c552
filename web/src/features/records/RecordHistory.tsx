import { EllipsisOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import { getHistoryInfiniteOptions, restoreValuesMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Moment } from "../../ui/Values";
import styles from "./History.module.css";
import { type Change, type Entry, justBefore } from "./history";
import { PlainValue } from "./PlainValue";
import { fieldOf } from "./recordItems";
import type { RecordType } from "./recordTypes";
import { isEmpty } from "./written";

type Show = (change: Change, value: unknown) => ReactNode;

/** What changed, as a person reads it; `words` knows values that no field describes. */
function useShow(type: RecordType, words?: (key: string, value: unknown) => string): Show {
  const texts = useTexts();
  return (change, value) => {
    if (isEmpty(value)) return <span className={styles.none}>{texts.conflict.empty}</span>;
    const field = fieldOf(type, change.field);
    return field ? <PlainValue field={field} value={value} /> : (words?.(change.field, value) ?? String(value));
  };
}

function ChangeLine({
  label,
  change,
  show,
  onRestore,
}: {
  label: string;
  change: Change;
  show: Show;
  onRestore: (() => void) | undefined;
}) {
  const texts = useTexts();
  return (
    <div className={styles.change}>
      <span className={styles.label}>{label}</span>
      <span className={styles.values}>
        <span className={styles.before}>{show(change, change.before)}</span>
        <span className={styles.arrow}>→</span>
        <span>{show(change, change.after)}</span>
      </span>
      {onRestore && (
        <Button type="link" size="small" className={styles.restore ?? ""} onClick={onRestore}>
          {texts.record.restoreValue}
          <span className="visually-hidden">{label}</span>
        </Button>
      )}
    </div>
  );
}

function HistoryEntry({
  type,
  entry,
  show,
  labelOf,
  onRestore,
}: {
  type: RecordType;
  entry: Entry;
  show: Show;
  labelOf: (key: string) => string;
  onRestore: (at: string, fields?: string[]) => void;
}) {
  const texts = useTexts();
  const via = texts.timeline.via[entry.via];
  const by = [entry.by?.displayName, via].filter(Boolean).join(" · ");
  return (
    <li className={styles.entry}>
      <span className={styles.dot} aria-hidden="true" />
      <div className={styles.what}>
        <div className={styles.by}>
          {by} <Moment at={entry.at} />
        </div>
        {entry.changes.map((change) => (
          <ChangeLine
            key={change.field}
            label={labelOf(change.field)}
            change={change}
            show={show}
            onRestore={
              change.field.startsWith("custom.") && !fieldOf(type, change.field)
                ? undefined
                : () => onRestore(justBefore(entry.at), [change.field])
            }
          />
        ))}
      </div>
      <Dropdown
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: [
            { key: "before", label: texts.record.restoreBefore, onClick: () => onRestore(justBefore(entry.at)) },
            { key: "after", label: texts.record.restoreAfter, onClick: () => onRestore(entry.at) },
          ],
        }}
      >
        <Button type="text" icon={<EllipsisOutlined />} aria-label={texts.record.restoreMenu} />
      </Dropdown>
    </li>
  );
}

/** Every change of a record, newest first; any value, or the whole record, can be brought back from there. */
export function RecordHistory({
  type,
  id,
  created,
  words,
  labels,
  onRestored,
}: {
  type: RecordType;
  id: string;
  created?: unknown;
  words?: (key: string, value: unknown) => string;
  labels?: (key: string) => string | undefined;
  onRestored: () => Promise<unknown>;
}) {
  const texts = useTexts();
  const { message } = App.useApp();
  const report = useReportProblem();
  const restore = useMutation(restoreValuesMutation());
  const show = useShow(type, words);
  const path = { type: type.key, id };
  const history = useInfiniteQuery({
    ...getHistoryInfiniteOptions({ path, query: { limit: 30 } }),
    initialPageParam: { path },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (history.isPending) return <Loading lines={6} />;
  if (history.isError && !history.data) {
    return <ProblemAlert error={history.error} title={texts.record.historyFailed} onRetry={() => history.refetch()} />;
  }
  const entries = history.data.pages.flatMap((page) => page.items).filter((entry) => entry.changes.length > 0);
  const bringBack = (at: string, fields?: string[]) =>
    restore.mutate(
      { path, body: { at, ...(fields ? { fields } : {}) } },
      {
        onSuccess: async () => {
          await onRestored();
          message.success(texts.record.restored);
        },
        onError: report,
      },
    );
  return (
    <>
      {entries.length === 0 && <EmptyState compact title={texts.record.noChanges} help={texts.record.noChangesHelp} />}
      <ol className={styles.list} aria-busy={restore.isPending}>
        {entries.map((entry) => (
          <HistoryEntry
            key={entry.id}
            type={type}
            entry={entry}
            show={show}
            labelOf={(key) => fieldOf(type, key)?.label ?? labels?.(key) ?? key}
            onRestore={bringBack}
          />
        ))}
        {typeof created === "string" && !history.hasNextPage && (
          <li className={styles.entry}>
            <span className={styles.dot} aria-hidden="true" />
            <div className={styles.by}>
              {texts.record.created} <Moment at={created} />
            </div>
          </li>
        )}
      </ol>
      {history.hasNextPage && (
        <div className={styles.more}>
          <Button loading={history.isFetchingNextPage} onClick={() => history.fetchNextPage()}>
            {texts.common.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}
