import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Drawer, Popover, Segmented, Select } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { type SortKey, sortKeys, sortText } from "../../ui/sorting";
import { usePhone } from "../../ui/useMedia";
import type { Field, RecordType } from "../records/recordTypes";
import { ColumnChooser, type ColumnsProps } from "./ColumnChooser";
import styles from "./Lists.module.css";
import type { Change, LayoutKind, ListState } from "./listState";

const layouts: readonly LayoutKind[] = ["table", "board", "calendar"];
const mostKeys = 3;

const isOrdered = (field: Field) => field.type !== "choices" && field.type !== "tags" && field.operators.length > 0;
const isGrouped = (field: Field) =>
  isOrdered(field) && !["money", "time", "moment", "long-text", "formula"].includes(field.type);
const isSummed = (field: Field) => ["number", "money", "percentage", "formula"].includes(field.type);

/** The fields by which a layout can lay records out. */
export function layoutFields(type: RecordType, layout: LayoutKind): Field[] {
  if (layout === "board") return type.fields.filter((field) => field.type === "choice");
  if (layout === "calendar") {
    const dated = type.fields.filter((field) => field.type === "date" || field.type === "moment");
    // When a record was written down is seldom what a calendar is about.
    return [...dated.filter((field) => field.custom), ...dated.filter((field) => !field.custom)];
  }
  return [];
}

const options = (fields: readonly Field[]) => fields.map((field) => ({ value: field.key, label: field.label }));

function SortChoice({
  type,
  sort,
  onSort,
}: {
  type: RecordType;
  sort: string | undefined;
  onSort: (sort?: string) => void;
}) {
  const texts = useTexts();
  const keys = sortKeys(sort === "relevance" ? undefined : sort);
  const fields = type.fields.filter(isOrdered);
  const say = (next: readonly SortKey[]) => onSort(next.length > 0 ? sortText(next) : undefined);
  const shown: (SortKey | undefined)[] = keys.length < mostKeys ? [...keys, undefined] : keys;
  return (
    <div>
      <h3>{texts.lists.sort}</h3>
      {shown.map((key, place) => (
        <div className={styles.pair} key={key?.key ?? "next"}>
          <Select<string>
            aria-label={place === 0 ? texts.lists.sort : texts.lists.thenBy}
            value={key?.key ?? null}
            placeholder={place === 0 ? texts.lists.noSort : texts.lists.thenBy}
            allowClear
            options={options(
              fields.filter((field) => field.key === key?.key || !keys.some((it) => it.key === field.key)),
            )}
            onChange={(next) => {
              const others = keys.filter((_, at) => at !== place);
              if (next) others.splice(place, 0, { key: next, descending: key?.descending ?? false });
              say(others);
            }}
          />
          {key && (
            <Button
              icon={key.descending ? <ArrowDownOutlined /> : <ArrowUpOutlined />}
              aria-label={key.descending ? texts.lists.descending : texts.lists.ascending}
              title={key.descending ? texts.lists.descending : texts.lists.ascending}
              onClick={() => say(keys.map((it, at) => (at === place ? { ...it, descending: !it.descending } : it)))}
            />
          )}
        </div>
      ))}
    </div>
  );
}

type Props = ColumnsProps & { state: ListState; onChange: (change: Change) => void };

function Menu(props: Props) {
  const { type, state, onChange } = props;
  const texts = useTexts();
  const sums = type.fields.filter(isSummed);
  const fields = layoutFields(type, state.layout);
  return (
    <div className={styles.display}>
      <Segmented<LayoutKind>
        aria-label={texts.lists.layout}
        block
        value={state.layout}
        onChange={(layout) => onChange({ layout: layout === "table" ? undefined : layout, by: undefined })}
        options={layouts.map((layout) => ({
          value: layout,
          label: texts.lists.layouts[layout],
          disabled: layout !== "table" && layoutFields(type, layout).length === 0,
        }))}
      />
      {fields.length > 0 && (
        <div>
          <h3>{texts.lists.by}</h3>
          <Select<string>
            aria-label={texts.lists.by}
            value={state.by ?? fields[0]?.key ?? null}
            options={options(fields)}
            onChange={(by) => onChange({ by })}
            style={{ width: "100%" }}
          />
        </div>
      )}
      {state.layout !== "calendar" && (
        <SortChoice type={type} sort={state.sort} onSort={(sort) => onChange({ sort })} />
      )}
      {state.layout === "table" && (
        <div>
          <h3>{texts.lists.group}</h3>
          <Select<string>
            aria-label={texts.lists.group}
            value={state.group ?? null}
            allowClear
            placeholder={texts.lists.noGroup}
            options={options(type.fields.filter(isGrouped))}
            onChange={(group) => onChange({ group: group ?? undefined })}
            style={{ width: "100%" }}
          />
        </div>
      )}
      {sums.length > 0 && (state.group || state.layout === "board") && (
        <div>
          <h3>{texts.lists.sum}</h3>
          <Select<string>
            aria-label={texts.lists.sum}
            value={state.sum ?? null}
            allowClear
            placeholder={texts.lists.noSum}
            options={options(sums)}
            onChange={(sum) => onChange({ sum: sum ?? undefined })}
            style={{ width: "100%" }}
          />
        </div>
      )}
      <ColumnChooser {...props} />
    </div>
  );
}

/** How the list is laid out, ordered, grouped, and which columns it has. */
export function DisplayMenu(props: Props) {
  const texts = useTexts();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const button = (
    <Button icon={<SettingOutlined />} aria-expanded={open} onClick={() => phone && setOpen(true)}>
      {texts.lists.display}
    </Button>
  );
  if (phone) {
    return (
      <>
        {button}
        <Drawer
          open={open}
          placement="bottom"
          size="large"
          title={texts.lists.display}
          destroyOnHidden
          onClose={() => setOpen(false)}
        >
          <Menu {...props} />
        </Drawer>
      </>
    );
  }
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={<Menu {...props} />}>
      {button}
    </Popover>
  );
}
