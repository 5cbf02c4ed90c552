import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { MoveHandle } from "../../ui/MoveHandle";
import { moved, useReorder } from "../../ui/useReorder";
import { type Colour, colours, tintOf } from "../records/colours";
import { labelIn } from "../records/labels";
import type { Option } from "./definitions";
import { suggestedOptionKey } from "./keys";
import { LabelsInput } from "./LabelsInput";
import styles from "./Types.module.css";

/** An option in the form; one without a key is new, and gets its key from its name when it is saved. */
export type DraftOption = Omit<Option, "key"> & { key?: string; row: string };

export const draftOptions = (options: readonly Option[] | undefined): DraftOption[] =>
  (options ?? []).map((option) => ({ ...option, row: option.key }));

/** The options to save: without nameless ones, each with a key. */
export function keyedOptions(drafts: readonly DraftOption[]): Option[] {
  const options: Option[] = [];
  for (const { key, labels, colour } of drafts) {
    const name = labelIn(labels, "zh-CN")?.trim();
    if (!name) continue;
    const taken = [...options.map((it) => it.key), ...drafts.flatMap((it) => it.key ?? [])];
    options.push({ key: key ?? suggestedOptionKey(name, taken), labels, ...(colour ? { colour } : {}) });
  }
  return options;
}

function ColourButton({ colour, onChange }: { colour: Colour | undefined; onChange: (colour: Colour) => void }) {
  const texts = useTexts();
  const swatch = (it: Colour) => <span className={styles.swatch} style={{ background: tintOf(it, 0) }} />;
  const current = colour ?? "grey";
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectedKeys: [current],
        items: colours.map((it) => ({ key: it, icon: swatch(it), label: texts.types.colours[it] })),
        onClick: ({ key }) => onChange(key as Colour),
      }}
    >
      <Button
        type="text"
        icon={swatch(current)}
        aria-label={`${texts.types.colour}: ${texts.types.colours[current]}`}
        title={texts.types.colour}
      />
    </Dropdown>
  );
}

/** The options of a choice: their names, colours and order; Enter adds the next. */
export function OptionsEditor({
  value = [],
  onChange = () => {},
}: {
  value?: DraftOption[];
  onChange?: (options: DraftOption[]) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const order = useReorder(value.length, (from, to) => onChange(moved(value, from, to)));
  const change = (index: number, part: Partial<DraftOption>) =>
    onChange(value.map((it, place) => (place === index ? { ...it, ...part } : it)));
  const add = () => {
    const row = `new ${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    onChange([...value, { row, labels: {}, colour: colours[value.length % colours.length] ?? "grey" }]);
    requestAnimationFrame(() => {
      const inputs = document.querySelectorAll<HTMLInputElement>(`.${styles.option} input`);
      inputs[inputs.length - 1]?.focus();
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of the inputs adds the next
    <div
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        add();
      }}
    >
      {value.map((option, index) => {
        const name = labelIn(option.labels, language) || texts.types.optionNumber(String(index + 1));
        return (
          <div key={option.row} className={styles.option} {...order.row(index)}>
            <MoveHandle name={name} {...order.handle(index)} />
            <ColourButton colour={option.colour} onChange={(colour) => change(index, { colour })} />
            <LabelsInput
              label={texts.types.optionNumber(String(index + 1))}
              value={option.labels}
              onChange={(labels) => change(index, { labels })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={texts.types.removeOption(name)}
              onClick={() => onChange(value.filter((_, place) => place !== index))}
            />
          </div>
        );
      })}
      <Button icon={<PlusOutlined />} onClick={add}>
        {texts.types.addOption}
      </Button>
    </div>
  );
}
