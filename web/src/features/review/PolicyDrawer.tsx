import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, InputNumber, Switch } from "antd";
import {
  useCalibrationMutation as adoptCalibrationMutation,
  changeMergePolicyMutation,
  getMergePolicyOptions,
  leaveCalibrationMutation,
  listCalibrationsOptions,
} from "../../client/@tanstack/react-query.gen";
import type { GetMergePolicyResponse, ListCalibrationsResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Moment } from "../../ui/Values";
import { FieldRules } from "./FieldRules";
import styles from "./Review.module.css";
import { percentOf } from "./waterfall";

type Policy = GetMergePolicyResponse["current"];
type Calibration = ListCalibrationsResponse["items"][number];
type Values = { merging: boolean; percent: number; nightly: boolean };

function Rule({ policy }: { policy: Policy }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const merging = Form.useWatch("merging", form) ?? policy.merging;
  const save = useMutation(changeMergePolicyMutation());
  const finish = ({ percent, ...values }: Values) =>
    save.mutate(
      { body: { ...values, threshold: percent / 100 } },
      {
        onSuccess: () => {
          message.success(texts.common.saved);
          return queries.invalidateQueries();
        },
        onError: report,
      },
    );
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={finish}
      initialValues={{ merging: policy.merging, nightly: policy.nightly, percent: policy.threshold * 100 }}
    >
      <Form.Item name="nightly" valuePropName="checked" label={texts.review.nightly} extra={texts.review.nightlyHelp}>
        <Switch />
      </Form.Item>
      <Form.Item name="merging" valuePropName="checked" label={texts.review.merging} extra={texts.review.mergingHelp}>
        <Switch />
      </Form.Item>
      <Form.Item name="percent" label={texts.review.threshold} extra={texts.review.thresholdHelp}>
        <InputNumber min={95} max={100} step={0.1} suffix="%" disabled={!merging} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {texts.common.save}
      </Button>
      {policy.decidedAt && (
        <p className={styles.known}>
          {policy.decidedBy?.displayName} · <Moment at={policy.decidedAt} />
        </p>
      )}
    </Form>
  );
}

function Version({ one }: { one: Calibration }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const use = useMutation(adoptCalibrationMutation());
  const leave = useMutation(leaveCalibrationMutation());
  const then = { onSuccess: () => queries.invalidateQueries(), onError: report };
  const path = { id: one.id };
  const { card } = one;
  return (
    <li>
      <div className={styles.runHead}>
        <strong>{texts.review.models[one.model] ?? one.model}</strong>
        {one.active && <Badge tone="green">{texts.review.inUse}</Badge>}
        <span className={styles.known}>
          <Moment at={one.learntAt} />
        </span>
      </div>
      <div>{texts.review.learntFrom(card.same, card.different)}</div>
      <div className={styles.known}>
        {texts.review.agreed(percentOf(card.agreementBefore), percentOf(card.agreementAfter))}
      </div>
      {one.active ? (
        <Button size="small" onClick={() => leave.mutate({ path }, then)}>
          {texts.review.useBuiltIn}
        </Button>
      ) : (
        <Button size="small" onClick={() => use.mutate({ path }, then)}>
          {texts.review.useThis}
        </Button>
      )}
    </li>
  );
}

/** For administrators: what is done without asking, and what decisions taught. */
export function PolicyDrawer({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const policies = useQuery(getMergePolicyOptions());
  const versions = useQuery(listCalibrationsOptions());
  return (
    <Drawer open size={480} title={texts.review.policy} onClose={onClose} styles={{ wrapper: { maxWidth: "100vw" } }}>
      {policies.data ? <Rule policy={policies.data.current} /> : <Loading />}
      <FieldRules />
      <h2 className={styles.section}>{texts.review.learning}</h2>
      <p className={styles.known}>{texts.review.learningLead}</p>
      {versions.data?.items.length === 0 && (
        <EmptyState compact title={texts.review.notLearnt} help={texts.review.notLearntHelp} />
      )}
      <ul className={styles.runs}>
        {versions.data?.items.map((one) => (
          <Version key={one.id} one={one} />
        ))}
      </ul>
    </Drawer>
  );
}
