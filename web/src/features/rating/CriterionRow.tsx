import { DeleteOutlined } from "@ant-design/icons";
import { Button, InputNumber, Select } from "antd";
import { useId } from "react";
import type { Criterion, FieldView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Rating.module.css";

const axes = ["current", "potential"] as const;
const directions = ["higher", "lower"] as const;
const scales = ["rank", "min-max", "z-score", "target"] as const;

function Points({
  field,
  criterion,
  onChange,
}: {
  field: FieldView;
  criterion: Criterion;
  onChange: (points: Record<string, number>) => void;
}) {
  const texts = useTexts().rating;
  const id = useId();
  return (
    <fieldset className={styles.points}>
      <legend>{texts.points}</legend>
      {field.options.map((option) => (
        <div key={option.key}>
          <label htmlFor={`${id}-${option.key}`}>{option.label}</label>
          <InputNumber
            id={`${id}-${option.key}`}
            size="small"
            value={criterion.points[option.key] ?? null}
            onChange={(value) => {
              const { [option.key]: _, ...others } = criterion.points;
              onChange(value === null ? others : { ...others, [option.key]: value });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** One criterion: what, which way, how, and how much it weighs. */
export function CriterionRow({
  criterion,
  fields,
  weight,
  known,
  fault,
  onChange,
  onRemove,
}: {
  criterion: Criterion;
  fields: readonly FieldView[];
  weight: number | undefined;
  known: string | undefined;
  fault: string | undefined;
  onChange: (change: Partial<Criterion>) => void;
  onRemove: () => void;
}) {
  const texts = useTexts().rating;
  const field = fields.find((it) => it.key === criterion.field);
  const label = field?.label ?? criterion.field;
  const own = weight === undefined;
  return (
    <li className={styles.criterion}>
      <div className={styles.what}>
        <Select
          aria-label={texts.field}
          value={criterion.field}
          showSearch={{ optionFilterProp: "label" }}
          options={fields.map((it) => ({ value: it.key, label: it.label }))}
          onChange={(next) => onChange({ field: next, points: {} })}
        />
        <Button type="text" icon={<DeleteOutlined />} aria-label={texts.remove(label)} onClick={onRemove} />
      </div>
      <div className={styles.how}>
        <Select
          aria-label={texts.axis}
          value={criterion.axis}
          options={axes.map((value) => ({ value, label: texts.axes[value] }))}
          onChange={(axis) => onChange({ axis })}
        />
        <Select
          aria-label={texts.direction}
          value={criterion.direction}
          options={directions.map((value) => ({ value, label: texts.directions[value] }))}
          onChange={(direction) => onChange({ direction })}
        />
        <Select
          aria-label={texts.scale}
          value={criterion.scale}
          options={scales.map((value) => ({ value, label: texts.scales[value] }))}
          onChange={(scale) => onChange({ scale })}
        />
        {criterion.scale === "target" && (
          <InputNumber
            aria-label={texts.target}
            placeholder={texts.target}
            min={0}
            value={criterion.target ?? null}
            onChange={(target) => onChange(target === null ? {} : { target })}
          />
        )}
        {own ? (
          <InputNumber
            aria-label={texts.weightOf(label)}
            prefix={texts.weight}
            min={0}
            max={1000}
            value={criterion.weight}
            onChange={(value) => onChange({ weight: value ?? 0 })}
          />
        ) : (
          <span className={styles.weight}>{texts.weightIs(`${Math.round(weight * 100)}%`)}</span>
        )}
      </div>
      {field?.type === "choice" && (
        <Points field={field} criterion={criterion} onChange={(points) => onChange({ points })} />
      )}
      {known && <p className={styles.known}>{known}</p>}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </li>
  );
}
