import { useMutation } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select, Switch } from "antd";
import { useState } from "react";
import { changeFieldMutation, createFieldMutation } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { FieldInput } from "../records/FieldInput";
import { writtenLabels } from "../records/labels";
import { type RecordType, useTypes } from "../records/recordTypes";
import { SaveFooter } from "../records/SaveFooter";
import { bareKey, canBeUnique, type FieldDefinition, hasUnit, kindGroups, useRefreshTypes } from "./definitions";
import { FormulaEditor } from "./FormulaEditor";
import { contentOf, draftOf, type FieldDraft, newDraft, shownField } from "./fieldForm";
import { suggestedFieldKey } from "./keys";
import { LabelsInput } from "./LabelsInput";
import { OptionsEditor } from "./OptionsEditor";
import styles from "./Types.module.css";
import { VisibleWhenEditor } from "./VisibleWhenEditor";

/** The part of the form that depends on what kind of values the field holds. */
function KindItems({ type, isNew }: { type: RecordType; isNew: boolean }) {
  const texts = useTexts();
  const types = useTypes();
  const kind = Form.useWatch<FieldDraft["kind"]>("kind");
  if (!kind) return null;
  return (
    <>
      {(kind === "choice" || kind === "choices") && (
        <Form.Item name={["settings", "options"]} label={texts.types.options}>
          <OptionsEditor />
        </Form.Item>
      )}
      {kind === "reference" && (
        <Form.Item
          name={["settings", "target"]}
          label={texts.types.target}
          rules={[{ required: true, message: texts.common.required(texts.types.target) }]}
        >
          <Select
            disabled={!isNew}
            options={(types.data?.items ?? []).map((it) => ({ value: it.key, label: it.label }))}
          />
        </Form.Item>
      )}
      {kind === "formula" && (
        <Form.Item
          name={["settings", "formula"]}
          label={texts.types.formula}
          extra={texts.types.formulaHelp}
          rules={[{ required: true, message: texts.common.required(texts.types.formula) }]}
        >
          <FormulaEditor type={type} />
        </Form.Item>
      )}
      {hasUnit(kind) && (
        <Form.Item name={["settings", "unit"]} label={texts.types.unit}>
          <Input placeholder={texts.types.unitHint} maxLength={20} style={{ width: 160 }} />
        </Form.Item>
      )}
    </>
  );
}

function Marks() {
  const texts = useTexts();
  const kind = Form.useWatch<FieldDraft["kind"]>("kind") ?? "text";
  const mark = (name: "required" | "unique" | "filterable" | "personal") => (
    <div className={styles.mark}>
      <Form.Item name={["settings", name]} valuePropName="checked" noStyle>
        <Switch aria-labelledby={`mark-${name}`} aria-describedby={`mark-${name}-help`} />
      </Form.Item>
      <div>
        <div id={`mark-${name}`}>{texts.types.marks[name]}</div>
        <div id={`mark-${name}-help`} className={styles.note}>
          {texts.types.marksHelp[name]}
        </div>
      </div>
    </div>
  );
  return (
    <div className={styles.marks}>
      {kind !== "formula" && mark("required")}
      {canBeUnique(kind) && mark("unique")}
      {mark("filterable")}
      {mark("personal")}
    </div>
  );
}

function DefaultItem({ retired }: { retired: boolean }) {
  const texts = useTexts();
  const language = useLanguage();
  const form = Form.useFormInstance<FieldDraft>();
  const draft = Form.useWatch((values: FieldDraft) => values, { form, preserve: true });
  if (!draft?.kind || draft.kind === "formula" || draft.settings.unique) return null;
  return (
    <Form.Item name={["settings", "defaultValue"]} label={texts.types.defaultValue} key={draft.kind}>
      <FieldInput field={{ ...shownField(draft, language, retired), required: false }} />
    </Form.Item>
  );
}

/** Defines a field: what it is called, what it holds, and what is asked of it. */
export function FieldDrawer({
  type,
  definition,
  onClose,
  onSaved,
}: {
  type: RecordType;
  definition?: FieldDefinition;
  onClose: () => void;
  onSaved: () => void;
}) {
  const texts = useTexts();
  const { message } = App.useApp();
  const refresh = useRefreshTypes();
  const [form] = Form.useForm<FieldDraft>();
  const showProblems = useFormProblems(form);
  const taken = type.fields.filter((it) => it.custom).map((it) => bareKey(it.key));
  const [initial] = useState(() => (definition ? draftOf(definition) : newDraft(suggestedFieldKey(undefined, taken))));
  const [keyTouched, setKeyTouched] = useState(false);
  const [more, setMore] = useState(false);
  const create = useMutation(createFieldMutation());
  const change = useMutation(changeFieldMutation());
  const retired = definition?.settings?.retired ?? false;
  const done = {
    onSuccess: async () => {
      await refresh(type.key);
      message.success(texts.common.saved);
      onSaved();
    },
    onError: showProblems,
  };
  const submit = () => {
    const { key, kind, labels, settings } = contentOf(form.getFieldsValue(true), retired);
    if (definition) change.mutate({ path: { type: type.key, key }, body: { labels, settings } }, done);
    else create.mutate({ path: { type: type.key }, body: { key, kind, labels, settings } }, done);
  };
  return (
    <Drawer
      open
      size={560}
      title={definition ? texts.types.editField : texts.types.newField}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        <SaveFooter saving={create.isPending || change.isPending} onSave={() => form.submit()} onCancel={onClose} />
      }
    >
      <Form<FieldDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={submit}
        scrollToFirstError={{ block: "center", focus: true }}
        onValuesChange={(part: Partial<FieldDraft>, all) => {
          if (part.labels && !definition && !keyTouched)
            form.setFieldValue("key", suggestedFieldKey(all.labels, taken));
          if (part.kind) form.setFieldValue(["settings", "defaultValue"], undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        <Form.Item
          name="labels"
          label={texts.types.name}
          rules={[
            {
              validator: (_, labels) =>
                writtenLabels(labels)
                  ? Promise.resolve()
                  : Promise.reject(new Error(texts.common.required(texts.types.name))),
            },
          ]}
        >
          <LabelsInput label={texts.types.name} />
        </Form.Item>
        <Form.Item name="kind" label={texts.types.kind} extra={definition ? texts.types.kindStays : undefined}>
          <Select
            disabled={definition !== undefined}
            showSearch={{ optionFilterProp: "label" }}
            options={kindGroups.map((group) => ({
              label: texts.types.kindGroups[group.key],
              options: group.kinds.map((kind) => ({ value: kind, label: texts.types.kinds[kind] })),
            }))}
          />
        </Form.Item>
        <KindItems type={type} isNew={!definition} />
        <Marks />
        <DefaultItem retired={retired} />
        <Form.Item name={["settings", "help"]} label={texts.types.help}>
          <LabelsInput label={texts.types.help} />
        </Form.Item>
        <Form.Item name={["settings", "visibleWhen"]} label={texts.types.visibleWhen}>
          <VisibleWhenEditor type={type} own={initial.key} />
        </Form.Item>
        {definition || more ? (
          <Form.Item
            name="key"
            label={texts.types.key}
            extra={texts.types.keyHelp}
            rules={[{ required: true, message: texts.common.required(texts.types.key) }]}
          >
            <Input
              disabled={definition !== undefined}
              onChange={() => setKeyTouched(true)}
              autoComplete="off"
              spellCheck={false}
              style={{ fontFamily: "ui-monospace, monospace" }}
            />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="key" hidden>
              <Input />
            </Form.Item>
            <Button type="link" onClick={() => setMore(true)} style={{ paddingInline: 0 }}>
              {texts.types.more}
            </Button>
          </>
        )}
      </Form>
    </Drawer>
  );
}
