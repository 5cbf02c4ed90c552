import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Segmented } from "antd";
import { useState } from "react";
import { changeLayoutMutation, deleteLayoutMutation, listLayoutsOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Unknown } from "../../ui/Values";
import { arranged, type Layout } from "../records/arrangement";
import { FieldItem } from "../records/FieldItem";
import { GroupSelect } from "../records/GroupSelect";
import { labelIn, writtenLabels } from "../records/labels";
import { type Field, type RecordType, useTypes } from "../records/recordTypes";
import { isWritten } from "../records/recordValues";
import { useRefreshTypes } from "./definitions";
import { LayoutRows } from "./LayoutRows";
import { layoutOf, type Row, rowsOf } from "./layoutDraft";
import styles from "./Types.module.css";

const route = getRouteApi("/shell/settings/types/$type/layout");

type Place = "form" | "page";

/** What may be arranged: of our customers the added fields, since the rest has a place of its own. */
function arrangeable(type: RecordType, place: Place): Field[] {
  return type.fields.filter((field) => {
    if (!type.custom && !field.custom) return false;
    return place === "form" ? isWritten(field) : field.key !== type.view.name;
  });
}

const isNeeded = (type: RecordType, place: Place) => (field: Field) =>
  place === "form" && (field.required || field.key === type.view.name);

/** How the form and the page of a type are arranged, with a picture of what comes of it. */
export function LayoutPage() {
  const { type: key } = route.useParams();
  const texts = useTexts();
  const types = useTypes();
  const layouts = useQuery(listLayoutsOptions({ path: { type: key } }));
  const [place, setPlace] = useState<Place>("form");
  const [group, setGroup] = useState<string>();
  const type = types.data?.items.find((it) => it.key === key);
  if (types.isPending || layouts.isPending) return <Loading lines={8} />;
  if (layouts.isError || !type) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemAlert
          error={layouts.error ?? types.error}
          title={texts.types.failed}
          onRetry={() => layouts.refetch()}
        />
      </div>
    );
  }
  const of = (whom: string | undefined) =>
    layouts.data.items.find((it) => it.place === place && (it.group ?? undefined) === whom);
  const kept = of(group);
  return (
    <PlainPage wide title={texts.types.layoutOf(type.label)} lead={texts.types.layoutLead}>
      <div className={styles.which}>
        <Segmented<Place>
          value={place}
          onChange={setPlace}
          options={[
            { value: "form", label: texts.types.form },
            { value: "page", label: texts.types.page },
          ]}
        />
        <GroupSelect
          allowClear
          value={group ?? null}
          aria-label={texts.types.layoutFor}
          placeholder={texts.types.layoutForAll}
          onChange={(chosen) => setGroup(chosen ?? undefined)}
        />
        {group && <span className={styles.note}>{kept ? texts.types.layoutOwn : texts.types.layoutShared}</span>}
      </div>
      <Arrange
        key={`${place} ${group} ${kept?.version ?? 0}`}
        type={type}
        spot={{ place, group }}
        kept={kept}
        like={of(undefined)}
      />
    </PlainPage>
  );
}

/** One arrangement; a group that has none begins with that of everybody. */
function Arrange({
  type,
  spot: { place, group },
  kept,
  like,
}: {
  type: RecordType;
  spot: { place: Place; group: string | undefined };
  kept: Layout | undefined;
  like: Layout | undefined;
}) {
  const texts = useTexts();
  const go = useNavigate();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshTypes();
  const fields = arrangeable(type, place);
  const [rows, setRows] = useState<Row[]>(() => rowsOf(fields, kept ?? like));
  const change = useMutation(changeLayoutMutation());
  const forget = useMutation(deleteLayoutMutation());
  const spot = { path: { type: type.key, place }, query: group ? { group } : {} };
  const layout = layoutOf(rows);
  const done = {
    onSuccess: async () => {
      await refresh(type.key);
      message.success(texts.common.saved);
    },
    onError: report,
  };
  const save = () => {
    const sections = layout.sections.map(({ title, fields: keys }) => {
      const written = writtenLabels(title);
      return { fields: keys, ...(written ? { title: written } : {}) };
    });
    change.mutate(
      { ...spot, headers: { "If-Match": `"${kept?.version ?? 0}"` }, body: { sections, hidden: layout.hidden } },
      done,
    );
  };
  return (
    <div className={styles.arrange}>
      <Card flush title={texts.types.fieldsAndSections} extra={texts.types.orderHelp}>
        <LayoutRows rows={rows} fields={fields} needed={isNeeded(type, place)} onChange={setRows} />
        <div className={styles.foot}>
          {kept && (
            <Button onClick={() => forget.mutate(spot, done)}>
              {group ? texts.types.layoutLikeAll : texts.types.standardLayout}
            </Button>
          )}
          <span className={styles.grow} />
          <Button onClick={() => go({ to: "/settings/types/$type", params: { type: type.key } })}>
            {texts.common.cancel}
          </Button>
          <Button type="primary" loading={change.isPending} onClick={save}>
            {texts.common.save}
          </Button>
        </div>
      </Card>
      <Card title={texts.types.preview}>
        <Preview place={place} fields={fields} layout={layout} />
      </Card>
    </div>
  );
}

/** The form, or the facts of a page, as they will stand; nothing in it is saved. */
function Preview({
  place,
  fields,
  layout,
}: {
  place: Place;
  fields: readonly Field[];
  layout: Pick<Layout, "sections" | "hidden">;
}) {
  const language = useLanguage();
  return (
    <Form layout="vertical" component={false}>
      <div className={styles.preview} inert>
        {arranged(fields, layout).map((section, index) => {
          const title = labelIn(section.title, language);
          return (
            <section key={title ?? index}>
              {title && <h3>{title}</h3>}
              {place === "form" ? (
                section.fields.map((field) => <FieldItem key={field.key} field={field} />)
              ) : (
                <dl className={styles.facts}>
                  {section.fields.map((field) => (
                    <div key={field.key}>
                      <dt>{field.label}</dt>
                      <dd>
                        <Unknown />
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </section>
          );
        })}
      </div>
    </Form>
  );
}
