import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Modal, Popconfirm } from "antd";
import {
  changeRecoveryRuleMutation,
  createRecoveryRuleMutation,
  deleteRecoveryRuleMutation,
  listRecoveryRulesQueryKey,
  previewRecoveryRuleMutation,
} from "../../client/@tanstack/react-query.gen";
import type { RecoveryRule } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useFormProblems } from "../../ui/useFormProblems";
import { RuleFields } from "./RuleFields";
import { RulePreview } from "./RulePreview";
import { contentOf, type RuleValues, usual, valuesOf } from "./rules";

/** One rule: what to look for, whose it is, and what it would have opened. */
export function RuleDialog({ rule, onClose }: { rule?: RecoveryRule; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.recovery.rules;
  const [form] = Form.useForm<RuleValues>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const showProblems = useFormProblems(form);
  const report = useReportProblem();
  const create = useMutation(createRecoveryRuleMutation());
  const change = useMutation(changeRecoveryRuleMutation());
  const remove = useMutation(deleteRecoveryRuleMutation());
  const preview = useMutation(previewRecoveryRuleMutation());
  const currency = rule?.content.amount?.currency ?? "CNY";
  const done = (text: string) => async () => {
    await queries.invalidateQueries({ queryKey: listRecoveryRulesQueryKey() });
    message.success(text);
    onClose();
  };
  const save = (values: RuleValues) => {
    const saved = { onSuccess: done(words.saved), onError: showProblems };
    const body = contentOf(values, rule?.content.on ?? true, currency);
    return rule
      ? change.mutate({ path: { id: rule.id }, headers: { "If-Match": `"${rule.version}"` }, body }, saved)
      : create.mutate({ body }, saved);
  };
  const look = async () => {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    preview.mutate(
      { body: contentOf(values, true, currency), ...(rule ? { query: { id: rule.id } } : {}) },
      { onError: showProblems },
    );
  };
  return (
    <Modal
      open
      width={640}
      title={rule?.content.name ?? words.newTitle}
      onCancel={onClose}
      footer={
        <>
          {rule && (
            <Popconfirm
              title={words.removeSure}
              okText={texts.common.remove}
              onConfirm={() =>
                remove.mutate({ path: { id: rule.id } }, { onSuccess: done(words.removed), onError: report })
              }
            >
              <Button type="text" danger style={{ float: "left" }}>
                {texts.common.remove}
              </Button>
            </Popconfirm>
          )}
          <Button loading={preview.isPending} onClick={look}>
            {words.look}
          </Button>
          <Button type="primary" loading={create.isPending || change.isPending} onClick={() => form.submit()}>
            {rule ? texts.common.save : words.switchOn}
          </Button>
        </>
      }
    >
      <Form<RuleValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        onValuesChange={(changed: Partial<RuleValues>) => {
          preview.reset();
          if (changed.sign) form.setFieldsValue(usual[changed.sign]);
        }}
        initialValues={
          rule
            ? valuesOf(rule.content)
            : { sign: "return", ...usual.return, customerOwner: true, dueDays: 3, restDays: 60 }
        }
      >
        <RuleFields form={form} />
      </Form>
      {preview.data && <RulePreview preview={preview.data} />}
    </Modal>
  );
}
