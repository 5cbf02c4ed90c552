import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, type FormInstance, Input, InputNumber, Segmented } from "antd";
import { getOwnAllowanceOptions } from "../../client/@tanstack/react-query.gen";
import type { RemedyContent } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactMoney } from "../../ui/formats";
import styles from "./Recovery.module.css";
import { isBeyond, isGiven, mayCost, needsAmount, type RemedyKind, type RemedyView, remedyKinds } from "./recovery";

export type RemedyValues = { kind?: RemedyKind | "nothing"; amount?: string | null; note?: string; again?: boolean };

const currency = "CNY";

/** What was written, as the server wants it; nothing where nothing is given. */
export function remedyOf(values: RemedyValues, ask: boolean): RemedyContent | undefined {
  const { kind, amount, note, again } = values;
  if (!kind || kind === "nothing") return undefined;
  return {
    kind,
    ...(amount && mayCost(kind) ? { amount: { amount: String(amount), currency } } : {}),
    ...(note?.trim() ? { note: note.trim() } : {}),
    ...(again ? { again } : {}),
    ...(ask ? { ask } : {}),
  };
}

/** Whether what stands in the form needs somebody else's approval. */
export function useBeyond(form: FormInstance): boolean {
  const own = useQuery(getOwnAllowanceOptions());
  const kind = Form.useWatch("kind", form) as RemedyValues["kind"];
  const amount = Form.useWatch("amount", form) as RemedyValues["amount"];
  return kind !== undefined && kind !== "nothing" && mayCost(kind) && isBeyond(amount, own.data);
}

function Allowance({ beyond }: { beyond: boolean }) {
  const words = useTexts().recovery;
  const language = useLanguage();
  const own = useQuery(getOwnAllowanceOptions()).data;
  if (!own) return null;
  const line =
    own.left && own.monthly && own.single
      ? `${words.left(exactMoney(own.left, language), exactMoney(own.monthly, language))}，${words.single(exactMoney(own.single, language))}`
      : words.noAllowance;
  return (
    <p className={styles.allowance} data-beyond={beyond} aria-live="polite">
      {own.left ? line.replace("，", language === "en" ? "; " : "，") : line}
      {beyond && <strong>{words.beyond}</strong>}
    </p>
  );
}

/** What is given, how much of it, and a word about it; beside it what the reader may still decide alone. */
export function RemedyFields({
  form,
  given = [],
  optional = false,
}: {
  form: FormInstance;
  given?: readonly RemedyView[];
  optional?: boolean;
}) {
  const texts = useTexts();
  const words = texts.recovery;
  const beyond = useBeyond(form);
  const kind = Form.useWatch("kind", form) as RemedyValues["kind"];
  const chosen = kind === "nothing" ? undefined : kind;
  const options = remedyKinds.map((value) => ({ value: value as string, label: words.kinds[value] }));
  const label = needsAmount(chosen) ? words.amount : `${words.cost} (${texts.common.optional})`;
  return (
    <>
      <Form.Item name="kind" label={words.offer}>
        <Segmented
          className={styles.kinds ?? ""}
          options={optional ? [...options, { value: "nothing", label: words.nothing }] : options}
        />
      </Form.Item>
      {mayCost(chosen) && (
        <Form.Item
          name="amount"
          label={label}
          rules={needsAmount(chosen) ? [{ required: true, message: texts.common.required(words.amount) }] : []}
          extra={<Allowance beyond={beyond} />}
        >
          <InputNumber<string> stringMode min="0.01" precision={2} prefix="¥" controls={false} inputMode="decimal" />
        </Form.Item>
      )}
      {chosen && (
        <Form.Item name="note" label={`${words.note} (${texts.common.optional})`}>
          <Input maxLength={500} placeholder={words.noteHint} autoComplete="off" />
        </Form.Item>
      )}
      {isGiven(given, chosen) && (
        <Form.Item
          name="again"
          valuePropName="checked"
          rules={[
            {
              validator: (_, value) => (value ? Promise.resolve() : Promise.reject(new Error(words.again))),
            },
          ]}
        >
          <Checkbox>{words.again}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
