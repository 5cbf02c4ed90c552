import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, InputNumber, Select } from "antd";
import {
  createRetentionRuleMutation,
  endRetentionRuleMutation,
  listRetentionRulesOptions,
  listRetentionRulesQueryKey,
  previewRetentionRuleOptions,
} from "../../client/@tanstack/react-query.gen";
import type { RetentionRuleContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useDebounced } from "../../ui/useDebounced";
import styles from "./Privacy.module.css";

const groups: readonly RetentionRuleContent["customers"][] = ["all", "buyers", "others"];

/** Whom the rule would find today, before it is put in force. */
function Preview({ rule }: { rule: RetentionRuleContent }) {
  const texts = useTexts().privacy;
  const common = useTexts().common;
  const years = Number(useDebounced(String(rule.years), 300));
  const found = useQuery({
    ...previewRetentionRuleOptions({ query: { customers: rule.customers, years } }),
    placeholderData: keepPreviousData,
  });
  if (found.isError) return <ProblemAlert error={found.error} title={texts.previewFailed} />;
  if (!found.data) return <Loading lines={1} />;
  const { persons, more, examples } = found.data;
  return (
    <p className={styles.note} role="status">
      {texts.wouldFind(`${persons}${more ? "+" : ""}`)}
      {examples.length > 0 && ` ${examples.join(common.separator)}`}
    </p>
  );
}

function NewRule() {
  const texts = useTexts().privacy;
  const report = useReportProblem();
  const queries = useQueryClient();
  const [form] = Form.useForm<RetentionRuleContent>();
  const customers = Form.useWatch("customers", form) ?? "others";
  const years = Form.useWatch("years", form) ?? 3;
  const create = useMutation(createRetentionRuleMutation());
  const save = (body: RetentionRuleContent) =>
    create.mutate(
      { body },
      { onSuccess: () => queries.invalidateQueries({ queryKey: listRetentionRulesQueryKey() }), onError: report },
    );
  return (
    <div className={styles.foot}>
      <Form<RetentionRuleContent>
        form={form}
        layout="vertical"
        className={styles.form ?? ""}
        initialValues={{ customers: "others", years: 3 }}
        onFinish={save}
      >
        <Form.Item name="customers" label={texts.whom}>
          <Select style={{ width: 200 }} options={groups.map((it) => ({ value: it, label: texts.groups[it] }))} />
        </Form.Item>
        <Form.Item name="years" label={texts.quietFor}>
          <InputNumber min={1} max={30} precision={0} suffix={texts.years} style={{ width: 120 }} />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          {texts.putInForce}
        </Button>
      </Form>
      {years >= 1 && <Preview rule={{ customers, years }} />}
    </div>
  );
}

/** Who is erased by itself because nothing was heard of them for years. */
export function RetentionCard() {
  const texts = useTexts().privacy;
  const report = useReportProblem();
  const queries = useQueryClient();
  const rules = useQuery(listRetentionRulesOptions());
  const end = useMutation(endRetentionRuleMutation());
  return (
    <Card flush title={texts.retention}>
      <p className={`${styles.note} ${styles.row}`} style={{ margin: 0 }}>
        {texts.retentionHelp}
      </p>
      {rules.isPending && <Loading lines={2} />}
      {rules.isError && (
        <ProblemAlert error={rules.error} title={texts.retentionFailed} onRetry={() => rules.refetch()} />
      )}
      {rules.data?.items.map((rule) => (
        <div key={rule.id} className={`${styles.row} ${styles.form}`}>
          <span className={styles.grow}>{texts.ruleIs(texts.groups[rule.customers], String(rule.years))}</span>
          <Button
            type="text"
            onClick={() =>
              end.mutate(
                { path: { id: rule.id } },
                {
                  onSuccess: () => queries.invalidateQueries({ queryKey: listRetentionRulesQueryKey() }),
                  onError: report,
                },
              )
            }
          >
            {texts.endRule}
          </Button>
        </div>
      ))}
      {rules.data && <NewRule />}
    </Card>
  );
}
