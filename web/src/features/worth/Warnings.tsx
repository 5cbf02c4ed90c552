import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import {
  dismissWarningMutation,
  listWarningsOptions,
  restoreWarningMutation,
} from "../../client/@tanstack/react-query.gen";
import type { DismissalContent, Warning } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { displayPhone, exactMoney, exactNumber, shortMoney } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { LossDialog } from "./LossDialog";
import styles from "./Worth.module.css";
import { oneIn, rounded, wholeMoney } from "./worthWords";

type Why = DismissalContent["reason"];

const whys: readonly Why[] = ["contacted", "known", "seasonal", "wrong", "lost"];
const query = listWarningsOptions({ query: { limit: 10 } });

/** Puts warnings aside with a reason, with a way back. */
function useDismissal() {
  const texts = useTexts();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: query.queryKey });
  const restore = useMutation({ ...restoreWarningMutation(), onSettled: refresh });
  const dismiss = useMutation({
    ...dismissWarningMutation(),
    onSettled: refresh,
    onSuccess: (_, { path }) => {
      const close = message.success({
        duration: 8,
        content: (
          <>
            {texts.worth.dismissed}
            <Button
              type="link"
              onClick={() => {
                restore.mutate({ path });
                close();
              }}
            >
              {texts.common.undo}
            </Button>
          </>
        ),
      });
    },
    onError: () => message.error(texts.worth.dismissFailed),
  });
  return (party: string, reason: Why) => dismiss.mutate({ path: { party }, body: { reason } });
}

function Reasons({ warning }: { warning: Warning }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  return (
    <ul className={styles.reasons}>
      {warning.reasons.map((reason) => (
        <li key={reason}>
          {reason === "silence"
            ? texts.silence(
                exactNumber(warning.usualGapDays, language),
                exactNumber(warning.silentDays, language),
                exactNumber(oneIn(warning.silence), language),
              )
            : texts.falling(warning.fallPerMonth ? shortMoney(wholeMoney(warning.fallPerMonth), language) : "")}
        </li>
      ))}
    </ul>
  );
}

function Item({ warning, rank, onDismiss }: { warning: Warning; rank: number; onDismiss: (why: Why) => void }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const phone = warning.contact && /^\+?\d/.test(warning.contact) ? warning.contact : undefined;
  return (
    <li className={styles.warning}>
      <span className={styles.rank}>{rank}</span>
      <div>
        <div className={styles.who}>
          <Link to="/customers/$id" params={{ id: warning.partyId }}>
            {warning.name}
          </Link>
          <span className={styles.contact}>
            {warning.holder} {phone ? <a href={`tel:${phone}`}>{displayPhone(phone)}</a> : warning.contact}
          </span>
        </div>
        <Reasons warning={warning} />
      </div>
      <div className={styles.stake}>
        <strong title={exactMoney(warning.atStake, language)}>
          {shortMoney(wholeMoney(warning.atStake), language)}
        </strong>
        <span className={styles.caption}>{texts.stake(`${rounded(warning.alive)}%`)}</span>
        <div>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: whys.map((key) => ({ key, label: texts.whys[key] })),
              onClick: ({ key }) => onDismiss(key as Why),
            }}
          >
            <Button size="small">{texts.dismiss}</Button>
          </Dropdown>
        </div>
      </div>
    </li>
  );
}

/** Whom to call today, and why. */
export function Warnings({ count }: { count: number }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const warnings = useQuery(query);
  const dismiss = useDismissal();
  const [leaving, setLeaving] = useState<string>();
  const body = () => {
    if (warnings.isPending) return <Loading lines={6} />;
    if (warnings.isError) {
      return <ProblemAlert error={warnings.error} title={texts.failed} onRetry={() => warnings.refetch()} />;
    }
    if (warnings.data.items.length === 0) return <p className={styles.none}>{texts.nobody}</p>;
    return (
      <ol className={styles.warnings}>
        {warnings.data.items.map((it, at) => (
          <Item
            key={it.partyId}
            warning={it}
            rank={at + 1}
            onDismiss={(why) => (why === "lost" ? setLeaving(it.partyId) : dismiss(it.partyId, why))}
          />
        ))}
      </ol>
    );
  };
  return (
    <Card title={texts.callTitle} extra={texts.warned(exactNumber(count, language))}>
      {body()}
      {leaving && (
        <LossDialog party={leaving} onDone={() => dismiss(leaving, "lost")} onClose={() => setLeaving(undefined)} />
      )}
    </Card>
  );
}
