import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Input, Modal } from "antd";
import { useId, useState } from "react";
import { countRecordsOptions, deleteFieldMutation, deleteTypeMutation } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { labelIn } from "../records/labels";
import { bareKey, type FieldDefinition, type TypeDefinition, useRefreshTypes } from "./definitions";

/** What cannot be taken back is asked plainly: what is lost, and how much of it; the name is typed to go on. */
export function DeleteDialog({
  definition,
  field,
  onClose,
  onDeleted,
}: {
  definition: TypeDefinition;
  field?: FieldDefinition;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshTypes();
  const removeField = useMutation(deleteFieldMutation());
  const removeType = useMutation(deleteTypeMutation());
  const [typed, setTyped] = useState("");
  const input = useId();
  const name = labelIn((field ?? definition).names.labels, language) ?? definition.key;
  const filter = field && JSON.stringify({ not: { field: field.key, op: "empty", value: true } });
  const count = useQuery(
    countRecordsOptions({ path: { type: definition.key }, query: { exact: true, ...(filter ? { filter } : {}) } }),
  );
  const lost = count.data ? exactNumber(count.data.value, language) : "…";
  const done = {
    onSuccess: async () => {
      await refresh(definition.key);
      message.success(texts.types.deleted(name));
      onDeleted();
    },
    onError: report,
  };
  const remove = () => {
    if (field) removeField.mutate({ path: { type: definition.key, key: bareKey(field.key) } }, done);
    else removeType.mutate({ path: { type: definition.key }, query: { withRecords: true } }, done);
  };
  return (
    <Modal
      open
      title={texts.types.deleteQuestion(name)}
      okText={texts.types.deleteForEver}
      okButtonProps={{ danger: true, disabled: typed.trim() !== name || !count.data }}
      confirmLoading={removeField.isPending || removeType.isPending}
      onOk={remove}
      onCancel={onClose}
    >
      <p>{field ? texts.types.fieldLoss(lost) : texts.types.typeLoss(lost)}</p>
      {field && <p>{texts.types.retireInstead}</p>}
      <label htmlFor={input}>{texts.types.typeName(name)}</label>
      <Input
        id={input}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        style={{ marginTop: 8 }}
      />
    </Modal>
  );
}
