import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { listLettersOptions, listLettersQueryKey, retryLetterMutation } from "../../client/@tanstack/react-query.gen";
import type { LetterView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Mail.module.css";

const tones = { waiting: "blue", sent: "green", failed: "red" } as const;
const soon = 3_000;
const seldom = 30_000;

function State({ letter }: { letter: LetterView }) {
  const words = useTexts().mail;
  return (
    <>
      <Badge tone={tones[letter.state]}>{words.states[letter.state]}</Badge>
      {letter.failure && <span className={styles.failure}>{letter.failure}</span>}
      {letter.state === "waiting" && letter.attempts > 0 && letter.nextAt && (
        <span className={styles.failure}>
          {words.again} <Moment at={letter.nextAt} />
        </span>
      )}
    </>
  );
}

/** The newest letters; one that did not arrive can be tried again. */
export function LettersCard() {
  const texts = useTexts();
  const words = texts.mail;
  const report = useReportProblem();
  const queries = useQueryClient();
  const letters = useQuery({
    ...listLettersOptions(),
    refetchInterval: (query) => (query.state.data?.items.some((one) => one.state === "waiting") ? soon : seldom),
  });
  const retry = useMutation(retryLetterMutation());
  const again = (id: string) =>
    retry.mutate(
      { path: { id } },
      { onSuccess: () => queries.invalidateQueries({ queryKey: listLettersQueryKey() }), onError: report },
    );
  return (
    <Card flush title={words.letters}>
      {letters.isPending && <Loading lines={4} />}
      {letters.isError && (
        <ProblemAlert error={letters.error} title={words.lettersFailed} onRetry={() => letters.refetch()} />
      )}
      {letters.data?.items.length === 0 && <EmptyState title={words.noLetters} help={words.noLettersHelp} />}
      {letters.data && letters.data.items.length > 0 && (
        <SimpleTable
          label={words.letters}
          rows={letters.data.items}
          rowKey={(letter) => letter.id}
          columns={[
            {
              key: "to",
              title: words.to,
              render: (letter) => (
                <>
                  {letter.recipient}
                  <span className={styles.subject}>{letter.subject}</span>
                </>
              ),
            },
            { key: "state", title: words.state, width: "36%", render: (letter) => <State letter={letter} /> },
            {
              key: "when",
              title: words.written,
              wide: true,
              width: 132,
              render: (letter) => <Moment at={letter.writtenAt} />,
            },
            {
              key: "do",
              title: "",
              right: true,
              width: 96,
              render: (letter) =>
                letter.state !== "sent" &&
                letter.attempts > 0 && (
                  <Button size="small" aria-label={words.retryOf(letter.recipient)} onClick={() => again(letter.id)}>
                    {words.retry}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
