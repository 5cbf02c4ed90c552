import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber } from "antd";
import {
  changeImprovementSetupMutation,
  getImprovementSetupOptions,
  getImprovementSetupQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { ImprovementSetupContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Improvements.module.css";

/** After how many days improvements are checked; for administrators. */
export function EffectDaysCard() {
  const texts = useTexts();
  const words = texts.improvements.setup;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<ImprovementSetupContent>();
  const showProblems = useFormProblems(form);
  const setup = useQuery(getImprovementSetupOptions());
  const change = useMutation(changeImprovementSetupMutation());
  if (!setup.data) return null;
  const { effectDays, version } = setup.data;
  const save = (body: ImprovementSetupContent) =>
    change.mutate(
      { headers: { "If-Match": `"${version}"` }, body },
      {
        onSuccess: (changed) => {
          queries.setQueryData(getImprovementSetupQueryKey(), changed);
          message.success(texts.common.saved);
        },
        onError: showProblems,
      },
    );
  return (
    <Card title={words.title}>
      <p className={styles.note}>{words.help}</p>
      <Form form={form} layout="inline" initialValues={{ effectDays }} onFinish={save}>
        <Form.Item name="effectDays">
          <InputNumber min={7} max={365} precision={0} suffix={words.days} aria-label={words.title} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {texts.common.save}
        </Button>
      </Form>
    </Card>
  );
}
