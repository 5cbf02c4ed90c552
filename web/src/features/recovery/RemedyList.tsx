import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import {
  currentSessionOptions,
  decideRemedyMutation,
  getOwnAllowanceOptions,
  reverseRemedyMutation,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState } from "../../ui/States";
import { Badge, Moment, MoneyText } from "../../ui/Values";
import { ReasonDialog } from "./ReasonDialog";
import styles from "./Recovery.module.css";
import { type RecoveryCase, type RemedyView, remedyTone } from "./recovery";
import { useRefreshRecovery } from "./useRecovery";

type Asked = { remedy: RemedyView; deed: "decline" | "reverse" };

function Words({ remedy }: { remedy: RemedyView }) {
  const said = remedy.reversal ?? remedy.decision;
  return (
    <div className={styles.meta}>
      {[remedy.by?.displayName, remedy.note].filter(Boolean).join(" · ")} <Moment at={remedy.at} />
      {said && (
        <div>
          {[said.by?.displayName, said.remark].filter(Boolean).join(" · ")} <Moment at={said.at} />
        </div>
      )}
    </div>
  );
}

/** Approving, declining and taking back, each with who may do it. */
function Tools({
  opened,
  remedy,
  onApprove,
  onAsk,
}: {
  opened: RecoveryCase;
  remedy: RemedyView;
  onApprove: () => void;
  onAsk: (deed: Asked["deed"]) => void;
}) {
  const words = useTexts().recovery;
  const own = useQuery(getOwnAllowanceOptions()).data;
  const me = useQuery(currentSessionOptions()).data?.user.id;
  const decides = remedy.state === "awaiting" && own?.approves && remedy.by?.id !== me;
  const takesBack = opened.editable && (remedy.state === "given" || remedy.state === "awaiting");
  return (
    <div className={styles.tools}>
      {decides && (
        <>
          <Button size="small" type="primary" onClick={onApprove}>
            {words.approve}
          </Button>
          <Button size="small" onClick={() => onAsk("decline")}>
            {words.decline}
          </Button>
        </>
      )}
      {takesBack && !decides && (
        <Button size="small" type="text" onClick={() => onAsk("reverse")}>
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}

/** What the customer got, what waits for approval, and what was taken back. */
export function RemedyList({ opened }: { opened: RecoveryCase }) {
  const words = useTexts().recovery;
  const report = useReportProblem();
  const { message } = App.useApp();
  const refresh = useRefreshRecovery();
  const [asked, setAsked] = useState<Asked>();
  const decide = useMutation(decideRemedyMutation());
  const reverse = useMutation(reverseRemedyMutation());
  const done = (said: string) => ({
    onSuccess: (changed: RecoveryCase) => {
      setAsked(undefined);
      message.success(said);
      return refresh(changed);
    },
    onError: report,
  });
  const answer = (remedy: RemedyView, approved: boolean, remark?: string) =>
    decide.mutate(
      { path: { id: opened.id, remedyId: remedy.id }, body: { approved, ...(remark ? { remark } : {}) } },
      done(approved ? words.approved : words.declined),
    );
  const takeBack = (remedy: RemedyView, reason: string) =>
    reverse.mutate({ path: { id: opened.id, remedyId: remedy.id }, body: { reason } }, done(words.takenBack));
  if (opened.remedies.length === 0) {
    return <EmptyState compact title={words.noRemedies} help={words.noRemediesHelp} />;
  }
  return (
    <>
      <ol className={styles.remedies}>
        {opened.remedies.map((remedy) => (
          <li key={remedy.id} data-void={remedy.state === "reversed" || remedy.state === "declined"}>
            <div className={styles.what}>
              <b>{words.kinds[remedy.kind]}</b>
              <Badge tone={remedyTone[remedy.state]}>{words.states[remedy.state]}</Badge>
            </div>
            <span className={styles.amount}>{remedy.amount && <MoneyText value={remedy.amount} whole />}</span>
            <Words remedy={remedy} />
            <Tools
              opened={opened}
              remedy={remedy}
              onApprove={() => answer(remedy, true)}
              onAsk={(deed) => setAsked({ remedy, deed })}
            />
          </li>
        ))}
      </ol>
      {asked?.deed === "decline" && (
        <ReasonDialog
          title={words.decline}
          label={words.declineWhy}
          action={words.decline}
          busy={decide.isPending}
          onSay={(reason) => answer(asked.remedy, false, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.deed === "reverse" && (
        <ReasonDialog
          title={words.takeBackTitle}
          help={words.takeBackHelp}
          label={words.takeBackWhy}
          action={words.takeBack}
          busy={reverse.isPending}
          onSay={(reason) => takeBack(asked.remedy, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
