import { SettingOutlined } from "@ant-design/icons";
import { Button, Input, Popover, Select } from "antd";
import { useTexts } from "../../texts/texts";
import { formatChoices, withoutEmpty } from "./columnFormat";
import styles from "./Imports.module.css";
import type { ColumnFormat, ImportField } from "./importTypes";
import { Option } from "./Option";

/** How one column is written; nothing to see where the field can be written in one way only. */
export function ColumnFormatButton({
  name,
  samples,
  field,
  format,
  onChange,
}: {
  name: string;
  samples: readonly string[];
  field: ImportField | undefined;
  format: ColumnFormat | undefined;
  onChange: (format: ColumnFormat | undefined) => void;
}) {
  const texts = useTexts();
  const choices = formatChoices(field);
  if (!field || choices.length === 0) return null;
  const set = (change: Partial<ColumnFormat>) => onChange(withoutEmpty({ ...format, ...change }));
  const words = [...new Set(samples.filter(Boolean))].slice(0, 8);
  const meanings: Record<string, string> = format?.values ?? {};
  const mean = (word: string, value: string | undefined) => {
    const { [word]: _, ...others } = meanings;
    set({ values: value ? { ...others, [word]: value } : others });
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={texts.importing.formatOf(name)}
      content={
        <div className={styles.format}>
          {choices.includes("dates") && (
            <Option label={texts.importing.dates}>
              <Select
                aria-label={texts.importing.dates}
                value={format?.dates ?? ""}
                options={Object.entries(texts.importing.dateOrders).map(([value, label]) => ({ value, label }))}
                onChange={(dates) => set({ dates })}
              />
            </Option>
          )}
          {choices.includes("decimals") && (
            <Option label={texts.importing.decimals}>
              <Select
                aria-label={texts.importing.decimals}
                value={format?.commaDecimals ? "comma" : "point"}
                options={Object.entries(texts.importing.decimalSigns).map(([value, label]) => ({ value, label }))}
                onChange={(sign) => set({ commaDecimals: sign === "comma" })}
              />
            </Option>
          )}
          {choices.includes("by") && (
            <Option label={texts.importing.namedBy} help={texts.importing.namedByHelp}>
              <Select
                aria-label={texts.importing.namedBy}
                value={format?.by ?? ""}
                options={[
                  { value: "", label: texts.importing.anyKey },
                  ...field.namedBy.map((key) => ({ value: key.key, label: key.label })),
                ]}
                onChange={(by) => set({ by })}
              />
            </Option>
          )}
          {choices.includes("values") && (
            <Option label={texts.importing.values}>
              <div className={styles.words}>
                {words.map((word) =>
                  field.options.length > 0 ? (
                    <Meaning key={word} word={word}>
                      <Select
                        aria-label={texts.importing.means(word)}
                        placeholder={texts.importing.asWritten}
                        allowClear
                        value={meanings[word] ?? null}
                        options={field.options.map((option) => ({ value: option.key, label: option.label }))}
                        onChange={(value) => mean(word, value ?? undefined)}
                      />
                    </Meaning>
                  ) : (
                    <Meaning key={word} word={word}>
                      <Input
                        aria-label={texts.importing.means(word)}
                        placeholder={texts.importing.asWritten}
                        value={meanings[word] ?? ""}
                        onChange={(event) => mean(word, event.target.value)}
                      />
                    </Meaning>
                  ),
                )}
              </div>
            </Option>
          )}
        </div>
      }
    >
      <Button
        type={format ? "default" : "text"}
        icon={<SettingOutlined />}
        aria-label={texts.importing.formatOf(name)}
      />
    </Popover>
  );
}

function Meaning({ word, children }: { word: string; children: React.ReactNode }) {
  return (
    <>
      <span>{word}</span>
      {children}
    </>
  );
}
