import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown, InputNumber } from "antd";
import { useId, useState } from "react";
import {
  getTiersOptions,
  listTierVersionsOptions,
  listTypesOptions,
  previewTiersMutation,
  updateTiersMutation,
} from "../../client/@tanstack/react-query.gen";
import type { Ladder, LadderView } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactMoment } from "../../ui/formats";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { Loading } from "../../ui/States";
import { Moves } from "./Moves";
import { TierRow } from "./TierRow";
import styles from "./Tiers.module.css";
import { changed, firstLadder, mostTiers, moved, withMore, without } from "./tierDraft";
import { useTierMeasures } from "./useTierMeasures";

const currencies = ["CNY", "USD", "EUR", "HKD", "TWD", "JPY", "GBP"];

function Versions({ onTake }: { onTake: (ladder: Ladder) => void }) {
  const texts = useTexts().tiers;
  const language = useLanguage();
  const versions = useQuery(listTierVersionsOptions({ query: { limit: 20 } }));
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
          if (chosen) onTake(chosen.ladder);
        },
      }}
    >
      <Button>{texts.versions}</Button>
    </Dropdown>
  );
}

/** A draft, and what the server said of it; what it said of another draft does not count. */
function usePreview(draft: Ladder) {
  const preview = useMutation(previewTiersMutation());
  const fresh = preview.variables?.body === draft;
  return {
    ask: () => preview.mutate({ body: draft }),
    pending: preview.isPending,
    fresh: fresh && preview.isSuccess,
    last: preview.data && preview.variables ? { data: preview.data, draft: preview.variables.body } : undefined,
    error: fresh ? preview.error : null,
  };
}

/** Only tiers of the ladder in force keep their keys: those of an earlier version are new again. */
function taken(ladder: Ladder, present: Ladder | undefined): Ladder {
  const known = new Set(present?.tiers.map((it) => it.key));
  return {
    ...ladder,
    tiers: ladder.tiers.map(({ key, ...it }) => (key && known.has(key) ? { key, ...it } : it)),
  };
}

function Terms({ draft, onChange }: { draft: Ladder; onChange: (draft: Ladder) => void }) {
  const texts = useTexts().tiers;
  const id = useId();
  const field = (key: "reviewDay" | "graceDays", label: string, min: number, max: number) => (
    <span>
      <label htmlFor={`${id}-${key}`}>{label}</label>{" "}
      <InputNumber
        id={`${id}-${key}`}
        min={min}
        max={max}
        value={draft[key]}
        onChange={(value) => onChange({ ...draft, [key]: value ?? min })}
      />
    </span>
  );
  return (
    <div className={styles.terms}>
      {field("reviewDay", texts.reviewDay, 1, 28)}
      {field("graceDays", texts.graceDays, 0, 365)}
    </div>
  );
}

/** Builds the ladder; a change can be put in force once it has been tried. */
export function LadderEditor({ view }: { view: LadderView | undefined }) {
  const texts = useTexts().tiers;
  const { message } = App.useApp();
  const cache = useQueryClient();
  const report = useReportProblem();
  const fields = useTierMeasures();
  const [draft, setDraft] = useState<Ladder>(view?.ladder ?? firstLadder(texts.names));
  const preview = usePreview(draft);
  const faults = preview.error ? problemOf(preview.error).errors : [];
  const save = useMutation({
    ...updateTiersMutation(),
    onSuccess: (saved) => {
      cache.setQueryData(getTiersOptions().queryKey, saved);
      cache.invalidateQueries({ queryKey: listTierVersionsOptions({ query: { limit: 20 } }).queryKey });
      cache.invalidateQueries({ queryKey: listTypesOptions().queryKey });
      setDraft(saved.ladder);
      message.success(texts.saved(String(saved.version)));
    },
    onError: report,
  });
  const { tiers } = draft;
  const last = tiers.length - 1;
  return (
    <div className={styles.editor}>
      <Card title={texts.rules}>
        {tiers.length < mostTiers && (
          <Button type="dashed" block onClick={() => setDraft(withMore(draft, texts.step(String(tiers.length + 1))))}>
            {texts.addTier}
          </Button>
        )}
        <ol className={styles.tiers}>
          {tiers
            .map((tier, at) => (
              <TierRow
                key={tier.key ?? at}
                tier={tier}
                at={{ step: at + 1, first: at === 0, last: at === last }}
                fields={fields}
                currencies={currencies}
                faults={faults.flatMap((it) =>
                  it.field.startsWith(`tiers[${at}].`)
                    ? [{ ...it, field: it.field.slice(`tiers[${at}].`.length) }]
                    : [],
                )}
                onChange={(change) => setDraft(changed(draft, at, change))}
                onMove={(by) => setDraft(moved(draft, at, by))}
                onRemove={last > 0 ? () => setDraft(without(draft, at)) : undefined}
              />
            ))
            .reverse()}
        </ol>
        <p className={styles.note}>{texts.leaveHelp}</p>
        <Terms draft={draft} onChange={setDraft} />
        <div className={styles.actions}>
          <Button type={preview.fresh ? "default" : "primary"} loading={preview.pending} onClick={preview.ask}>
            {texts.preview}
          </Button>
          <Button
            type={preview.fresh ? "primary" : "default"}
            loading={save.isPending}
            disabled={!preview.fresh}
            onClick={() => save.mutate({ body: { base: view?.version ?? 0, ladder: draft } })}
          >
            {texts.save(String((view?.version ?? 0) + 1))}
          </Button>
          <Versions onTake={(ladder) => setDraft(taken(ladder, view?.ladder))} />
        </div>
      </Card>
      <div className={styles.side} aria-busy={preview.pending}>
        {preview.error && faults.length === 0 && <ProblemAlert error={preview.error} title={texts.previewFailed} />}
        {preview.pending && <Loading lines={8} />}
        {!preview.pending && !preview.fresh && (
          <p className={styles.note}>{preview.last ? texts.previewStale : texts.previewHelp}</p>
        )}
        {!preview.pending && preview.last && (
          <Moves preview={preview.last.data} draft={preview.last.draft} present={view?.ladder} />
        )}
      </div>
    </div>
  );
}
