import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Radio, Select } from "antd";
import {
  listConsentsQueryKey,
  listRecordsQueryKey,
  recordConsentMutation,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { type Channel, channels, isByChannel, type Purpose, purposes, type Source, sources } from "./consent";
import styles from "./Privacy.module.css";

type Values = { purpose: Purpose; channels: Channel[]; granted: boolean; source: Source; day?: string; note?: string };

const options = <Key extends string>(keys: readonly Key[], labels: Record<Key, string>) =>
  keys.map((key) => ({ value: key, label: labels[key] }));

/** Takes down what the customer said; what was said before stays as it was. */
export function ConsentForm({ id }: { id: string }) {
  const texts = useTexts().privacy;
  const common = useTexts().common;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const record = useMutation(recordConsentMutation());
  const purpose = Form.useWatch("purpose", form) ?? "marketing";
  const save = ({ day, note, channels: by, ...said }: Values) =>
    record.mutate(
      {
        path: { id },
        body: {
          ...said,
          channels: isByChannel(said.purpose) ? by : [],
          ...(day ? { givenAt: new Date(`${day}T12:00:00`).toISOString() } : {}),
          ...(note ? { note } : {}),
        },
      },
      {
        onSuccess: async () => {
          form.resetFields(["channels", "day", "note"]);
          message.success(texts.recorded);
          await Promise.all([
            queries.invalidateQueries({ queryKey: listConsentsQueryKey({ path: { id } }) }),
            queries.invalidateQueries({ queryKey: listRecordsQueryKey({ path: { type: "parties" } }) }),
          ]);
        },
        onError: showProblems,
      },
    );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className={styles.form ?? ""}
      initialValues={{ purpose: "marketing", channels: [], granted: true, source: "shop" }}
      onFinish={save}
    >
      <Form.Item name="granted" label={texts.answer}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: texts.agrees },
            { value: false, label: texts.refuses },
          ]}
        />
      </Form.Item>
      <Form.Item name="purpose" label={texts.purpose}>
        <Select style={{ width: 148 }} options={options(purposes, texts.purposes)} />
      </Form.Item>
      {isByChannel(purpose) && (
        <Form.Item name="channels" label={texts.channel} className={styles.grow ?? ""}>
          <Select mode="multiple" placeholder={texts.channels.any} options={options(channels, texts.channels)} />
        </Form.Item>
      )}
      <Form.Item name="source" label={texts.source}>
        <Select style={{ width: 132 }} options={options(sources, texts.sources)} />
      </Form.Item>
      <Form.Item name="day" label={texts.saidOn}>
        <Input type="date" style={{ width: 148 }} />
      </Form.Item>
      <Form.Item name="note" label={texts.evidence} className={styles.grow ?? ""}>
        <Input maxLength={500} placeholder={texts.evidencePlaceholder} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={record.isPending}>
        {common.save}
      </Button>
    </Form>
  );
}
