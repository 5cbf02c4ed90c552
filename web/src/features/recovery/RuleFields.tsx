import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, type FormInstance, Input, InputNumber, Select } from "antd";
import { getComplaintSetupOptions, listUsersOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Recovery.module.css";
import { needs, type RuleValues, signs } from "./rules";

/** A number with words around it. */
function Measure({
  name,
  before,
  after,
  min,
  max,
  step = 1,
}: {
  name: "times" | "days" | "strength" | "percent" | "dueDays" | "restDays";
  before: string;
  after: string;
  min: number;
  max: number;
  step?: number;
}) {
  const texts = useTexts();
  const label = `${before} … ${after}`;
  return (
    <div className={styles.inline}>
      {before}
      <Form.Item name={name} noStyle rules={[{ required: true, message: texts.common.required(label) }]}>
        <InputNumber min={min} max={max} step={step} aria-label={label} style={{ width: 88 }} />
      </Form.Item>
      {after}
    </div>
  );
}

function Amount({ label }: { label: string }) {
  const texts = useTexts();
  return (
    <Form.Item name="amount" label={label} rules={[{ required: true, message: texts.common.required(label) }]}>
      <InputNumber<string>
        stringMode
        min="0.01"
        precision={2}
        prefix="¥"
        controls={false}
        inputMode="decimal"
        style={{ width: 200 }}
      />
    </Form.Item>
  );
}

function Taker() {
  const texts = useTexts();
  const words = texts.recovery.rules;
  const desks = useQuery({ ...getComplaintSetupOptions(), staleTime: 60_000 }).data?.desks ?? [];
  const users = useQuery({ ...listUsersOptions(), staleTime: 60_000 }).data?.items ?? [];
  return (
    <Form.Item
      name="taker"
      label={words.taker}
      rules={[{ required: true, message: texts.common.required(words.taker) }]}
    >
      <Select
        showSearch={{ optionFilterProp: "label" }}
        placeholder={words.takerHint}
        options={[
          {
            label: words.desks,
            options: desks.map((desk) => ({
              value: `desk:${desk.id}`,
              label: desk.owner ? `${desk.name}（${desk.owner.displayName}）` : words.ownerless(desk.name),
              disabled: !desk.owner,
            })),
          },
          {
            label: words.people,
            options: users.map((user) => ({ value: `person:${user.id}`, label: user.displayName })),
          },
        ]}
      />
    </Form.Item>
  );
}

export function RuleFields({ form }: { form: FormInstance<RuleValues> }) {
  const texts = useTexts();
  const words = texts.recovery.rules;
  const sign = Form.useWatch("sign", form);
  return (
    <>
      <Form.Item
        name="name"
        label={words.name}
        extra={words.nameHelp}
        rules={[{ required: true, whitespace: true, message: texts.common.required(words.name) }]}
      >
        <Input autoFocus autoComplete="off" maxLength={40} placeholder={words.nameHint} />
      </Form.Item>
      <Form.Item name="sign" label={words.sign} {...(sign ? { extra: words.signHelp[sign] } : {})}>
        <Select options={signs.map((value) => ({ value, label: words.names[value] }))} />
      </Form.Item>
      {needs(sign, "days") && (
        <Measure name="days" before={words.within} after={words.days} min={sign === "fall" ? 7 : 1} max={365} />
      )}
      {needs(sign, "times") && <Measure name="times" before={words.complained} after={words.times} min={2} max={100} />}
      {needs(sign, "strength") && (
        <Measure name="strength" before={words.together} after={words.points} min={0.5} max={100} step={0.5} />
      )}
      {needs(sign, "percent") && <Measure name="percent" before={words.less} after="%" min={1} max={100} />}
      {needs(sign, "amount") && (
        <Amount label={sign ? (words.amounts[sign as keyof typeof words.amounts] ?? "") : ""} />
      )}
      <Form.Item name="customerOwner" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{words.customerOwner}</Checkbox>
      </Form.Item>
      <Taker />
      <Measure name="dueDays" before={words.dueBefore} after={words.dueAfter} min={1} max={365} />
      <Measure name="restDays" before={words.restBefore} after={words.restAfter} min={1} max={365} />
    </>
  );
}
