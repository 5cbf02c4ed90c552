import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, App, Checkbox, Form, Input, Modal, Radio } from "antd";
import type { ComponentType } from "react";
import { createMergeMutation, getPartyOptions } from "../../client/@tanstack/react-query.gen";
import type { GetPartyResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { problemSentence } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import styles from "./Identity.module.css";
import { SideBySide } from "./SideBySide";
import { useRefreshCustomers } from "./useRefreshCustomers";

type Party = GetPartyResponse;
type Values = { other?: string; survivor?: string; name?: string; reason: string; insist?: boolean };
type Select = ComponentType<{ value?: string; onChange?: (id: string) => void; exclude: string; placeholder: string }>;

/** Chooses the twin, shows both beside each other, and makes one of them; nothing is lost, all can be taken back. */
export function MergeDialog({ party, select: Select, onDone }: { party: Party; select: Select; onDone: () => void }) {
  const texts = useTexts();
  const go = useNavigate();
  const refresh = useRefreshCustomers();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const merge = useMutation(createMergeMutation());
  const chosen = Form.useWatch("other", form);
  const found = useQuery({ ...getPartyOptions({ path: { id: chosen ?? "" } }), enabled: !!chosen });
  const other = chosen ? found.data : undefined;
  const problem = merge.error ? problemOf(merge.error) : undefined;
  const finish = ({ other: twin, survivor, name, reason, insist }: Values) => {
    if (!twin) return;
    const choices: Record<string, string> = name ? { name } : {};
    merge.mutate(
      { body: { parties: [party.id, twin], survivor: survivor ?? party.id, choices, reason, insist: insist ?? false } },
      {
        onSuccess: async (merged) => {
          onDone();
          message.success(texts.identity.merged);
          await go({ to: "/customers/$id", params: { id: merged.survivor } });
          await refresh();
        },
      },
    );
  };
  const both = other ? [party, other].map((it) => ({ value: it.id, label: it.name })) : [];
  return (
    <Modal
      open
      width={720}
      title={texts.identity.mergeTitle(party.name)}
      onCancel={onDone}
      onOk={() => form.submit()}
      okText={texts.identity.merge}
      cancelText={texts.common.cancel}
      okButtonProps={{ disabled: !other }}
      confirmLoading={merge.isPending}
    >
      <p className={styles.known}>{texts.identity.mergeLead}</p>
      <Form form={form} layout="vertical" initialValues={{ name: "" }} onFinish={finish} requiredMark={false}>
        <Form.Item name="other" label={texts.identity.other}>
          <Select exclude={party.id} placeholder={texts.identity.otherHint} />
        </Form.Item>
        {other && (
          <>
            <SideBySide parties={[party, other]} />
            <Form.Item name="name" label={texts.identity.shownName}>
              <Radio.Group options={[{ value: "", label: texts.identity.byRule }, ...both]} />
            </Form.Item>
            <Form.Item
              name="reason"
              label={texts.identity.reason}
              rules={[{ required: true, whitespace: true, message: texts.common.required(texts.identity.reason) }]}
            >
              <Input maxLength={500} placeholder={texts.identity.reasonHint} />
            </Form.Item>
          </>
        )}
        {problem && <Alert type="warning" title={problemSentence(problem, texts)} style={{ marginBottom: 12 }} />}
        {problem?.code === "merge.credit-codes" && (
          <Form.Item name="insist" valuePropName="checked">
            <Checkbox>{texts.identity.insistMerge}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
