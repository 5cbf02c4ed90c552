import { useMutation } from "@tanstack/react-query";
import { App, Button, Drawer, Form } from "antd";
import { changeNameMutation, deleteNameMutation } from "../../client/@tanstack/react-query.gen";
import type { Labels } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { labelIn, writtenLabels } from "../records/labels";
import { SaveFooter } from "../records/SaveFooter";
import { type FieldDefinition, type TypeDefinition, useRefreshTypes } from "./definitions";
import { LabelsInput } from "./LabelsInput";

type Named = { path: string; names: TypeDefinition["names"] };

/** Something of ours, and, of a choice, its options: what may be called otherwise. */
function namedOf(type: string, field: FieldDefinition | undefined, names: TypeDefinition["names"]): Named[] {
  if (!field) return [{ path: type, names }];
  const path = `${type}.${field.key}`;
  return [
    { path, names: field.names },
    ...field.options.map((option) => ({ path: `${path}.${option.key}`, names: option.names })),
  ];
}

/** Calls what is ours as people here call it; what is left blank keeps our name. */
export function NamesDrawer({
  definition,
  field,
  onClose,
}: {
  definition: TypeDefinition;
  field?: FieldDefinition;
  onClose: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshTypes();
  const [form] = Form.useForm<Record<string, Labels>>();
  const change = useMutation(changeNameMutation());
  const forget = useMutation(deleteNameMutation());
  const all = namedOf(definition.key, field, definition.names);
  const submit = async () => {
    try {
      for (const { path } of all) {
        const labels = writtenLabels(form.getFieldValue([path]));
        if (labels) await change.mutateAsync({ path: { path }, body: { labels } });
        else await forget.mutateAsync({ path: { path } });
      }
      await refresh(definition.key);
      message.success(texts.common.saved);
      onClose();
    } catch (error) {
      report(error);
    }
  };
  return (
    <Drawer
      open
      size={480}
      title={texts.types.rename}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        <SaveFooter saving={change.isPending || forget.isPending} onSave={() => form.submit()} onCancel={onClose} />
      }
    >
      <p style={{ marginTop: 0 }}>{texts.types.renameLead}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={Object.fromEntries(all.map(({ path, names }) => [path, names.labels]))}
        onFinish={submit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) form.submit();
        }}
      >
        {all.map(({ path, names }) => {
          const ours = labelIn(names.ours, language) ?? path;
          return (
            <Form.Item key={path} name={[path]} label={ours}>
              <LabelsInput label={ours} placeholders={names.ours ?? {}} />
            </Form.Item>
          );
        })}
        <Button onClick={() => form.setFieldsValue(Object.fromEntries(all.map(({ path }) => [path, {}])))}>
          {texts.types.oursAgain}
        </Button>
      </Form>
    </Drawer>
  );
}
