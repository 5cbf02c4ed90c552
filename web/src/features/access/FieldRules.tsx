import { Select } from "antd";
import { useState } from "react";
import type { TypeView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Access.module.css";
import { type Fields, type Rule, ruleOf, rules, withRule } from "./roleMatrix";

type Line = { key: string; label: string; note?: string };

/** What parties have that is no field of theirs. */
const parts = ["names", "identifiers", "contacts", "addresses"] as const;

/** What is kept back of single fields of one type at a time. */
export function FieldRules({
  fields,
  types,
  onChange,
}: {
  fields: Fields;
  types: readonly TypeView[];
  onChange: (fields: Fields) => void;
}) {
  const texts = useTexts();
  const [chosen, setChosen] = useState(() => Object.keys(fields)[0] ?? types[0]?.key ?? "");
  const type = types.find((it) => it.key === chosen) ?? types[0];
  if (!type) return null;
  const personal = type.fields.some((field) => field.permission.endsWith(".personal"));
  const lines: Line[] = [
    ...(personal ? [{ key: "personal", label: texts.access.personal, note: texts.access.personalHelp }] : []),
    ...(type.key === "parties" ? parts.map((key) => ({ key, label: texts.access.parts[key] })) : []),
    ...type.fields
      .filter((field) => type.key !== "parties" || !field.key.startsWith("contact"))
      .map((field) => ({ key: field.key, label: field.label })),
  ];
  return (
    <>
      <div className={styles.bar}>
        <Select
          aria-label={texts.access.type}
          value={type.key}
          onChange={setChosen}
          popupMatchSelectWidth={false}
          style={{ minWidth: 160 }}
          options={types.map((it) => ({
            value: it.key,
            label: fields[it.key] ? texts.access.typeWithRules(it.label) : it.label,
          }))}
        />
        <span className={styles.note}>{texts.access.fieldsHelp}</span>
      </div>
      <ul className={styles.rules}>
        {lines.map((line) => (
          <li key={line.key}>
            <span className={styles.grow}>
              {line.label}
              {line.note && <span className={styles.under}>{line.note}</span>}
            </span>
            <Select<Rule>
              aria-label={`${type.label} ${line.label}`}
              className={ruleOf(fields, type.key, line.key) === "open" ? (styles.none ?? "") : ""}
              style={{ width: 168 }}
              value={ruleOf(fields, type.key, line.key)}
              onChange={(rule) => onChange(withRule(fields, type.key, line.key, rule))}
              options={rules.map((it) => ({ value: it, label: texts.access.rules[it] }))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
