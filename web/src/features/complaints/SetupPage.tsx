import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { CalendarsCard } from "./CalendarsCard";
import { CategoriesCard } from "./CategoriesCard";
import styles from "./Complaints.module.css";
import { DesksCard } from "./DesksCard";
import { PromisesCard } from "./PromisesCard";
import { RoutesCard } from "./RoutesCard";
import { setupOptions } from "./useCase";

/** How complaints are worked on: promises, desks, calendars, the two trees, routing. */
export function SetupPage({ more }: { more: ReactNode }) {
  const words = useTexts().complaints.setup;
  const setup = useQuery(setupOptions());
  return (
    <PlainPage title={words.title} lead={words.lead} wide>
      {setup.isPending && <Loading lines={8} />}
      {setup.isError && <ProblemAlert error={setup.error} title={words.failed} onRetry={() => setup.refetch()} />}
      {setup.data && (
        <div className={styles.cards}>
          <PromisesCard setup={setup.data} />
          <DesksCard setup={setup.data} />
          <RoutesCard key={JSON.stringify(setup.data.routes)} setup={setup.data} />
          <CategoriesCard setup={setup.data} kind="category" />
          <CategoriesCard setup={setup.data} kind="cause" />
          <CalendarsCard setup={setup.data} />
          {more}
        </div>
      )}
    </PlainPage>
  );
}
