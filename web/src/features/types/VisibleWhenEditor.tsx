import { Select } from "antd";
import { useTexts } from "../../texts/texts";
import { FieldInput } from "../records/FieldInput";
import type { Field, RecordType } from "../records/recordTypes";
import type { Rule } from "../records/visibleWhen";
import type { Written } from "../records/written";
import { bareKey } from "./definitions";
import styles from "./Types.module.css";

const simple = (field: Field) => field.type === "choice" || field.type === "boolean";

function operators(field: Field): Rule["op"][] {
  if (field.type === "choice") return ["eq", "ne", "in", "empty"];
  return field.type === "boolean" ? ["eq", "empty"] : ["empty"];
}

/** When a field is shown at all: always, or as another field of the record says. */
export function VisibleWhenEditor({
  id,
  type,
  own,
  value,
  onChange = () => {},
}: {
  id?: string;
  type: RecordType;
  own: string;
  value?: Rule | null;
  onChange?: (rule: Rule | null) => void;
}) {
  const texts = useTexts();
  const fields = type.fields.filter(
    (field) => field.custom && !field.retired && bareKey(field.key) !== own && field.type !== "formula",
  );
  const chosen = fields.find((field) => field.key === value?.field);
  const begin = (key: string | undefined) => {
    const field = fields.find((it) => it.key === key);
    if (!field) onChange(null);
    else if (!simple(field)) onChange({ field: field.key, op: "empty", value: true });
    else onChange({ field: field.key, op: "eq", value: field.type === "boolean" ? true : field.options[0]?.key });
  };
  const compare = (op: Rule["op"]) => {
    if (!chosen) return;
    const first = chosen.options[0]?.key;
    const start = op === "empty" ? true : op === "in" ? [first] : chosen.type === "boolean" ? true : first;
    onChange({ field: chosen.key, op, value: start });
  };
  return (
    <div className={styles.rule}>
      <Select
        {...(id ? { id } : {})}
        allowClear
        placeholder={texts.types.always}
        value={chosen?.key ?? null}
        onChange={begin}
        options={fields.map((field) => ({ value: field.key, label: field.label }))}
      />
      {chosen && value && (
        <Select
          aria-label={texts.types.comparison}
          value={value.op}
          onChange={compare}
          options={operators(chosen).map((op) => ({ value: op, label: texts.types.operators[op] }))}
        />
      )}
      {chosen && value && value.op !== "empty" && (
        <FieldInput
          field={{ ...chosen, required: true, type: value.op === "in" ? "choices" : chosen.type }}
          aria-label={texts.types.comparedValue}
          value={value.value as Written}
          onChange={(next) => onChange({ ...value, value: next })}
        />
      )}
    </div>
  );
}
