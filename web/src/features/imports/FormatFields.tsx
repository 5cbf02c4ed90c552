import { Checkbox, Select } from "antd";
import { useTexts } from "../../texts/texts";
import styles from "./Imports.module.css";
import type { ImportSettings } from "./importTypes";
import { Option } from "./Option";

/** Whether the first row is a head, and how a text file is cut and spelled. */
export function FormatFields({
  settings,
  isText,
  onChange,
}: {
  settings: ImportSettings;
  isText: boolean;
  onChange: (change: Partial<ImportSettings>) => void;
}) {
  const texts = useTexts();
  const choices = <Value extends string>(names: Record<Value, string>) =>
    (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
  return (
    <div className={styles.grid}>
      <Checkbox
        style={{ alignSelf: "end", minHeight: 36, alignItems: "center" }}
        checked={settings.header}
        onChange={(event) => onChange({ header: event.target.checked })}
      >
        {texts.imports.header}
      </Checkbox>
      {isText && (
        <>
          <Option label={texts.imports.delimiter}>
            <Select
              aria-label={texts.imports.delimiter}
              value={settings.delimiter}
              options={choices(texts.imports.delimiters)}
              onChange={(delimiter) => onChange({ delimiter })}
            />
          </Option>
          <Option label={texts.imports.encoding}>
            <Select
              aria-label={texts.imports.encoding}
              value={settings.encoding}
              options={choices(texts.imports.encodings)}
              onChange={(encoding) => onChange({ encoding })}
            />
          </Option>
        </>
      )}
    </div>
  );
}
