import { Input, InputNumber, Select, Space } from "antd";
import { useTexts } from "../../texts/texts";
import { usePeople, useWords } from "../records/choices";
import { FieldInput } from "../records/FieldInput";
import type { Field } from "../records/recordTypes";
import type { Written } from "../records/written";
import type { Operator } from "./filterTree";
import { isDated, isMe, isPeriod, type Period } from "./filterWords";

type Props = { field: Field; op: Operator; value: unknown; onChange: (value: unknown) => void };

const isSpecific = (period: Period, named: Record<string, string>) => !(`${period.unit}:${period.offset}` in named);

/** A day of the calendar, or one counted from today. */
function DayInput({ field, value, onChange }: Props) {
  const texts = useTexts();
  const named: Record<string, string> = texts.lists.periods;
  const period = isPeriod(value) ? value : undefined;
  const counted = period && isSpecific(period, named) ? (period.offset < 0 ? "ago" : "ahead") : undefined;
  const mode = counted ?? (period ? `${period.unit}:${period.offset}` : "day");
  const choose = (next: string) => {
    if (next === "day") return onChange(undefined);
    if (next === "ago") return onChange({ unit: "day", offset: -90 });
    if (next === "ahead") return onChange({ unit: "day", offset: 30 });
    const [unit, offset] = next.split(":");
    onChange({ unit, offset: Number(offset) });
  };
  return (
    <Space.Compact block>
      {counted && (
        <InputNumber
          aria-label={texts.lists.value}
          min={2}
          max={10_000}
          precision={0}
          value={Math.abs(period?.offset ?? 0)}
          onChange={(days) => onChange({ unit: "day", offset: (counted === "ago" ? -1 : 1) * (days ?? 2) })}
          style={{ width: 88 }}
        />
      )}
      <Select
        aria-label={texts.lists.value}
        value={mode}
        onChange={choose}
        popupMatchSelectWidth={160}
        options={[
          { value: "ago", label: texts.lists.daysAgo },
          { value: "ahead", label: texts.lists.daysAhead },
          ...Object.entries(named).map(([key, label]) => ({ value: key, label })),
          { value: "day", label: texts.lists.aDay },
        ]}
        style={{ minWidth: 104, flex: 1 }}
      />
      {mode === "day" && (
        <Input
          type="date"
          aria-label={field.label}
          value={typeof value === "string" ? value.slice(0, 10) : ""}
          onChange={(event) => onChange(event.target.value || undefined)}
          style={{ width: 148 }}
        />
      )}
    </Space.Compact>
  );
}

/** Colleagues, and whoever reads the list. */
function PersonChoice({ field, op, value, onChange }: Props) {
  const texts = useTexts();
  const options = [{ value: "me", label: texts.lists.me }, ...usePeople()];
  const shown = (one: unknown) => (isMe(one) ? "me" : String(one));
  const said = (one: string) => (one === "me" ? { me: true } : one);
  const several = op === "in";
  const list = Array.isArray(value) ? value.map(shown) : value ? [shown(value)] : [];
  return (
    <Select<string[] | string>
      aria-label={field.label}
      {...(several ? { mode: "multiple" as const, value: list } : { value: list[0] ?? null })}
      options={options}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={texts.fields.choose}
      onChange={(next) => onChange(Array.isArray(next) ? next.map(said) : said(next))}
      style={{ width: "100%" }}
    />
  );
}

function SeveralChoice({ field, value, onChange }: Props) {
  const texts = useTexts();
  const words = useWords();
  const free = field.options.length === 0;
  const options =
    field.type === "tags" ? words : field.options.map((option) => ({ value: option.key, label: option.label }));
  return (
    <Select<string[]>
      aria-label={field.label}
      mode={free ? "tags" : "multiple"}
      value={Array.isArray(value) ? value.map(String) : []}
      options={options}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={free ? texts.fields.addWords : texts.fields.choose}
      onChange={onChange}
      style={{ width: "100%" }}
    />
  );
}

/** The value of a condition, as the kind of field and the comparison need it. */
export function FilterValueInput(props: Props) {
  const { field, op, value, onChange } = props;
  const texts = useTexts();
  if (isDated(field) && op !== "in") return <DayInput {...props} />;
  if (field.type === "person") return <PersonChoice {...props} />;
  if (op === "in") return <SeveralChoice {...props} />;
  if ((field.type === "choices" || field.type === "tags") && op === "contains") {
    const one = { ...field, type: "choice" as const };
    return field.type === "choices" ? (
      <FieldInput field={one} aria-label={field.label} value={value as Written} onChange={onChange} />
    ) : (
      <WordChoice {...props} />
    );
  }
  if (field.type === "text" || field.type === "long-text" || op === "contains" || op === "starts") {
    return (
      <Input
        aria-label={field.label}
        placeholder={texts.lists.value}
        value={typeof value === "string" ? value : ""}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const kind = field.type === "formula" ? { ...field, type: "number" as const } : field;
  return (
    <FieldInput
      field={{ ...kind, required: true }}
      aria-label={field.label}
      value={value as Written}
      onChange={onChange}
    />
  );
}

function WordChoice({ field, value, onChange }: Props) {
  const texts = useTexts();
  return (
    <Select<string>
      aria-label={field.label}
      value={typeof value === "string" ? value : null}
      options={useWords()}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={texts.fields.choose}
      onChange={onChange}
      style={{ width: "100%" }}
    />
  );
}
