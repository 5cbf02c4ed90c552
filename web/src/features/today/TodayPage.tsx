import { useQueries, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import {
  countPartiesOptions,
  countPurchasesOptions,
  currentSessionOptions,
  listImportsOptions,
  listPartiesOptions,
  listUsersOptions,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { calendarDate } from "../../ui/formats";
import { useTitle } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { FirstSteps } from "./FirstSteps";
import { Overview } from "./Overview";
import styles from "./Today.module.css";

/** What the morning page knows so far, asked in one go. */
function useToday() {
  return useQueries({
    queries: [
      countPartiesOptions({ query: { exact: true } }),
      countPurchasesOptions(),
      listUsersOptions(),
      listImportsOptions({ query: { limit: 5 } }),
      listPartiesOptions({ query: { sort: "-updated", limit: 8 } }),
    ],
  });
}

function Greeting() {
  const texts = useTexts();
  const language = useLanguage();
  const session = useQuery(currentSessionOptions());
  const now = new Date();
  const weekday = new Intl.DateTimeFormat(language, { weekday: "long" }).format(now);
  useTitle(texts.app.today);
  return (
    <header className={styles.head}>
      <h1>{texts.today.greeting(now.getHours(), session.data?.user.displayName ?? "")}</h1>
      <span>
        {calendarDate(now, now, language)} {weekday}
      </span>
    </header>
  );
}

/** `agenda` is what waits for the reader, and stands first; `stars` is what they keep at hand. */
export function TodayPage({ agenda, stars }: { agenda: ReactNode; stars: ReactNode }) {
  const texts = useTexts();
  const [parties, purchases, users, imports, changed] = useToday();
  const all = [parties, purchases, users, imports, changed];
  const failed = all.find((it) => it.isError);
  const body = () => {
    if (failed) {
      return (
        <ProblemAlert
          error={failed.error}
          title={texts.problem.pageFailed}
          onRetry={() => {
            for (const it of all) it.refetch();
          }}
        />
      );
    }
    if (!parties.data || !purchases.data || !users.data || !imports.data || !changed.data) return <Loading lines={8} />;
    const counts = {
      parties: parties.data.value,
      purchases: purchases.data.value,
      colleagues: users.data.items.length - 1,
    };
    return (
      <>
        {(counts.parties === 0 || counts.purchases === 0) && <FirstSteps counts={counts} />}
        {counts.parties > 0 && (
          <Overview
            counts={counts}
            imports={imports.data.items}
            changed={changed.data.items}
            agenda={agenda}
            stars={stars}
          />
        )}
      </>
    );
  };
  return (
    <div className={styles.page}>
      <Greeting />
      {body()}
    </div>
  );
}
