import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { lookUpOptions } from "../../client/@tanstack/react-query.gen";
import type { LookupAnswer } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Candidates } from "./Candidates";
import { CustomerSheet } from "./CustomerSheet";
import { SoughtField } from "./SoughtField";
import styles from "./Till.module.css";

type Tools = (id: string) => ReactNode;

function Answer({ answer, text, tools }: { answer: LookupAnswer; text: string; tools: Tools }) {
  const texts = useTexts().till;
  if (answer.customer) return <CustomerSheet key={answer.customer.id} found={answer.customer} tools={tools} />;
  if (answer.candidates.length > 0) return <Candidates candidates={answer.candidates} />;
  return <EmptyState title={texts.nobody(text)} help={texts.nobodyHelp} compact />;
}

/** Who stands before us: type, scan, and see what to say and what to offer; `tools` note what happens meanwhile. */
export function TillPage({ tools }: { tools: Tools }) {
  const texts = useTexts().till;
  const { q, id } = useSearch({ from: "/shell/till" });
  const navigate = useNavigate();
  const query = id ? { id } : { q: q ?? "" };
  const answer = useQuery({
    ...lookUpOptions({ query }),
    enabled: Boolean(id ?? q),
    staleTime: 0,
  });
  const body = () => {
    if (!id && !q) return <EmptyState title={texts.emptyTitle} help={texts.emptyHelp} compact />;
    if (answer.isPending) return <Loading lines={8} />;
    if (answer.isError) {
      return <ProblemAlert error={answer.error} title={texts.failed} onRetry={() => answer.refetch()} />;
    }
    return <Answer answer={answer.data} text={q ?? ""} tools={tools} />;
  };
  return (
    <PlainPage title={texts.title} wide>
      <SoughtField
        value={q ?? ""}
        busy={answer.isFetching}
        onSeek={(text) =>
          text === q ? answer.refetch() : navigate({ to: "/till", search: text ? { q: text } : {}, replace: !q && !id })
        }
      />
      <div className={styles.answer} aria-live="polite">
        {body()}
      </div>
    </PlainPage>
  );
}
