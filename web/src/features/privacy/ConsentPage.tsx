import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { getPartyOptions, listConsentsOptions } from "../../client/@tanstack/react-query.gen";
import type { ConsentView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Moment } from "../../ui/Values";
import { ConsentForm } from "./ConsentForm";
import { ConsentMatrix } from "./ConsentMatrix";
import styles from "./Privacy.module.css";

const route = getRouteApi("/shell/customers/$id/consent");

function History({ said }: { said: readonly ConsentView[] }) {
  const texts = useTexts().privacy;
  return (
    <SimpleTable
      label={texts.history}
      rows={said}
      rowKey={(one) => one.id}
      columns={[
        { key: "when", title: texts.saidOn, width: 132, render: (one) => <Moment at={one.givenAt} /> },
        {
          key: "what",
          title: texts.answer,
          render: (one) => (
            <>
              <Badge tone={one.granted ? "green" : "red"}>{one.granted ? texts.agrees : texts.refuses}</Badge>{" "}
              {texts.purposes[one.purpose]}
              <span className={styles.under}>{texts.channels[one.channel]}</span>
            </>
          ),
        },
        {
          key: "source",
          title: texts.source,
          render: (one) => (
            <>
              {texts.sources[one.source]}
              {one.note && <span className={styles.under}>{one.note}</span>}
            </>
          ),
        },
        {
          key: "by",
          title: texts.recordedBy,
          wide: true,
          render: (one) => (
            <>
              {one.recordedBy?.displayName}
              <span className={styles.under}>
                <Moment at={one.recordedAt} />
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

/** What one customer agrees to: what holds now, what was ever said, and taking down more. */
export function ConsentPage() {
  const { id } = route.useParams();
  const texts = useTexts().privacy;
  const party = useQuery(getPartyOptions({ path: { id } }));
  const consents = useQuery(listConsentsOptions({ path: { id } }));
  return (
    <PlainPage
      wide
      title={party.data ? texts.consentOf(party.data.name) : texts.consent}
      lead={texts.consentLead}
      actions={
        <Link to="/customers/$id" params={{ id }}>
          {texts.backToCustomer}
        </Link>
      }
    >
      <div className={styles.cards}>
        {consents.isPending && <Loading lines={6} />}
        {consents.isError && (
          <ProblemAlert error={consents.error} title={texts.consentFailed} onRetry={() => consents.refetch()} />
        )}
        {consents.data && (
          <>
            <Card flush title={texts.standing}>
              <ConsentMatrix standing={consents.data.standing} />
            </Card>
            <Card title={texts.record}>
              <ConsentForm id={id} />
            </Card>
            <Card flush title={texts.history}>
              {consents.data.items.length === 0 ? (
                <EmptyState compact title={texts.nothingSaid} help={texts.nothingSaidHelp} />
              ) : (
                <History said={consents.data.items} />
              )}
            </Card>
          </>
        )}
      </div>
    </PlainPage>
  );
}
