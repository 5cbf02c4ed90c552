import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Input } from "antd";
import { type ComponentType, useEffect, useState } from "react";
import { createImprovementMutation, getComplaintOptions } from "../../client/@tanstack/react-query.gen";
import type { ImprovementContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { useFormProblems } from "../../ui/useFormProblems";
import type { TreeInput } from "./AboutCard";
import styles from "./Improvements.module.css";
import type { BeginSearch } from "./improvement";
import { useRefreshImprovement } from "./useImprovement";

type Values = Pick<ImprovementContent, "title" | "wrong" | "cause" | "category" | "product" | "shop">;

/** Names one attempt, so that a repeated request begins nothing twice; works without https too. */
const attemptKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What is wrong and what it is about; from a row of the causes, or from a complaint. */
export function NewImprovementPage({ begin, tree: Tree }: { begin: BeginSearch; tree: ComponentType<TreeInput> }) {
  const texts = useTexts();
  const words = texts.improvements;
  const go = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshImprovement();
  const [attempt, setAttempt] = useState(attemptKey);
  const create = useMutation(createImprovementMutation());
  const { complaint, ...about } = begin;
  const opened = useQuery({
    ...getComplaintOptions({ path: { id: complaint ?? "" } }),
    enabled: complaint !== undefined,
  });
  const answered = opened.data;
  useEffect(() => {
    if (!answered) return;
    const { cause } = answered.findings;
    const { product, shop } = answered.matter;
    form.setFieldsValue({
      ...(cause ? { cause: cause.id } : {}),
      ...(answered.category ? { category: answered.category.id } : {}),
      ...(product ? { product } : {}),
      ...(shop ? { shop } : {}),
    });
  }, [answered, form]);
  const save = (values: Values) =>
    create.mutate(
      {
        body: { ...values, complaints: complaint ? [complaint] : [] },
        headers: { "Idempotency-Key": attempt },
      },
      {
        onSuccess: (created) => {
          message.success(words.begun);
          refresh(created);
          return go({ to: "/improvements/$id", params: { id: created.id } });
        },
        onError: (error) => {
          setAttempt(attemptKey());
          showProblems(error);
        },
      },
    );
  return (
    <PlainPage title={words.newTitle} lead={words.newLead}>
      <Card {...(answered ? { title: words.forComplaint } : {})}>
        {answered && <p className={styles.said}>{answered.matter.title}</p>}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={about}
          onFinish={save}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
          }}
        >
          <Form.Item
            name="title"
            label={words.name}
            rules={[{ required: true, whitespace: true, message: texts.common.required(words.name) }]}
          >
            <Input autoFocus maxLength={120} placeholder={words.nameHint} autoComplete="off" />
          </Form.Item>
          <Form.Item name="wrong" label={`${words.wrong} (${texts.common.optional})`}>
            <Input.TextArea maxLength={5000} placeholder={words.wrongHint} autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
          <p className={styles.note}>{words.aboutHelp}</p>
          <div className={styles.pair}>
            <Form.Item name="cause" label={words.cause}>
              <Tree kind="cause" />
            </Form.Item>
            <Form.Item name="category" label={words.category}>
              <Tree kind="category" />
            </Form.Item>
            <Form.Item name="product" label={words.product}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name="shop" label={words.shop}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          </div>
          <Button type="primary" htmlType="submit" loading={create.isPending} title="Ctrl+Enter">
            {words.start}
          </Button>
        </Form>
      </Card>
    </PlainPage>
  );
}
