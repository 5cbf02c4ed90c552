import { useQuery } from "@tanstack/react-query";
import { Button, Popover, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { listPrivacyRequestsOptions } from "../../client/@tanstack/react-query.gen";
import type { PrivacyRequestView } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate } from "../../ui/formats";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { RecordLink } from "../../ui/RecordLink";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { usePhone } from "../../ui/useMedia";
import { Badge, Moment } from "../../ui/Values";
import { Fates } from "./Fates";
import styles from "./Privacy.module.css";
import { usePrivacyRequests } from "./usePrivacy";

const tones = { open: "blue", waiting: "amber", done: "green", withdrawn: "plain" } as const;

function Due({ request }: { request: PrivacyRequestView }) {
  const texts = useTexts().privacy;
  const language = useLanguage();
  if (request.status === "waiting") {
    return (
      <>
        <Moment at={request.executesAt} />
        <span className={styles.under}>{texts.erasedThen}</span>
      </>
    );
  }
  if (request.status !== "open") return <Moment at={request.endedAt} />;
  const late = request.dueOn < new Date().toISOString().slice(0, 10);
  return (
    <span className={late ? styles.late : ""}>
      {calendarDate(new Date(request.dueOn), new Date(), language)}
      {late && <span className={styles.under}>{texts.late}</span>}
    </span>
  );
}

/** What can be done with a request: hand out, say that it is answered, take it back, or see what was done. */
function Actions({ request }: { request: PrivacyRequestView }) {
  const texts = useTexts().privacy;
  const report = useReportProblem();
  const { complete, withdraw } = usePrivacyRequests();
  if (request.outcome.length > 0) {
    return (
      <Popover trigger="click" placement="leftTop" content={<Fates fates={request.outcome} />}>
        <Button size="small" type="text">
          {texts.outcome}
        </Button>
      </Popover>
    );
  }
  if (request.status === "done" || request.status === "withdrawn") return null;
  return (
    <div className={styles.actions}>
      {request.kind === "access" && (
        <Button size="small" href={`/api/v1/parties/${request.partyId}/personal-data`}>
          {texts.takeOutShort}
        </Button>
      )}
      {request.status === "open" && (
        <Button size="small" onClick={() => complete(request).catch(report)}>
          {texts.answered}
        </Button>
      )}
      <Button size="small" type="text" onClick={() => withdraw(request).catch(report)}>
        {texts.withdraw}
      </Button>
    </div>
  );
}

/** What persons asked for: what waits for an answer with the most urgent first, and what is over. */
export function RequestsCard({ adding }: { adding: ReactNode }) {
  const texts = useTexts().privacy;
  const language = useLanguage();
  const day = (date: string) => calendarDate(new Date(date), new Date(), language);
  const phone = usePhone();
  const [over, setOver] = useState(false);
  const requests = useQuery(listPrivacyRequestsOptions(over ? { query: { over } } : {}));
  return (
    <Card flush title={texts.requests} extra={adding}>
      <div className={styles.row}>
        <Segmented<"pending" | "over">
          value={over ? "over" : "pending"}
          onChange={(next) => setOver(next === "over")}
          options={[
            { value: "pending", label: texts.pending(String(requests.data?.pending ?? "")) },
            { value: "over", label: texts.over(String(requests.data?.over ?? "")) },
          ]}
        />
      </div>
      {requests.isPending && <Loading lines={4} />}
      {requests.isError && (
        <ProblemAlert error={requests.error} title={texts.requestsFailed} onRetry={() => requests.refetch()} />
      )}
      {requests.data?.items.length === 0 && (
        <EmptyState compact title={over ? texts.noneOver : texts.nonePending} help={texts.requestsHelp} />
      )}
      {requests.data && requests.data.items.length > 0 && (
        <SimpleTable
          label={texts.requests}
          rows={requests.data.items}
          rowKey={(request) => request.id}
          columns={[
            {
              key: "who",
              title: texts.customer,
              render: (request) => (
                <>
                  {request.partyName ? (
                    <RecordLink type="parties" id={request.partyId}>
                      {request.partyName}
                    </RecordLink>
                  ) : (
                    texts.gone
                  )}
                  {request.note && <span className={styles.under}>{request.note}</span>}
                </>
              ),
            },
            {
              key: "kind",
              title: texts.wants,
              width: "30%",
              render: (request) => (
                <>
                  {texts.kinds[request.kind]} <Badge tone={tones[request.status]}>{texts.states[request.status]}</Badge>
                  <span className={styles.under}>
                    {request.byRule ? texts.byRule : texts.receivedOn(day(request.receivedOn))}
                  </span>
                  {phone && (
                    <div>
                      <Due request={request} />
                    </div>
                  )}
                </>
              ),
            },
            {
              key: "due",
              title: over ? texts.endedAt : texts.dueOn,
              width: 132,
              wide: true,
              render: (request) => <Due request={request} />,
            },
            { key: "do", title: "", right: true, render: (request) => <Actions request={request} /> },
          ]}
        />
      )}
    </Card>
  );
}
