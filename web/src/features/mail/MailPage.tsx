import { useQuery } from "@tanstack/react-query";
import { getMailServerOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { LettersCard } from "./LettersCard";
import styles from "./Mail.module.css";
import { MailServerForm } from "./MailServerForm";

/** Through which server letters leave, and what became of them. */
export function MailPage() {
  const texts = useTexts();
  const words = texts.mail;
  const state = useQuery({ ...getMailServerOptions(), refetchOnWindowFocus: false });
  return (
    <PlainPage title={words.title} lead={words.lead}>
      <div className={styles.cards}>
        <Card title={words.server}>
          {state.isPending && <Loading lines={6} />}
          {state.isError && <ProblemAlert error={state.error} title={words.failed} onRetry={() => state.refetch()} />}
          {state.data && <MailServerForm server={state.data.server ?? undefined} />}
        </Card>
        <LettersCard />
      </div>
    </PlainPage>
  );
}
