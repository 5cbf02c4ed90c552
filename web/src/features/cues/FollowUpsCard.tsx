import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import {
  listCueFollowUpsOptions,
  listCueFollowUpsQueryKey,
  settleCueFollowUpMutation,
  unsettleCueFollowUpMutation,
} from "../../client/@tanstack/react-query.gen";
import type { CueFollowUp, FollowUpOutcome } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useUndoMessage } from "../../ui/Undo";
import { Moment } from "../../ui/Values";
import styles from "./Cues.module.css";

/** Says what came of it; that can be taken back for a while. */
function useSettle() {
  const words = useTexts().cues;
  const queries = useQueryClient();
  const report = useReportProblem();
  const say = useUndoMessage();
  const settle = useMutation(settleCueFollowUpMutation());
  const unsettle = useMutation(unsettleCueFollowUpMutation());
  const refresh = () => queries.invalidateQueries({ queryKey: listCueFollowUpsQueryKey() });
  return (one: CueFollowUp, outcome: FollowUpOutcome["outcome"]) =>
    settle.mutate(
      { path: { id: one.id }, body: { outcome } },
      {
        onSuccess: () => {
          say(`follow-up ${one.id}`, words.settled(one.name), async () => {
            await unsettle.mutateAsync({ path: { id: one.id } });
            await refresh();
          });
          return refresh();
        },
        onError: report,
      },
    );
}

/** Customers who seem unhappy without saying so, for whoever has them; nothing while there are none. */
export function FollowUpsCard() {
  const texts = useTexts();
  const words = texts.cues;
  const go = useNavigate();
  const settle = useSettle();
  const waiting = useQuery({ ...listCueFollowUpsOptions(), staleTime: 60_000 });
  if (!waiting.data || waiting.data.items.length === 0) return null;
  const recover = (one: CueFollowUp) => {
    settle(one, "recovered");
    go({ to: "/recoveries/new", search: { party: one.party } });
  };
  return (
    <Card title={words.followUps} flush>
      <p className={styles.help}>{words.followUpsHelp}</p>
      <ul className={styles.rows}>
        {waiting.data.items.map((one) => (
          <li key={one.id}>
            <Link to="/customers/$id" params={{ id: one.party }}>
              {one.name}
            </Link>
            <div className={styles.why}>
              {one.cues.map((cue) => words.kinds[cue.kind]).join(texts.common.separator)} <Moment at={one.raisedAt} />
            </div>
            <div className={styles.tools}>
              <Button size="small" type="text" onClick={() => settle(one, "talked")}>
                {words.talked}
              </Button>
              <Button size="small" type="text" onClick={() => recover(one)}>
                {words.recover}
              </Button>
              <Button size="small" type="text" onClick={() => settle(one, "let-be")}>
                {words.letBe}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
