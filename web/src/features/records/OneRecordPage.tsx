import { EditOutlined, EllipsisOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, Tabs } from "antd";
import { lazy, type ReactNode, Suspense } from "react";
import { getRecordOptions } from "../../client/@tanstack/react-query.gen";
import type { RecordItem } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { RecordPage } from "../../ui/RecordPage";
import { EmptyState, Loading } from "../../ui/States";
import { useKeys } from "../../ui/useKeys";
import { Badge } from "../../ui/Values";
import { FieldValue } from "./FieldValue";
import { type Neighbours, useNeighbourKeys, useNeighbours } from "./neighbours";
import { RecordFacts } from "./RecordFacts";
import { RecordHistory } from "./RecordHistory";
import { RelatedList } from "./RelatedList";
import { addressOf } from "./recordItems";
import type { RecordPageSearch } from "./recordPageSearch";
import { type RecordType, useTypes } from "./recordTypes";
import { relatedOf } from "./related";
import { useDeleteRecord } from "./useDeleteRecord";
import { useRefreshRecord } from "./useRefreshRecord";
import { isPerson } from "./written";

const EditRecordDrawer = lazy(() =>
  import("./EditRecordDrawer").then((module) => ({ default: module.EditRecordDrawer })),
);
const route = getRouteApi("/shell/records/$type/$id");

/** The page of a record whose type has none of its own. */
export function OneRecordPage() {
  const { type: key, id } = route.useParams();
  const texts = useTexts();
  const types = useTypes();
  const record = useQuery(getRecordOptions({ path: { type: key, id } }));
  const type = types.data?.items.find((it) => it.key === key);
  if (types.isPending || record.isPending) return <Loading lines={10} />;
  if (record.isError && problemOf(record.error).status === 404 && type) {
    return (
      <EmptyState title={texts.record.gone} help={texts.record.goneHelp}>
        <Link to={`/records/${key}` as never}>{texts.record.backTo(type.label)}</Link>
      </EmptyState>
    );
  }
  if (record.isError || !types.data || !type) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemAlert
          error={record.error ?? types.error}
          title={texts.record.failed}
          onRetry={() => Promise.all([types.refetch(), record.refetch()])}
        />
      </div>
    );
  }
  return <OneRecord key={id} type={type} types={types.data.items} record={record.data} />;
}

function Actions({
  type,
  id,
  name,
  neighbours,
  onEdit,
}: {
  type: RecordType;
  id: string;
  name: string;
  neighbours: Neighbours;
  onEdit: () => void;
}) {
  const texts = useTexts();
  const go = useNavigate();
  const remove = useDeleteRecord(type, id, name);
  const step = (to: string | undefined, label: string, keys: string, icon: ReactNode) => (
    <Button
      style={{ flex: "none" }}
      icon={icon}
      aria-label={label}
      title={`${label} ${keys}`}
      disabled={!to}
      onClick={() => to && go({ to: addressOf(type.key, to) as never })}
    />
  );
  return (
    <>
      {step(neighbours.previous, texts.record.previous, "Ctrl+←", <LeftOutlined />)}
      {step(neighbours.next, texts.record.next, "Ctrl+→", <RightOutlined />)}
      <Button icon={<EditOutlined />} type="primary" onClick={onEdit}>
        {texts.common.edit}
      </Button>
      <Dropdown
        trigger={["click"]}
        placement="bottomRight"
        menu={{ items: [{ key: "delete", danger: true, label: texts.record.deleteOne(type.label), onClick: remove }] }}
      >
        <Button style={{ flex: "none" }} icon={<EllipsisOutlined />} aria-label={texts.party.moreActions} />
      </Dropdown>
    </>
  );
}

/** Who looks after it, and the choices that say at once what it is. */
function Line({ type, record }: { type: RecordType; record: RecordItem }) {
  const texts = useTexts();
  const owner = record.values.owner;
  const choices = type.fields.filter((it) => it.type === "choice" && !it.retired && record.values[it.key]).slice(0, 3);
  return (
    <>
      {isPerson(owner) && <span>{texts.party.ownedBy(owner.displayName)}</span>}
      {choices.map((field) => (
        <FieldValue key={field.key} field={field} value={record.values[field.key]} />
      ))}
    </>
  );
}

function OneRecord({ type, types, record }: { type: RecordType; types: readonly RecordType[]; record: RecordItem }) {
  const texts = useTexts();
  const { tab = "history", edit = false } = route.useSearch();
  const go = useNavigate();
  const refresh = useRefreshRecord(type.key);
  const neighbours = useNeighbours(type, record.id);
  const name = String(record.values[type.view.name] ?? "");
  const show = (search: RecordPageSearch) =>
    go({ to: "/records/$type/$id", params: { type: type.key, id: record.id }, search, replace: true });
  const tabbed = tab === "history" ? {} : { tab };
  const onEdit = () => show({ ...tabbed, edit: true });
  useKeys({ e: onEdit }, !edit);
  useNeighbourKeys(type, neighbours, !edit);
  const tags = Array.isArray(record.values.tags) ? record.values.tags.map(String) : [];
  const related = relatedOf(type, types);
  return (
    <RecordPage
      name={name}
      mark={(Array.from(name)[0] ?? "·").toUpperCase()}
      badges={
        <>
          <Badge tone="blue">
            <Link to={`/records/${type.key}` as never}>{type.label}</Link>
          </Badge>
          {tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </>
      }
      line={<Line type={type} record={record} />}
      actions={<Actions type={type} id={record.id} name={name} neighbours={neighbours} onEdit={onEdit} />}
      facts={<RecordFacts type={type} record={record} />}
    >
      <Card>
        <Tabs
          activeKey={tab}
          onChange={(key) => show(key === "history" ? {} : { tab: key })}
          destroyOnHidden
          items={[
            {
              key: "history",
              label: texts.record.history,
              children: (
                <RecordHistory
                  type={type}
                  id={record.id}
                  created={record.values.created}
                  onRestored={() => refresh(record.id)}
                />
              ),
            },
            ...related.map((it) => ({
              key: `${it.type.key} ${it.field}`,
              label: it.label,
              children: <RelatedList related={it} id={record.id} />,
            })),
          ]}
        />
      </Card>
      {edit && (
        <Suspense>
          <EditRecordDrawer type={type} record={record} onClose={() => show(tabbed)} />
        </Suspense>
      )}
    </RecordPage>
  );
}
