import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Cascader, Select } from "antd";
import { useMemo } from "react";
import { useTexts } from "../../texts/texts";
import type { Field, RecordType } from "../records/recordTypes";
import { FilterValueInput } from "./FilterValueInput";
import { aggregated, begun, findField, pathTree, relationLabel, stepsOf, type Types } from "./fieldPaths";
import {
  type Aggregate,
  type Choice,
  childrenOf,
  choiceOf,
  choicesOf,
  type FilterNode,
  type Group,
  type Has,
  isAggregate,
  isGroup,
  isHas,
  type Operator,
  withChoice,
} from "./filterTree";
import { operatorWord } from "./filterWords";
import styles from "./Lists.module.css";

type Place = { types: Types; type: RecordType; depth: number };
type Props<Node> = { node: Node; place: Place; onChange: (node: FilterNode) => void; onRemove?: () => void };

const deepest = 4;

function Remove({ onRemove }: { onRemove: (() => void) | undefined }) {
  const texts = useTexts();
  if (!onRemove) return null;
  return <Button type="text" icon={<CloseOutlined />} aria-label={texts.lists.removeCondition} onClick={onRemove} />;
}

function PathChoice({ node, place, onChange }: Props<FilterNode>) {
  const texts = useTexts();
  const { types, type } = place;
  const tree = useMemo(() => pathTree(types, type, texts), [types, type, texts]);
  return (
    <Cascader
      aria-label={texts.lists.chooseField}
      className={styles.path ?? ""}
      options={tree}
      value={stepsOf(types, type, "not" in node ? node.not : node)}
      displayRender={(labels) => labels.join(" ").replaceAll(" ›", "")}
      placeholder={texts.lists.chooseField}
      allowClear={false}
      showSearch
      onChange={(steps) => {
        const next = begun(types, type, (steps ?? []).map(String));
        if (next) onChange(next);
      }}
    />
  );
}

function OperatorChoice({
  field,
  operators,
  value,
  onChange,
}: {
  field: Field | undefined;
  operators: readonly Choice[];
  value: Choice;
  onChange: (choice: Choice) => void;
}) {
  const texts = useTexts();
  return (
    <Select<Choice>
      aria-label={texts.lists.operator}
      className={styles.operator ?? ""}
      value={value}
      onChange={onChange}
      popupMatchSelectWidth={false}
      options={operators.map((choice) => ({ value: choice, label: operatorWord(field, choice, texts) }))}
    />
  );
}

function ConditionRow(props: Props<FilterNode>) {
  const { node, place, onChange, onRemove } = props;
  const choice = choiceOf(node);
  const found = choice && findField(place.types, place.type, choice.condition.field);
  const field = found?.field;
  return (
    <div className={styles.condition}>
      <PathChoice {...props} />
      {choice && field && (
        <OperatorChoice
          field={field}
          operators={choicesOf(field.operators)}
          value={choice.choice}
          onChange={(next) => onChange(withChoice(choice.condition, next))}
        />
      )}
      {choice && field && choice.condition.op !== "empty" && (
        <div className={styles.operand}>
          <FilterValueInput
            field={field}
            op={choice.condition.op}
            value={choice.condition.value}
            onChange={(value) => onChange(withChoice({ ...choice.condition, value }, choice.choice))}
          />
        </div>
      )}
      <Remove onRemove={onRemove} />
    </div>
  );
}

/** The conditions on related records: all of them must hold of the same record. */
function Where({ node, place, onChange }: Props<Has | Aggregate>) {
  const texts = useTexts();
  const source = aggregated(place.types, place.type, "has" in node ? node.has : node.of).source;
  if (!source) return null;
  const where = node.where && isGroup(node.where) ? node.where : { and: node.where ? [node.where] : [] };
  return (
    <div className={styles.where}>
      <span>{texts.lists.where}</span>
      <GroupEditor
        node={where}
        place={{ types: place.types, type: source, depth: place.depth + 1 }}
        onChange={(next) => onChange({ ...node, where: next })}
      />
    </div>
  );
}

function HasRow(props: Props<Has> & { negated: boolean }) {
  const { node, place, negated, onChange, onRemove } = props;
  const texts = useTexts();
  const say = (next: FilterNode, not = negated) => onChange(not ? { not: next } : next);
  return (
    <div className={styles.block}>
      <div className={styles.condition}>
        <Select
          aria-label={texts.lists.operator}
          value={negated}
          onChange={(not) => say(node, not)}
          options={[
            { value: false, label: texts.lists.has },
            { value: true, label: texts.lists.hasNot },
          ]}
        />
        <strong className={styles.grow}>{relationLabel(place.types, place.type, node.has)}</strong>
        <Remove onRemove={onRemove} />
      </div>
      <Where node={node} place={place} onChange={(next) => say(next)} />
    </div>
  );
}

const numbers: readonly Operator[] = ["ge", "gt", "le", "lt", "eq", "ne"];
const countField = {
  key: "count",
  type: "number",
  options: [],
  operators: numbers,
  required: true,
} as unknown as Field;

function AggregateRow(props: Props<Aggregate>) {
  const { node, place, onChange, onRemove } = props;
  const field = aggregated(place.types, place.type, node.of).field;
  return (
    <div className={styles.block}>
      <div className={styles.condition}>
        <PathChoice {...props} />
        <OperatorChoice
          field={field}
          operators={numbers}
          value={node.op}
          onChange={(op) => onChange({ ...node, op: op as Operator })}
        />
        <div className={styles.operand}>
          <FilterValueInput
            field={field ?? countField}
            op={node.op}
            value={node.value}
            onChange={(value) => onChange({ ...node, value })}
          />
        </div>
        <Remove onRemove={onRemove} />
      </div>
      <Where node={node} place={place} onChange={onChange} />
    </div>
  );
}

function NodeEditor(props: Props<FilterNode>) {
  const { node } = props;
  if (isGroup(node)) return <GroupEditor {...props} node={node} />;
  if ("not" in node && isGroup(node.not)) {
    const none = (next: FilterNode) =>
      props.onChange("not" in next ? next : isGroup(next) && "and" in next ? next : { not: next });
    return <GroupEditor {...props} node={node.not} negated onChange={none} />;
  }
  if (isHas(node)) return <HasRow {...props} node={node} negated={false} />;
  if ("not" in node && isHas(node.not)) return <HasRow {...props} node={node.not} negated />;
  if (isAggregate(node)) return <AggregateRow {...props} node={node} />;
  return <ConditionRow {...props} />;
}

type Mode = "and" | "or" | "none";

const grouped = (mode: Mode, children: FilterNode[]): FilterNode =>
  mode === "and" ? { and: children } : mode === "or" ? { or: children } : { not: { or: children } };

/** Conditions that hold together, any of them, or none of them. */
export function GroupEditor({
  node,
  negated = false,
  place,
  onChange,
  onRemove,
}: Props<Group> & { negated?: boolean }) {
  const texts = useTexts();
  const children = childrenOf(node);
  const mode: Mode = negated ? "none" : "and" in node ? "and" : "or";
  const say = (next: FilterNode[], as = mode) => onChange(grouped(as, next));
  const first = place.type.fields.find((field) => field.operators.length > 0);
  const fresh = (): FilterNode => (first && begun(place.types, place.type, [`field:${first.key}`])) ?? { and: [] };
  return (
    <fieldset className={styles.group} data-depth={place.depth}>
      <div className={styles.condition}>
        <Select<Mode>
          aria-label={texts.lists.mode}
          value={mode}
          onChange={(next) => say(children, next)}
          popupMatchSelectWidth={false}
          options={(["and", "or", "none"] as const).map((it) => ({ value: it, label: texts.lists.modes[it] }))}
        />
        <span className={styles.grow} />
        <Remove onRemove={onRemove} />
      </div>
      {children.map((child, index) => (
        <NodeEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
          key={index}
          node={child}
          place={{ ...place, depth: place.depth + 1 }}
          onChange={(next) => say(children.map((it, at) => (at === index ? next : it)))}
          onRemove={() => say(children.filter((_, at) => at !== index))}
        />
      ))}
      <div className={styles.adding}>
        <Button type="text" icon={<PlusOutlined />} onClick={() => say([...children, fresh()])}>
          {texts.lists.addCondition}
        </Button>
        {place.depth < deepest && (
          <Button type="text" onClick={() => say([...children, { or: [fresh()] }])}>
            {texts.lists.addGroup}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
