import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Checkbox, Form, Input, Segmented, Select } from "antd";
import { type ComponentType, useState } from "react";
import { createComplaintMutation, getPartyOptions } from "../../client/@tanstack/react-query.gen";
import type { ComplaintContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Complaints.module.css";
import { gravities } from "./complaint";
import { useRefreshCase } from "./useCase";

const channels: readonly ComplaintContent["channel"][] = [
  "counter",
  "phone",
  "wechat",
  "mail",
  "platform",
  "survey",
  "form",
  "other",
];

type CustomerSelect = ComponentType<{ known?: { id: string; name: string }; clearable: true; placeholder: string }>;

/** What a colleague writes down while the customer is speaking: the words first, everything else may wait. */
export function NewComplaintPage({ party, select: Customer }: { party?: string; select: CustomerSelect }) {
  const texts = useTexts();
  const words = texts.complaints;
  const go = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<ComplaintContent>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshCase();
  // The same words sent twice, because the first answer was lost, are one complaint.
  const [key] = useState(() => crypto.randomUUID?.() ?? String(Math.random()));
  const create = useMutation(createComplaintMutation());
  const known = useQuery({ ...getPartyOptions({ path: { id: party ?? "" } }), enabled: party !== undefined });
  const customer = Form.useWatch("party", form);
  const save = (body: ComplaintContent) =>
    create.mutate(
      { body, headers: { "Idempotency-Key": key } },
      {
        onSuccess: (created) => {
          message.success(words.saved(created.number));
          refresh(created);
          return go({ to: "/complaints/$id", params: { id: created.id } });
        },
        onError: showProblems,
      },
    );
  return (
    <PlainPage title={words.newTitle} lead={words.newLead} wide>
      <Card>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ channel: "counter", gravity: "normal", ...(party ? { party } : {}) }}
          onFinish={save}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
          }}
          className={styles.form}
        >
          <Form.Item
            name="text"
            label={words.what}
            className={styles.wide ?? ""}
            rules={[{ required: true, whitespace: true, message: texts.common.required(words.what) }]}
          >
            <Input.TextArea autoFocus placeholder={words.whatHint} autoSize={{ minRows: 4, maxRows: 14 }} />
          </Form.Item>
          <Form.Item name="channel" label={words.channel}>
            <Select options={channels.map((value) => ({ value, label: words.channels[value] }))} />
          </Form.Item>
          <Form.Item name="gravity" label={words.gravity}>
            <Segmented block options={gravities.map((value) => ({ value, label: words.gravities[value] }))} />
          </Form.Item>
          <Form.Item name="party" label={words.customer}>
            <Customer clearable placeholder={words.customerHint} {...(known.data ? { known: known.data } : {})} />
          </Form.Item>
          {customer ? (
            <span />
          ) : (
            <Form.Item name="contact" label={words.contact}>
              <Input placeholder={words.contactHint} autoComplete="off" />
            </Form.Item>
          )}
          <Form.Item name="wish" label={words.wish} className={styles.wide ?? ""}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
          </Form.Item>
          <Form.Item name="shop" label={words.shop}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="product" label={words.product}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="batch" label={words.batch}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="employee" label={words.employee}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="confidential" valuePropName="checked" extra={words.confidentialHelp}>
            <Checkbox>{words.confidential}</Checkbox>
          </Form.Item>
          <div className={styles.wide}>
            <Button type="primary" htmlType="submit" loading={create.isPending} title="Ctrl+Enter">
              {words.save}
            </Button>
          </div>
        </Form>
      </Card>
    </PlainPage>
  );
}
