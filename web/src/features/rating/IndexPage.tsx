import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown, Segmented } from "antd";
import { useEffect, useState } from "react";
import {
  currentSessionOptions,
  getValueIndexOptions,
  listValueIndexVersionsOptions,
  previewValueIndexMutation,
  updateValueIndexMutation,
} from "../../client/@tanstack/react-query.gen";
import type { Definition, IndexView } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactMoment, exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { Loading } from "../../ui/States";
import { Comparisons } from "./Comparisons";
import { CriterionRow } from "./CriterionRow";
import { IndexPreview } from "./IndexPreview";
import { changed, criterion, firstDraft, mostCriteria, pairsOf, withMore, without } from "./indexDraft";
import styles from "./Rating.module.css";
import { useMeasures } from "./useMeasures";

const settle = 400;

/** What the draft would say, asked again when the writer pauses. */
function usePreview(draft: Definition) {
  const preview = useMutation(previewValueIndexMutation());
  const { mutate } = preview;
  useEffect(() => {
    const timer = setTimeout(() => mutate({ body: draft }), settle);
    return () => clearTimeout(timer);
  }, [draft, mutate]);
  return preview;
}

function Versions({ onTake }: { onTake: (definition: Definition) => void }) {
  const texts = useTexts().rating;
  const language = useLanguage();
  const versions = useQuery(listValueIndexVersionsOptions({ query: { limit: 20 } }));
  const items = versions.data?.items ?? [];
  return (
    <Dropdown
      trigger={["click"]}
      disabled={items.length === 0}
      menu={{
        items: items.map((it) => ({
          key: String(it.version),
          label: texts.versionBy(String(it.version), exactMoment(new Date(it.at), language), it.by?.displayName ?? ""),
        })),
        onClick: ({ key }) => {
          const chosen = items.find((it) => String(it.version) === key);
          if (chosen) onTake(chosen.definition);
        },
      }}
    >
      <Button>{texts.versions}</Button>
    </Dropdown>
  );
}

function Editor({ index }: { index: IndexView | undefined }) {
  const texts = useTexts().rating;
  const language = useLanguage();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const report = useReportProblem();
  const fields = useMeasures();
  const [draft, setDraft] = useState<Definition>(index?.definition ?? firstDraft);
  const preview = usePreview(draft);
  const labels = draft.criteria.map((it) => fields.find((field) => field.key === it.field)?.label ?? it.field);
  const faults = preview.isError ? problemOf(preview.error).errors : [];
  const seen = preview.data;
  const save = useMutation({
    ...updateValueIndexMutation(),
    onSuccess: (saved) => {
      cache.setQueryData(getValueIndexOptions().queryKey, saved);
      cache.invalidateQueries({ queryKey: listValueIndexVersionsOptions({ query: { limit: 20 } }).queryKey });
      message.success(texts.saved(String(saved.version)));
    },
    onError: report,
  });
  const compared = draft.comparisons;
  return (
    <div className={styles.editor}>
      <Card
        title={texts.criteria}
        extra={
          <Segmented
            aria-label={texts.weighting}
            value={compared ? "pairs" : "hand"}
            options={[
              { value: "hand", label: texts.byHand },
              { value: "pairs", label: texts.byPairs },
            ]}
            onChange={(way) =>
              setDraft({
                criteria: draft.criteria,
                ...(way === "pairs" ? { comparisons: pairsOf(draft.criteria.length).map(() => 1) } : {}),
              })
            }
          />
        }
      >
        <ol className={styles.criteria}>
          {draft.criteria.map((it, at) => (
            <CriterionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the same field may be chosen twice while editing
              key={at}
              criterion={it}
              fields={fields}
              weight={compared ? (seen?.weights[at] ?? 0) : undefined}
              known={
                seen && seen.known.length === draft.criteria.length
                  ? texts.knownOf(exactNumber(seen.known[at] ?? 0, language), exactNumber(seen.customers, language))
                  : undefined
              }
              fault={faults.find((fault) => fault.field.startsWith(`criteria[${at}]`))?.message}
              onChange={(change) => setDraft(changed(draft, at, change))}
              onRemove={() => setDraft(without(draft, at))}
            />
          ))}
        </ol>
        {draft.criteria.length < mostCriteria && fields[0] && (
          <Button
            type="dashed"
            block
            onClick={() => setDraft(withMore(draft, criterion(fields[0]?.key ?? "", "current")))}
          >
            {texts.add}
          </Button>
        )}
        {compared && draft.criteria.length > 1 && (
          <Comparisons
            labels={labels}
            comparisons={compared}
            found={seen?.comparison}
            onChange={(comparisons) => setDraft({ ...draft, comparisons })}
          />
        )}
        <div className={styles.actions}>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={preview.isError || draft.criteria.length === 0}
            onClick={() => save.mutate({ body: { base: index?.version ?? 0, definition: draft } })}
          >
            {texts.save(String((index?.version ?? 0) + 1))}
          </Button>
          <Versions onTake={setDraft} />
        </div>
      </Card>
      <div className={styles.side} aria-busy={preview.isPending}>
        {preview.isError && faults.length === 0 && <ProblemAlert error={preview.error} title={texts.previewFailed} />}
        {seen ? <IndexPreview preview={seen} labels={labels} /> : preview.isPending && <Loading lines={8} />}
      </div>
    </div>
  );
}

function Standing({ index }: { index: IndexView }) {
  const texts = useTexts().rating;
  const language = useLanguage();
  const run = index.lastRun;
  if (!run) return null;
  if (run.failure) return <p className={styles.fault}>{texts.runFailed(run.failure)}</p>;
  return (
    <p className={styles.standing}>
      {run.endedAt
        ? texts.ratedBy(
            String(run.version),
            exactNumber(run.customers ?? 0, language),
            exactMoment(new Date(run.endedAt), language),
          )
        : texts.rating}
    </p>
  );
}

/** Builds the value index, with the customers it would put first before the builder's eyes. */
export function IndexPage() {
  const texts = useTexts().rating;
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  const index = useQuery({
    ...getValueIndexOptions(),
    refetchInterval: ({ state }) => (state.data?.lastRun && !state.data.lastRun.endedAt ? 2_000 : false),
  });
  const body = () => {
    if (index.isPending || session.isPending) return <Loading lines={8} />;
    if (index.isError) {
      return <ProblemAlert error={index.error} title={texts.failed} onRetry={() => index.refetch()} />;
    }
    const known = index.data?.version ? index.data : undefined;
    if (!session.data?.user.administrator) return <p>{texts.administratorsOnly}</p>;
    return (
      <>
        {known && <Standing index={known} />}
        <Editor index={known} />
      </>
    );
  };
  return (
    <PlainPage title={texts.title} lead={texts.lead} wide>
      {body()}
    </PlainPage>
  );
}
