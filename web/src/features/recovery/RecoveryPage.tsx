import { GiftOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Tabs } from "antd";
import { type ReactNode, useState } from "react";
import { getRecordOptions, getRecoveryOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { RecordPage } from "../../ui/RecordPage";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, MoneyText } from "../../ui/Values";
import { FactList } from "../records/RecordFacts";
import { useType } from "../records/recordTypes";
import { isWritten } from "../records/recordValues";
import { CheckCard } from "./CheckCard";
import { FindingCard } from "./FindingCard";
import styles from "./Recovery.module.css";
import { RemedyDialog } from "./RemedyDialog";
import { RemedyList } from "./RemedyList";
import { type RecoveryCase, standingTone } from "./recovery";

const route = getRouteApi("/shell/recoveries/$id");

/** What the page is given to show of people working together. */
export type TogetherSlots = {
  tools: (id: string, name: string) => ReactNode;
  activity: (id: string) => ReactNode;
  files: (id: string) => ReactNode;
};

export function RecoveryPage(slots: TogetherSlots) {
  const { id } = route.useParams();
  const words = useTexts().recovery;
  const opened = useQuery(getRecoveryOptions({ path: { id } }));
  if (opened.isPending) return <Loading lines={10} />;
  if (opened.isError && problemOf(opened.error).status === 404) {
    return (
      <EmptyState title={words.gone} help={words.goneHelp}>
        <Link to="/recoveries">{words.back}</Link>
      </EmptyState>
    );
  }
  if (opened.isError) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemAlert error={opened.error} title={words.failed} onRetry={() => opened.refetch()} />
      </div>
    );
  }
  return <Recovery key={id} opened={opened.data} {...slots} />;
}

function Line({ opened }: { opened: RecoveryCase }) {
  const words = useTexts().recovery;
  return (
    <span className={styles.line}>
      {opened.party && (
        <>
          <Link to="/customers/$id" params={{ id: opened.party.id }}>
            {opened.party.name}
          </Link>{" "}
          ·{" "}
        </>
      )}
      {opened.complaint && (
        <>
          {words.complaint}{" "}
          <Link to="/complaints/$id" params={{ id: opened.complaint.id }}>
            {opened.complaint.name}
          </Link>{" "}
          ·{" "}
        </>
      )}
      {opened.finding && `${words.rules.systemFound} · `}
      {opened.owner ? words.ownedBy(opened.owner.displayName) : words.by(opened.by?.displayName ?? "")}
    </span>
  );
}

/** The facts that people write, each changed where it stands. */
function Facts({ id }: { id: string }) {
  const words = useTexts().recovery;
  const type = useType("recoveries");
  const record = useQuery(getRecordOptions({ path: { type: "recoveries", id } }));
  if (!type || !record.data) return <Loading lines={4} />;
  const fields = type.fields.filter((field) => isWritten(field));
  return (
    <Card title={words.facts}>
      <FactList type={type} record={record.data} fields={fields} />
    </Card>
  );
}

function Recovery({ opened, tools, activity, files }: { opened: RecoveryCase } & TogetherSlots) {
  const words = useTexts().recovery;
  const [giving, setGiving] = useState(false);
  return (
    <RecordPage
      name={opened.title}
      mark="补"
      badges={
        <>
          <Badge tone={standingTone[opened.standing]}>{words.standings[opened.standing]}</Badge>
          {opened.confidential && <Badge tone="amber">{words.confidential}</Badge>}
        </>
      }
      line={<Line opened={opened} />}
      actions={
        <>
          {tools(opened.id, opened.title)}
          {opened.editable && !opened.check && (
            <Button type="primary" icon={<GiftOutlined />} onClick={() => setGiving(true)}>
              {words.add}
            </Button>
          )}
        </>
      }
      facts={<Facts id={opened.id} />}
      aside={
        <>
          <CheckCard opened={opened} />
          {opened.spent && (
            <Card title={words.spent}>
              <div className={styles.total}>
                <MoneyText value={opened.spent} whole />
              </div>
            </Card>
          )}
        </>
      }
    >
      {opened.finding && <FindingCard finding={opened.finding} />}
      {opened.failure !== opened.title && (
        <Card title={words.story}>
          <p className={styles.story}>{opened.failure}</p>
        </Card>
      )}
      <Card title={words.remedies}>
        <RemedyList opened={opened} />
      </Card>
      <Card>
        <Tabs
          destroyOnHidden
          items={[
            { key: "together", label: words.together, children: activity(opened.id) },
            { key: "files", label: words.files, children: files(opened.id) },
          ]}
        />
      </Card>
      {giving && <RemedyDialog opened={opened} onClose={() => setGiving(false)} />}
    </RecordPage>
  );
}
