import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Tabs } from "antd";
import { type ComponentType, type ReactNode, useState } from "react";
import { getImprovementOptions, getRecordOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { RecordPage } from "../../ui/RecordPage";
import { EmptyState, Loading } from "../../ui/States";
import { Badge } from "../../ui/Values";
import { FactList } from "../records/RecordFacts";
import { useType } from "../records/recordTypes";
import { isWritten } from "../records/recordValues";
import { AboutCard, type TreeInput } from "./AboutCard";
import { AdvanceDialog } from "./AdvanceDialog";
import { EffectCard } from "./EffectCard";
import { ahead, type ImprovementCase, stateTone } from "./improvement";
import { LinkedCard } from "./LinkedCard";
import { PublicCard } from "./PublicCard";
import { Steps } from "./Steps";
import { useRefreshImprovements } from "./useImprovement";

const route = getRouteApi("/shell/improvements/$id");

/** What the page is given to show of other features. */
export type TogetherSlots = {
  tools: (id: string, name: string) => ReactNode;
  activity: (id: string) => ReactNode;
  files: (id: string) => ReactNode;
  tree: ComponentType<TreeInput>;
};

export function ImprovementPage(slots: TogetherSlots) {
  const { id } = route.useParams();
  const words = useTexts().improvements;
  const opened = useQuery(getImprovementOptions({ path: { id } }));
  if (opened.isPending) return <Loading lines={10} />;
  if (opened.isError && problemOf(opened.error).status === 404) {
    return (
      <EmptyState title={words.gone} help={words.goneHelp}>
        <Link to="/improvements">{words.back}</Link>
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
  return <Improvement key={id} opened={opened.data} {...slots} />;
}

function Badges({ opened }: { opened: ImprovementCase }) {
  const words = useTexts().improvements;
  return (
    <>
      <Badge tone={stateTone[opened.state]}>{words.states[opened.state]}</Badge>
      {opened.effect && (
        <Badge tone={opened.effect === "effective" ? "green" : "plain"}>{words.effects[opened.effect]}</Badge>
      )}
      {opened.publishedAt && <Badge tone="blue">{words.published}</Badge>}
    </>
  );
}

/** Some facts that people write, each changed where it stands. */
function Written({ id, keys }: { id: string; keys: readonly string[] }) {
  const type = useType("improvements");
  const record = useQuery(getRecordOptions({ path: { type: "improvements", id } }));
  const refresh = useRefreshImprovements();
  if (!type || !record.data) return <Loading lines={3} />;
  const fields = type.fields.filter(
    (field) => isWritten(field) && (keys.includes(field.key) || (keys.includes("custom") && field.custom)),
  );
  return <FactList type={type} record={record.data} fields={fields} onChanged={refresh} />;
}

function Improvement({ opened, tools, activity, files, tree }: { opened: ImprovementCase } & TogetherSlots) {
  const words = useTexts().improvements;
  const [moving, setMoving] = useState(false);
  const about = [opened.cause?.name, opened.category?.name, opened.product, opened.shop].filter(Boolean).join(" · ");
  return (
    <RecordPage
      name={opened.title}
      mark="改"
      badges={<Badges opened={opened} />}
      line={[about, opened.owner && words.ownedBy(opened.owner.displayName)].filter(Boolean).join(" · ")}
      actions={
        <>
          {tools(opened.id, opened.title)}
          {opened.editable && ahead(opened.state).length > 0 && (
            <Button type="primary" onClick={() => setMoving(true)}>
              {words.advance}
            </Button>
          )}
        </>
      }
      facts={
        <>
          <Card title={words.facts}>
            <Written id={opened.id} keys={["title", "owner", "due", "custom"]} />
          </Card>
          <AboutCard opened={opened} tree={tree}>
            <Written id={opened.id} keys={["product", "shop"]} />
          </AboutCard>
        </>
      }
      aside={
        <>
          <EffectCard opened={opened} />
          <PublicCard opened={opened}>
            <Written id={opened.id} keys={["said", "did"]} />
          </PublicCard>
        </>
      }
    >
      <Card title={words.story}>
        <Written id={opened.id} keys={["wrong", "whys", "action"]} />
      </Card>
      <LinkedCard opened={opened} />
      <Card>
        <Tabs
          destroyOnHidden
          items={[
            { key: "process", label: words.process, children: <Steps opened={opened} /> },
            { key: "together", label: words.together, children: activity(opened.id) },
            { key: "files", label: words.files, children: files(opened.id) },
          ]}
        />
      </Card>
      {moving && <AdvanceDialog opened={opened} onClose={() => setMoving(false)} />}
    </RecordPage>
  );
}
