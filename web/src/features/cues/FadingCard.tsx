import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber } from "antd";
import {
  changeCueSetupMutation,
  getCueSetupOptions,
  getCueSetupQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { CueSetup } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Cues.module.css";

type Values = Pick<CueSetup, "halfLifeDays" | "threshold">;

function Fading({ setup }: { setup: CueSetup }) {
  const texts = useTexts();
  const words = texts.cues.setup;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const change = useMutation(changeCueSetupMutation());
  const save = (body: Values) =>
    change.mutate(
      { headers: { "If-Match": `"${setup.version}"` }, body },
      {
        onSuccess: (saved) => {
          queries.setQueryData(getCueSetupQueryKey(), saved);
          message.success(words.saved);
        },
        onError: showProblems,
      },
    );
  return (
    <Form<Values> form={form} onFinish={save} initialValues={setup}>
      <div className={styles.inline}>
        {words.halfLife}
        <Form.Item name="halfLifeDays" noStyle>
          <InputNumber min={1} max={365} precision={0} aria-label={words.halfLife} style={{ width: 80 }} />
        </Form.Item>
        {words.halfLifeDays}
      </div>
      <div className={styles.inline}>
        {words.threshold}
        <Form.Item name="threshold" noStyle>
          <InputNumber min={0.5} max={100} step={0.5} aria-label={words.threshold} style={{ width: 80 }} />
        </Form.Item>
        {words.thresholdPoints}
      </div>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {texts.common.save}
      </Button>
    </Form>
  );
}

/** How fast cues fade, and when they are followed up. */
export function FadingCard() {
  const words = useTexts().cues.setup;
  const setup = useQuery(getCueSetupOptions());
  return (
    <Card title={words.title}>
      <p className={styles.plain}>
        {words.help} {words.weights}
      </p>
      {setup.isPending && <Loading lines={2} />}
      {setup.isError && <ProblemAlert error={setup.error} title={words.failed} onRetry={() => setup.refetch()} />}
      {setup.data && <Fading key={setup.data.version} setup={setup.data} />}
    </Card>
  );
}
