import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import {
  endTierGrantMutation,
  getPartyTierOptions,
  getPartyTierQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { PartyTierView, TierChangeView, TierMeasure } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, exactNumber, shortMoney } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { Badge, Moment, Unknown } from "../../ui/Values";
import { GrantDialog } from "./GrantDialog";
import { Owed } from "./Owed";
import styles from "./Tiers.module.css";
import { useTierMeasures } from "./useTierMeasures";

/** Measures against what is asked of them. */
function Measures({ title, measures }: { title: string; measures: readonly TierMeasure[] }) {
  const texts = useTexts().tiers;
  const language = useLanguage();
  const fields = useTierMeasures();
  const shown = (value: string, currency: string | undefined) =>
    currency
      ? shortMoney({ amount: value, currency }, language)
      : exactNumber(Math.round(Number(value) * 100) / 100, language);
  return (
    <>
      <h3 className={styles.section}>{title}</h3>
      <dl className={styles.measures}>
        {measures.map((it) => (
          <div key={it.field}>
            <dt>{fields.find((field) => field.key === it.field)?.label ?? it.field}</dt>
            <dd>
              {it.value === undefined ? (
                <>
                  <Unknown /> / {texts.directions[it.direction]} {shown(it.asked, it.currency)}
                </>
              ) : (
                texts.measured(
                  shown(it.value, it.currency),
                  `${texts.directions[it.direction]} ${shown(it.asked, it.currency)}`,
                )
              )}{" "}
              {it.met && <Badge tone="green">✓</Badge>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Changes({ changes }: { changes: readonly TierChangeView[] }) {
  const texts = useTexts().tiers;
  return (
    <details>
      <summary>{texts.history(String(changes.length))}</summary>
      <ul className={styles.changes}>
        {changes.map((it) => (
          <li key={it.id}>
            <div>
              {texts.moved(it.from ?? texts.noTier, it.to ?? texts.noTier)} · {texts.causes[it.cause]}
            </div>
            <div className={styles.note}>
              <Moment at={it.at} /> {[it.by?.displayName, it.note].filter(Boolean).join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Next({ found }: { found: PartyTierView }) {
  const texts = useTexts().tiers;
  if (!found.next) return <p className={styles.note}>{texts.top}</p>;
  const missing = found.gaps.filter((it) => !it.met);
  if (missing.length === 0 && found.gaps.length > 0) {
    return <p className={styles.note}>{texts.reachesNext(found.next.name)}</p>;
  }
  return missing.length > 0 ? <Measures title={texts.toNext(found.next.name)} measures={missing} /> : null;
}

/** Of which tier a customer is, what they are owed, and what is missing for the next; nothing where there are no tiers. */
export function TierCard({ id, owner }: { id: string; owner: string | undefined }) {
  const texts = useTexts().tiers;
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const cache = useQueryClient();
  const [granting, setGranting] = useState(false);
  const tier = useQuery(getPartyTierOptions({ path: { id } }));
  const refresh = () => cache.invalidateQueries({ queryKey: getPartyTierQueryKey({ path: { id } }) });
  const end = useMutation({
    ...endTierGrantMutation(),
    onSuccess: () => message.success(texts.endedGrant),
    onError: report,
    onSettled: refresh,
  });
  const found = tier.data;
  if (!found?.steps) return null;
  const day = (on: string) => calendarDate(new Date(on), new Date(), language);
  const { grant } = found;
  return (
    <Card
      title={texts.card}
      extra={
        grant ? (
          <Button size="small" loading={end.isPending} onClick={() => end.mutate({ path: { id } })}>
            {texts.endGrant}
          </Button>
        ) : (
          <Button size="small" onClick={() => setGranting(true)}>
            {texts.grant}
          </Button>
        )
      }
    >
      <p className={styles.name}>
        {found.tier?.name ?? texts.noTier} {found.tier && found.since && <small>{texts.since(day(found.since))}</small>}
      </p>
      {found.graceUntil && <p className={styles.grace}>{texts.graceUntil(day(found.graceUntil))}</p>}
      {grant && (
        <p className={styles.note}>{texts.granted(day(grant.until), grant.by?.displayName ?? "", grant.reason)}</p>
      )}
      {found.programme && <Owed programme={found.programme} manager={owner ?? null} />}
      {found.graceUntil && found.kept.length > 0 && <Measures title={texts.toKeep} measures={found.kept} />}
      <Next found={found} />
      {found.changes.length > 0 && <Changes changes={found.changes} />}
      {granting && (
        <GrantDialog
          id={id}
          onClose={() => {
            setGranting(false);
            refresh();
          }}
        />
      )}
    </Card>
  );
}
