import { DeleteOutlined } from "@ant-design/icons";
import { Button, InputNumber, Select } from "antd";
import type { FieldView, Requirement } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Tiers.module.css";

const directions = ["higher", "lower"] as const;

/** A measure that a tier asks for, with its three thresholds. */
export function RequirementRow({
  requirement,
  fields,
  currencies,
  fault,
  onChange,
  onRemove,
}: {
  requirement: Requirement;
  fields: readonly FieldView[];
  currencies: readonly string[];
  fault: string | undefined;
  onChange: (change: Requirement) => void;
  onRemove: (() => void) | undefined;
}) {
  const texts = useTexts().tiers;
  const field = fields.find((it) => it.key === requirement.field);
  const label = field?.label ?? requirement.field;
  const threshold = (key: "enter" | "keep" | "leave", title: string) => (
    <InputNumber
      aria-label={`${label} ${title}`}
      prefix={<span className={styles.prefix}>{title}</span>}
      value={requirement[key] === undefined ? null : Number(requirement[key])}
      onChange={(value) => {
        const { leave, ...others } = requirement;
        if (key === "leave") onChange(value === null ? others : { ...others, leave: String(value) });
        else onChange({ ...requirement, [key]: String(value ?? 0) });
      }}
    />
  );
  return (
    <li className={styles.requirement}>
      <div className={styles.what}>
        <Select
          aria-label={texts.field}
          value={requirement.field}
          showSearch={{ optionFilterProp: "label" }}
          options={fields.map((it) => ({ value: it.key, label: it.label }))}
          onChange={(key) => {
            const { currency: _, ...others } = requirement;
            const money = fields.find((it) => it.key === key)?.type === "money";
            onChange({ ...others, field: key, ...(money ? { currency: currencies[0] ?? "CNY" } : {}) });
          }}
        />
        <Select
          aria-label={texts.direction}
          value={requirement.direction}
          options={directions.map((value) => ({ value, label: texts.directions[value] }))}
          onChange={(direction) => onChange({ ...requirement, direction })}
        />
        {field?.type === "money" && (
          <Select
            aria-label={texts.currency}
            value={requirement.currency ?? null}
            options={currencies.map((value) => ({ value, label: value }))}
            onChange={(currency) => onChange({ ...requirement, ...(currency ? { currency } : {}) })}
          />
        )}
        {onRemove && (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={texts.removeRequirement(label)}
            onClick={onRemove}
          />
        )}
      </div>
      <div className={styles.thresholds}>
        {threshold("enter", texts.enter)}
        {threshold("keep", texts.keep)}
        {threshold("leave", texts.leave)}
      </div>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </li>
  );
}
