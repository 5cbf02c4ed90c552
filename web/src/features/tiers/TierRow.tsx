import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import type { FieldView, Programme, Tier } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import type { FieldProblem } from "../../ui/problem";
import { RequirementRow } from "./RequirementRow";
import styles from "./Tiers.module.css";
import { mostRequirements, requirement } from "./tierDraft";

const queues = ["usual", "before", "first"] as const;

function Owed({ programme, onChange }: { programme: Programme; onChange: (programme: Programme) => void }) {
  const texts = useTexts().tiers;
  const days = (key: "responseHours" | "callEveryDays", unit: string) => (
    <InputNumber
      aria-label={unit}
      suffix={unit}
      min={1}
      max={730}
      value={programme[key] ?? null}
      onChange={(value) => {
        const { [key]: _, ...others } = programme;
        onChange(value === null ? others : { ...others, [key]: value });
      }}
    />
  );
  return (
    <div className={styles.owed}>
      <Checkbox
        checked={programme.manager}
        onChange={({ target }) => onChange({ ...programme, manager: target.checked })}
      >
        {texts.manager}
      </Checkbox>
      <Select
        aria-label={texts.queue}
        prefix={<span className={styles.prefix}>{texts.queue}</span>}
        value={programme.queue}
        options={queues.map((value) => ({ value, label: texts.queues[value] }))}
        onChange={(queue) => onChange({ ...programme, queue })}
      />
      {days("responseHours", texts.responseHours)}
      {days("callEveryDays", texts.callEveryDays)}
      <Select
        className={styles.offers}
        aria-label={texts.offers}
        placeholder={texts.offers}
        mode="tags"
        open={false}
        suffixIcon={null}
        value={programme.offers}
        onChange={(offers) => onChange({ ...programme, offers })}
      />
    </div>
  );
}

/** One step of the ladder: its name, what it asks, what it is owed. */
export function TierRow({
  tier,
  at,
  fields,
  currencies,
  faults,
  onChange,
  onMove,
  onRemove,
}: {
  tier: Tier;
  at: { step: number; first: boolean; last: boolean };
  fields: readonly FieldView[];
  currencies: readonly string[];
  faults: readonly FieldProblem[];
  onChange: (change: Partial<Tier>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: (() => void) | undefined;
}) {
  const texts = useTexts().tiers;
  const fault = (path: string) => faults.find((it) => it.field.startsWith(path))?.message;
  const { requirements } = tier;
  const own = faults.find((it) => !it.field.startsWith("requirements["))?.message;
  return (
    <li className={styles.tier}>
      <div className={styles.head}>
        <span className={styles.step}>{at.step}</span>
        <Input
          aria-label={texts.name}
          value={tier.name}
          maxLength={20}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={texts.up(tier.name)}
          disabled={at.last}
          onClick={() => onMove(1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={texts.down(tier.name)}
          disabled={at.first}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={texts.removeTier(tier.name)}
          disabled={!onRemove}
          onClick={onRemove}
        />
      </div>
      {own && (
        <p role="alert" className={styles.fault}>
          {own}
        </p>
      )}
      <h3 className={styles.section}>{texts.asks}</h3>
      <ul className={styles.requirements}>
        {requirements.map((one, place) => (
          <RequirementRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the same field may be chosen twice while editing
            key={place}
            requirement={one}
            fields={fields}
            currencies={currencies}
            fault={fault(`requirements[${place}]`)}
            onChange={(change) =>
              onChange({ requirements: requirements.map((it, other) => (other === place ? change : it)) })
            }
            onRemove={
              requirements.length > 1
                ? () => onChange({ requirements: requirements.filter((_, other) => other !== place) })
                : undefined
            }
          />
        ))}
      </ul>
      {requirements.length < mostRequirements && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            const free = fields.find((it) => it.type !== "money" && requirements.every((one) => one.field !== it.key));
            onChange({ requirements: [...requirements, requirement(free?.key ?? "worth.purchases")] });
          }}
        >
          {texts.addRequirement}
        </Button>
      )}
      <h3 className={styles.section}>{texts.owed}</h3>
      <Owed programme={tier.programme} onChange={(programme) => onChange({ programme })} />
    </li>
  );
}
