import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listPostedImprovementsOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { calendarDate } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Improvements.module.css";
import { dateOf } from "./improvement";

/** What was done about complaints, for everybody to read; the latest first. */
export function Board() {
  const words = useTexts().improvements.board;
  const language = useLanguage();
  const posted = useQuery(listPostedImprovementsOptions());
  const now = new Date();
  return (
    <>
      {posted.isPending && <Loading lines={8} />}
      {posted.isError && <ProblemAlert error={posted.error} title={words.failed} onRetry={() => posted.refetch()} />}
      {posted.data?.items.length === 0 && <EmptyState compact title={words.empty} help={words.emptyHelp} />}
      <ol className={styles.board}>
        {posted.data?.items.map((one) => (
          <li key={`${one.done} ${one.said}`}>
            <dl>
              <dt>{words.said}</dt>
              <dd>{one.said}</dd>
              <dt data-did="true">{words.did}</dt>
              <dd>{one.did}</dd>
            </dl>
            <time dateTime={one.done}>{words.done(calendarDate(dateOf(one.done), now, language))}</time>
          </li>
        ))}
      </ol>
      <p className={styles.links}>
        <Link to="/promise">{words.promise}</Link>
        <Link to="/c/$code" params={{ code: "company1" }}>
          {words.complain}
        </Link>
      </p>
    </>
  );
}
