import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import {
  currentSessionOptions,
  listConsentsOptions,
  listPrivacyRequestsOfPartyOptions,
} from "../../client/@tanstack/react-query.gen";
import type { PrivacyRequestView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Moment, Unknown } from "../../ui/Values";
import { purposes, type Summary, summaryOf } from "./consent";
import { ErasureDialog } from "./ErasureDialog";
import styles from "./Privacy.module.css";
import { usePrivacyRequests } from "./usePrivacy";

function Line({ summary }: { summary: Summary }) {
  const texts = useTexts();
  if (summary.kind === "unknown") return <Unknown />;
  if (summary.kind === "refused") return <span className={styles.late}>{texts.privacy.refuses}</span>;
  const by = summary.channels.filter((channel) => channel !== "any");
  return (
    <span>
      {by.length === 0 || by.length === 5
        ? texts.privacy.agrees
        : by.map((channel) => texts.privacy.channels[channel]).join(texts.common.separator)}
    </span>
  );
}

/** Says that the customer will be erased, and lets it be taken back. */
function Waiting({ request, administrator }: { request: PrivacyRequestView; administrator: boolean }) {
  const texts = useTexts().privacy;
  const report = useReportProblem();
  const { withdraw } = usePrivacyRequests();
  return (
    <div className={styles.waiting} role="status">
      <p>
        {texts.erasedOn} <Moment at={request.executesAt} />
      </p>
      {administrator && (
        <Button size="small" onClick={() => withdraw(request).catch(report)}>
          {texts.withdraw}
        </Button>
      )}
    </div>
  );
}

/** What a customer agrees to, on their page; and for administrators what the law lets them ask for. */
export function PrivacyCard({ party }: { party: { id: string; name: string } }) {
  const texts = useTexts().privacy;
  const [erasing, setErasing] = useState(false);
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  const administrator = session.data?.user.administrator ?? false;
  const consents = useQuery(listConsentsOptions({ path: { id: party.id } }));
  const requests = useQuery(listPrivacyRequestsOfPartyOptions({ path: { id: party.id } }));
  const waiting = requests.data?.items.find((request) => request.status === "waiting");
  const erased = requests.data?.items.some((request) => request.kind === "erasure" && request.status === "done");
  return (
    <Card title={texts.consent}>
      {waiting && <Waiting request={waiting} administrator={administrator} />}
      {erased && <p className={styles.note}>{texts.isErased}</p>}
      {consents.isPending && <Loading lines={3} />}
      {consents.isError && (
        <ProblemAlert error={consents.error} title={texts.consentFailed} onRetry={() => consents.refetch()} />
      )}
      {consents.data && (
        <ul className={styles.lines}>
          {purposes.map((purpose) => (
            <li key={purpose}>
              <span>{texts.purposes[purpose]}</span>
              <Line summary={summaryOf(consents.data.standing, purpose)} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.links}>
        <Link to="/customers/$id/consent" params={{ id: party.id }}>
          {texts.recordAndHistory}
        </Link>
        {administrator && <a href={`/api/v1/parties/${party.id}/personal-data`}>{texts.takeOut}</a>}
        {administrator && !waiting && !erased && (
          <Button type="link" danger style={{ padding: 0, height: "auto" }} onClick={() => setErasing(true)}>
            {texts.erase}
          </Button>
        )}
      </div>
      {erasing && <ErasureDialog party={party} onClose={() => setErasing(false)} />}
    </Card>
  );
}
