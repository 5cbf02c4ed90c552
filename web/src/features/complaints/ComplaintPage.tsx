import { EllipsisOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Dropdown, Tabs } from "antd";
import { type ReactNode, useState } from "react";
import { getComplaintOptions, getRecordOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { RecordPage } from "../../ui/RecordPage";
import { EmptyState, Loading } from "../../ui/States";
import { useKeys } from "../../ui/useKeys";
import { Badge } from "../../ui/Values";
import { FactList } from "../records/RecordFacts";
import { useTypes } from "../records/recordTypes";
import { isWritten } from "../records/recordValues";
import { ClockCard, FindingsCard, StageCard, StepList, Story } from "./CaseParts";
import { type Case, gravityTone, nextStep, plainSteps, type StepKind, standingOf } from "./complaint";
import { StepDialog } from "./StepDialog";
import { Talk } from "./Talk";
import { useTakeStep } from "./useCase";

const route = getRouteApi("/shell/complaints/$id");

/** What the page is given to show of people working together. */
export type TogetherSlots = {
  tools: (id: string, name: string) => ReactNode;
  activity: (id: string) => ReactNode;
  files: (id: string) => ReactNode;
  recovery: (id: string) => ReactNode;
  improvements: (id: string) => ReactNode;
};

export function ComplaintPage(slots: TogetherSlots) {
  const { id } = route.useParams();
  const words = useTexts().complaints;
  const opened = useQuery(getComplaintOptions({ path: { id } }));
  if (opened.isPending) return <Loading lines={10} />;
  if (opened.isError && problemOf(opened.error).status === 404) {
    return (
      <EmptyState title={words.gone} help={words.goneHelp}>
        <Link to="/complaints">{words.back}</Link>
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
  return <Complaint key={id} opened={opened.data} {...slots} />;
}

function Line({ opened }: { opened: Case }) {
  const words = useTexts().complaints;
  const { matter } = opened;
  return (
    <>
      {opened.number} ·{" "}
      {matter.party ? (
        <Link to="/customers/$id" params={{ id: matter.party.id }}>
          {matter.party.name}
        </Link>
      ) : (
        (matter.contact ?? words.anonymous)
      )}{" "}
      · {words.channels[matter.channel]}
      {opened.category && ` · ${opened.category.name}`} · {opened.desk.name} ·{" "}
      {opened.owner?.displayName ?? words.nobody}
    </>
  );
}

function Badges({ opened }: { opened: Case }) {
  const words = useTexts().complaints;
  const late = standingOf(opened.clock.dueAt, opened.clock.solvedAt, new Date()) === "broken";
  return (
    <>
      <Badge tone="blue">{words.stages[opened.stage]}</Badge>
      <Badge tone={gravityTone[opened.gravity]}>{words.gravities[opened.gravity]}</Badge>
      {late && <Badge tone="red">{words.overdue}</Badge>}
      {opened.matter.confidential && <Badge tone="amber">{words.confidential}</Badge>}
    </>
  );
}

/** The facts that people write, each changed where it stands. */
function Facts({ id }: { id: string }) {
  const texts = useTexts();
  const types = useTypes();
  const record = useQuery(getRecordOptions({ path: { type: "complaints", id } }));
  const type = types.data?.items.find((it) => it.key === "complaints");
  if (!type || !record.data) return <Loading lines={6} />;
  const fields = type.fields.filter((field) => isWritten(field) && !["text", "wish"].includes(field.key));
  return (
    <Card title={texts.complaints.facts}>
      <FactList type={type} record={record.data} fields={fields} />
    </Card>
  );
}

function Complaint({ opened, tools, activity, files, recovery, improvements }: { opened: Case } & TogetherSlots) {
  const words = useTexts().complaints;
  const [asked, setAsked] = useState<StepKind>();
  const report = useReportProblem();
  const { taking, take } = useTakeStep(opened, report);
  const next = nextStep(opened.possible, opened.stage);
  const begin = (kind: StepKind) => {
    if (plainSteps.has(kind)) take({ kind });
    else setAsked(kind);
  };
  useKeys({ n: () => next && begin(next) }, asked === undefined);
  const others = opened.possible.filter((kind) => kind !== next);
  return (
    <RecordPage
      name={opened.matter.title}
      mark="诉"
      badges={<Badges opened={opened} />}
      line={<Line opened={opened} />}
      actions={
        <>
          {tools(opened.id, opened.matter.title)}
          {next && (
            <Button type="primary" loading={taking} title={words.nextKey} onClick={() => begin(next)}>
              {words.steps[next]}
            </Button>
          )}
          <Dropdown
            trigger={["click"]}
            placement="bottomRight"
            menu={{
              items: others.map((kind) => ({ key: kind, label: words.steps[kind], onClick: () => begin(kind) })),
            }}
          >
            <Button style={{ flex: "none" }} icon={<EllipsisOutlined />} aria-label={words.more} />
          </Dropdown>
        </>
      }
      facts={<Facts id={opened.id} />}
      aside={
        <>
          <ClockCard opened={opened} />
          {recovery(opened.id)}
          <FindingsCard opened={opened} />
          {improvements(opened.id)}
          <StageCard opened={opened} />
        </>
      }
    >
      <Story opened={opened} onClassify={() => setAsked("classify")} />
      <Card>
        <Tabs
          destroyOnHidden
          items={[
            { key: "talk", label: words.talk, children: <Talk opened={opened} /> },
            { key: "process", label: words.follow.happened, children: <StepList opened={opened} /> },
            { key: "together", label: words.together, children: activity(opened.id) },
            { key: "files", label: words.files, children: files(opened.id) },
          ]}
        />
      </Card>
      {asked && <StepDialog kind={asked} opened={opened} onClose={() => setAsked(undefined)} />}
    </RecordPage>
  );
}
