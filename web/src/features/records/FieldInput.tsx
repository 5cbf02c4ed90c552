import { Input, InputNumber, Radio, Rate, Select } from "antd";
import { useTexts } from "../../texts/texts";
import { usePeople, useWords } from "./choices";
import type { ControlProps } from "./controls";
import { MoneyInput } from "./MoneyInput";
import { RecordSelect } from "./RecordSelect";
import type { Field } from "./recordTypes";
import { isMoney, localMoment, momentOf, type Written } from "./written";

type Props = ControlProps & { field: Field; value?: Written; onChange?: (value: Written) => void };
type Filled = ControlProps & { field: Field; value: Written; onChange: (value: Written) => void };

const text = (value: Written): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const list = (value: Written): string[] => (Array.isArray(value) ? [...value] : []);

function NumberInput({ field, value, onChange, ...control }: Filled) {
  const unit = field.type === "percentage" ? "%" : field.unit;
  return (
    <InputNumber<string>
      {...control}
      stringMode
      value={text(value) || null}
      onChange={(next) => onChange(next === "" ? null : next)}
      controls={false}
      inputMode="decimal"
      suffix={unit}
      style={{ width: "100%" }}
    />
  );
}

function TruthInput({ field, value, onChange, ...control }: Filled) {
  const texts = useTexts();
  const options = [
    { value: "yes", label: texts.fields.yes },
    { value: "no", label: texts.fields.no },
    ...(field.required ? [] : [{ value: "unknown", label: texts.fields.notSaid }]),
  ];
  const chosen = typeof value === "boolean" ? (value ? "yes" : "no") : "unknown";
  return (
    <Radio.Group
      {...control}
      optionType="button"
      value={chosen}
      onChange={(event) => onChange(event.target.value === "unknown" ? null : event.target.value === "yes")}
      options={options}
    />
  );
}

function ChoiceInput({ field, value, onChange, ...control }: Filled) {
  const texts = useTexts();
  return (
    <Select<string>
      {...control}
      value={text(value) || null}
      onChange={(next) => onChange(next ?? null)}
      allowClear={!field.required}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={texts.fields.choose}
      options={field.options.map((option) => ({ value: option.key, label: option.label }))}
    />
  );
}

function ChoicesInput({ field, value, onChange, ...control }: Filled) {
  const texts = useTexts();
  return (
    <Select<string[]>
      {...control}
      mode="multiple"
      value={list(value)}
      onChange={(next) => onChange(next.length > 0 ? next : null)}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={texts.fields.choose}
      options={field.options.map((option) => ({ value: option.key, label: option.label }))}
    />
  );
}

function PersonInput({ field: _, value, onChange, ...control }: Filled) {
  const texts = useTexts();
  return (
    <Select<string>
      {...control}
      value={text(value) || null}
      onChange={(next) => onChange(next ?? null)}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={texts.fields.choose}
      options={usePeople()}
    />
  );
}

function TagsInput({ field: _, value, onChange, ...control }: Filled) {
  const texts = useTexts();
  return (
    <Select<string[]>
      {...control}
      mode="tags"
      value={list(value)}
      onChange={onChange}
      options={useWords()}
      placeholder={texts.fields.addWords}
      tokenSeparators={[",", "，", "、"]}
    />
  );
}

const inputTypes = { date: "date", time: "time", url: "url", phone: "tel", email: "email" } as const;
const hints = { url: "https://", phone: undefined, email: undefined, date: undefined, time: undefined } as const;

function LineInput({ field, value, onChange, ...control }: Filled) {
  const type = field.type in inputTypes ? (field.type as keyof typeof inputTypes) : undefined;
  return (
    <Input
      {...control}
      type={type ? inputTypes[type] : "text"}
      value={text(value)}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      placeholder={type ? hints[type] : undefined}
      autoComplete="off"
    />
  );
}

/** One input for each kind of field; values are as the server takes them, null when emptied. A formula is only shown. */
export function FieldInput({ value, onChange = () => {}, ...rest }: Props) {
  const { field, ...control } = rest;
  const filled = { ...rest, value, onChange };
  switch (field.type) {
    case "number":
    case "percentage":
      return <NumberInput {...filled} />;
    case "money":
      return <MoneyInput {...control} value={isMoney(value) ? value : undefined} onChange={onChange} />;
    case "boolean":
      return <TruthInput {...filled} />;
    case "choice":
      return <ChoiceInput {...filled} />;
    case "choices":
      return <ChoicesInput {...filled} />;
    case "person":
      return <PersonInput {...filled} />;
    case "tags":
      return <TagsInput {...filled} />;
    case "reference":
      return (
        <RecordSelect {...control} type={field.target ?? ""} value={text(value) || undefined} onChange={onChange} />
      );
    case "rating":
      return <Rate {...control} value={Number(text(value))} onChange={(stars) => onChange(stars || null)} />;
    case "long-text":
      return (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={text(value)}
          onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        />
      );
    case "moment":
      return (
        <Input
          {...control}
          type="datetime-local"
          value={value ? localMoment(text(value)) : ""}
          onChange={(event) => onChange(momentOf(event.target.value))}
        />
      );
    case "formula":
      return <Input {...control} disabled value={text(value)} />;
    case "text":
    case "date":
    case "time":
    case "url":
    case "phone":
    case "email":
      return <LineInput {...filled} />;
  }
}
