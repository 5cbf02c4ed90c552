import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useTexts } from "../../texts/texts";
import styles from "./Imports.module.css";
import { handlingOf } from "./importMapping";
import type { Handling, ImportSettings, ImportTarget } from "./importTypes";

/** What stands in a field where a row says nothing, or where the file has no such column. */
export function FixedValues({
  target,
  settings,
  onChange,
}: {
  target: ImportTarget;
  settings: ImportSettings;
  onChange: (handling: Handling) => void;
}) {
  const texts = useTexts();
  const handling = handlingOf(settings);
  const fixed = Object.entries(handling.defaults ?? {});
  const save = (entries: [string, string][]) => onChange({ ...handling, defaults: Object.fromEntries(entries) });
  const free = target.fields.filter((field) => fixed.every(([key]) => key !== field.key));
  const [first] = free;
  return (
    <div className={styles.fixed}>
      {fixed.map(([key, value], index) => {
        const field = target.fields.find((it) => it.key === key);
        const name = field?.label ?? key;
        const put = (next: [string, string]) => save(fixed.map((entry, at) => (at === index ? next : entry)));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the field of an entry may be exchanged, its place stays
          <div key={index}>
            <Select
              aria-label={texts.importing.fixedField}
              value={key}
              options={[...(field ? [field] : []), ...free].map((it) => ({ value: it.key, label: it.label }))}
              showSearch={{ optionFilterProp: "label" }}
              onChange={(other) => put([other, value])}
            />
            {field && field.options.length > 0 ? (
              <Select
                aria-label={name}
                value={value || null}
                options={field.options.map((option) => ({ value: option.key, label: option.label }))}
                onChange={(option) => put([key, option])}
              />
            ) : (
              <Input aria-label={name} value={value} onChange={(event) => put([key, event.target.value])} />
            )}
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={texts.importing.fixedRemove(name)}
              onClick={() => save(fixed.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {first && (
        <Button
          icon={<PlusOutlined />}
          style={{ alignSelf: "start" }}
          onClick={() => save([...fixed, [first.key, ""]])}
        >
          {texts.importing.fixedAdd}
        </Button>
      )}
    </div>
  );
}
