import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import {
  changeRecoverySetupMutation,
  getOwnAllowanceQueryKey,
  getRecoverySetupOptions,
  getRecoverySetupQueryKey,
  listRolesOptions,
} from "../../client/@tanstack/react-query.gen";
import type { AllowanceSetup } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Recovery.module.css";
import { RulesCard } from "./RulesCard";

type Row = { role?: string; monthly?: string; single?: string; approves?: boolean };
type Values = { allowances: Row[]; checkBackDays: number };

const money = (amount: string | undefined, currency: string) => ({ amount: String(amount ?? "0"), currency });

function Amount({ label, name }: { label: string; name: (string | number)[] }) {
  const texts = useTexts();
  return (
    <Form.Item name={name} noStyle rules={[{ required: true, message: texts.common.required(label) }]}>
      <InputNumber<string>
        stringMode
        min="0"
        precision={2}
        prefix="¥"
        controls={false}
        inputMode="decimal"
        aria-label={label}
        placeholder={label}
        style={{ width: "100%" }}
      />
    </Form.Item>
  );
}

/** The role may be one that has an allowance already in another row: then the server says so. */
function Rows() {
  const words = useTexts().recovery.setup;
  const texts = useTexts();
  const roles = useQuery({ ...listRolesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const chosen = (Form.useWatch("allowances") as Row[] | undefined) ?? [];
  const nameOf = (id: string | undefined) => roles.find((role) => role.id === id)?.name ?? "";
  return (
    <Form.List name="allowances">
      {(rows, { add, remove }) => (
        <>
          {rows.length === 0 && <p className={styles.help}>{words.none}</p>}
          <div className={styles.allowances}>
            {rows.length > 0 && (
              <div className={styles.allowanceRow} data-head="true" aria-hidden="true">
                <small>{words.role}</small>
                <small>{words.monthly}</small>
                <small>{words.single}</small>
              </div>
            )}
            {rows.map((row) => (
              <div key={row.key} className={styles.allowanceRow}>
                <Form.Item
                  name={[row.name, "role"]}
                  noStyle
                  rules={[{ required: true, message: texts.common.required(words.role) }]}
                >
                  <Select
                    aria-label={words.role}
                    placeholder={words.role}
                    options={roles.map((role) => ({
                      value: role.id,
                      label: role.name,
                      disabled: chosen.some((other, index) => index !== row.name && other?.role === role.id),
                    }))}
                  />
                </Form.Item>
                <Amount label={words.monthly} name={[row.name, "monthly"]} />
                <Amount label={words.single} name={[row.name, "single"]} />
                <Form.Item name={[row.name, "approves"]} valuePropName="checked" noStyle>
                  <Checkbox>{words.approves}</Checkbox>
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={words.remove(nameOf(chosen[row.name]?.role))}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
          </div>
          <Button icon={<PlusOutlined />} onClick={() => add({ approves: false })} style={{ marginBottom: 16 }}>
            {words.add}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function Setup({ setup }: { setup: AllowanceSetup }) {
  const texts = useTexts();
  const words = texts.recovery.setup;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const change = useMutation(changeRecoverySetupMutation());
  const currencyOf = (role: string | undefined) =>
    setup.allowances.find((one) => one.role === role)?.monthly.currency ?? "CNY";
  const save = (values: Values) =>
    change.mutate(
      {
        headers: { "If-Match": `"${setup.version}"` },
        body: {
          checkBackDays: values.checkBackDays,
          allowances: (values.allowances ?? []).map((row) => ({
            role: String(row.role),
            monthly: money(row.monthly, currencyOf(row.role)),
            single: money(row.single, currencyOf(row.role)),
            approves: row.approves ?? false,
          })),
        },
      },
      {
        onSuccess: async (saved) => {
          queries.setQueryData(getRecoverySetupQueryKey(), saved);
          await queries.invalidateQueries({ queryKey: getOwnAllowanceQueryKey() });
          message.success(words.saved);
        },
        onError: showProblems,
      },
    );
  return (
    <Card title={words.allowances}>
      <p className={styles.help}>{words.allowancesHelp}</p>
      <Form<Values>
        form={form}
        onFinish={save}
        initialValues={{
          checkBackDays: setup.checkBackDays,
          allowances: setup.allowances.map((one) => ({
            role: one.role,
            monthly: one.monthly.amount,
            single: one.single.amount,
            approves: one.approves,
          })),
        }}
      >
        <Rows />
        <div className={styles.inline}>
          {words.checkBack}
          <Form.Item name="checkBackDays" noStyle>
            <InputNumber min={1} max={365} aria-label={words.checkBack} style={{ width: 80 }} />
          </Form.Item>
          {words.checkBackDays}
        </div>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {texts.common.save}
        </Button>
      </Form>
    </Card>
  );
}

/** What each role may spend by itself, and below it whatever else belongs to how customers are won back. */
export function AllowancesPage({ cues }: { cues: ReactNode }) {
  const words = useTexts().recovery.setup;
  const setup = useQuery(getRecoverySetupOptions());
  return (
    <PlainPage wide title={words.title} lead={words.lead}>
      {setup.isPending && <Loading lines={6} />}
      {setup.isError && <ProblemAlert error={setup.error} title={words.failed} onRetry={() => setup.refetch()} />}
      {setup.data && (
        <div className={styles.cards}>
          <Setup key={setup.data.version} setup={setup.data} />
          <RulesCard />
          {cues}
        </div>
      )}
    </PlainPage>
  );
}
