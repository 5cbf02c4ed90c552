import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { currentSessionOptions, getTiersOptions } from "../../client/@tanstack/react-query.gen";
import type { LadderView } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, exactMoment, exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { LadderEditor } from "./LadderEditor";
import { Owed } from "./Owed";
import styles from "./Tiers.module.css";

function Standing({ view }: { view: LadderView }) {
  const texts = useTexts().tiers;
  const language = useLanguage();
  const { lastReview, nextReviewOn } = view;
  const number = (value: number) => exactNumber(value, language);
  const next = texts.nextReview(calendarDate(new Date(nextReviewOn), new Date(), language));
  if (lastReview?.failure) return <p className={styles.fault}>{texts.reviewFailed(lastReview.failure)}</p>;
  if (lastReview && !lastReview.endedAt) return <p className={styles.note}>{texts.reviewing}</p>;
  const found = lastReview?.found;
  return (
    <p className={styles.note}>
      {lastReview?.endedAt &&
        found &&
        texts.reviewed(
          exactMoment(new Date(lastReview.endedAt), language),
          number(found.raised),
          number(found.lowered),
          number(found.warned),
        )}{" "}
      {next}
    </p>
  );
}

/** What each tier is owed and how many customers are of it, the highest first. */
function Steps({ view }: { view: LadderView }) {
  const texts = useTexts().tiers;
  const language = useLanguage();
  return (
    <Card title={texts.ladder}>
      <ul className={styles.steps}>
        {view.ladder.tiers
          .map((tier) => (
            <li key={tier.key}>
              <div className={styles.stepHead}>
                <strong>{tier.name}</strong>
                {tier.key && view.counts[tier.key] !== undefined && (
                  <Link
                    to="/customers"
                    search={{ view: "all", filter: { field: "tier", op: "eq", value: tier.key } }}
                    className={styles.count}
                  >
                    {texts.previewOf(exactNumber(view.counts[tier.key] ?? 0, language))}
                  </Link>
                )}
              </div>
              <Owed programme={tier.programme} />
            </li>
          ))
          .reverse()}
      </ul>
    </Card>
  );
}

/** The tiers of customers: for everybody what they are owed, for administrators also how they are earned. */
export function TiersPage() {
  const texts = useTexts().tiers;
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  const tiers = useQuery({
    ...getTiersOptions(),
    refetchInterval: ({ state }) => (state.data?.lastReview && !state.data.lastReview.endedAt ? 2_000 : false),
  });
  const body = () => {
    if (tiers.isPending || session.isPending) return <Loading lines={8} />;
    if (tiers.isError) return <ProblemAlert error={tiers.error} title={texts.failed} onRetry={() => tiers.refetch()} />;
    const view = tiers.data?.version ? tiers.data : undefined;
    const administrator = session.data?.user.administrator;
    if (!view && !administrator) return <p>{texts.none}</p>;
    return (
      <>
        {view && <Standing view={view} />}
        {view && <Steps view={view} />}
        {administrator && <LadderEditor view={view} />}
      </>
    );
  };
  return (
    <PlainPage title={texts.title} lead={texts.lead} wide>
      {body()}
    </PlainPage>
  );
}
