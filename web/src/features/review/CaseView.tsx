import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { getSuggestionOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { EmptyState, Loading } from "../../ui/States";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import { Columns } from "./Columns";
import styles from "./Review.module.css";
import type { Case } from "./reviewTypes";
import { type Verdict, VerdictBar } from "./VerdictBar";
import { Waterfall } from "./Waterfall";
import { evidenceBetween, percentOf } from "./waterfall";

export type Decision = {
  verdict: Verdict;
  parties: string[];
  survivor: string | undefined;
  reason: string;
  insist: boolean;
};

type Props = {
  pending: boolean;
  onDecide: (decision: Decision) => void;
  onAssign: (mine: boolean) => void;
  me: string;
};

function Desk({ one, pending, onDecide, onAssign, me }: Props & { one: Case }) {
  const texts = useTexts();
  const phone = usePhone();
  const { suggestion, members, evidence } = one;
  const [current, setCurrent] = useState(1);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState("");
  const ticked = members.map((it) => it.id).filter((id) => !left.includes(id));
  const survivor = chosen && ticked.includes(chosen) ? chosen : (ticked[0] ?? "");
  const tick = (id: string) => setLeft(left.includes(id) ? left.filter((it) => it !== id) : [...left, id]);
  const here = members[current];
  const move = (step: number) => setCurrent(Math.min(Math.max(current + step, 0), members.length - 1));
  const mine = suggestion.assignee?.id === me;
  const down = () => move(1);
  const up = () => move(-1);
  useKeys({
    ArrowDown: down,
    ArrowUp: up,
    x: () => here && tick(here.id),
    s: () => here && setChosen(here.id),
    a: () => onAssign(!mine),
  });
  const reference = members[current === 0 ? 1 : 0];
  const shown = here && reference && evidenceBetween(evidence, here.id, reference.id);
  return (
    <>
      <div className={styles.caseHead}>
        <strong>{texts.review.question(members.length)}</strong>
        <span className={styles.known}>{texts.review.likely(percentOf(suggestion.probability))}</span>
        <Button type="text" size="small" aria-pressed={mine} onClick={() => onAssign(!mine)}>
          {mine ? texts.review.unassign : texts.review.assign} {!phone && <kbd>a</kbd>}
        </Button>
      </div>
      {suggestion.reopened && <Alert type="info" showIcon title={texts.review.reopened} />}
      {!suggestion.sure && <Alert type="warning" showIcon title={texts.review.unsure} />}
      <Columns members={members} chosen={{ current, ticked, survivor, onCurrent: setCurrent, onTick: tick }} />
      {shown && here && reference && (
        <Waterfall evidence={shown} names={`${reference.content.name} ↔ ${here.content.name}`} />
      )}
      {!phone && <p className={styles.keys}>{texts.review.keys}</p>}
      <VerdictBar
        ticked={ticked.length}
        pending={pending}
        reason={reason}
        onReason={setReason}
        onVerdict={(verdict) =>
          onDecide({
            verdict,
            parties: ticked,
            survivor: verdict === "same" ? survivor : undefined,
            reason,
            insist: false,
          })
        }
      />
    </>
  );
}

/** One case on the desk: who they are, what speaks for it, and the answer. */
export function CaseView({ id, ...props }: Props & { id: string }) {
  const texts = useTexts();
  const found = useQuery({ ...getSuggestionOptions({ path: { id } }), retry: false });
  if (found.isPending) return <Loading lines={8} />;
  if (found.isError) {
    return problemOf(found.error).status === 404 ? (
      <EmptyState title={texts.review.goneTitle} help={texts.review.goneHelp} />
    ) : (
      <ProblemAlert error={found.error} title={texts.review.failed} onRetry={() => found.refetch()} />
    );
  }
  return <Desk key={id} one={found.data} {...props} />;
}
