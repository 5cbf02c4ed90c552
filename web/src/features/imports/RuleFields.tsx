import { Input, Select } from "antd";
import { useTexts } from "../../texts/texts";
import styles from "./Imports.module.css";
import { keyChoices } from "./importMapping";
import type { Import, ImportField, ImportSettings } from "./importTypes";
import { Option } from "./Option";

const currencies = ["CNY", "TWD", "HKD", "MOP", "USD", "EUR", "JPY", "GBP", "SGD"];

/** How the rows are written: to whom they belong, what is known already, and in which money and dates they speak. */
export function RuleFields({
  target,
  settings,
  fields,
  onChange,
}: {
  target: Import["target"];
  settings: ImportSettings;
  fields: readonly ImportField[];
  onChange: (change: Partial<ImportSettings>) => void;
}) {
  const texts = useTexts();
  const kinds = Object.entries(texts.parties.kinds);
  const modes = Object.entries(texts.imports.modes) as [ImportSettings["mode"], string][];
  const { schemes } = texts.party;
  const keys = keyChoices(settings, fields, Object.keys(schemes)).map((it) => ({ value: it.key, label: it.label }));
  const numbers = [
    { value: "customer-code", label: schemes["customer-code"] },
    { value: "member-card", label: schemes["member-card"] },
    { value: "own-number", label: texts.imports.ownNumber },
    { value: "party-id", label: texts.imports.partyId },
  ];
  return (
    <div className={styles.grid}>
      {target === "parties" && (
        <>
          <Option label={texts.imports.mode}>
            <Select
              aria-label={texts.imports.mode}
              value={settings.mode}
              options={modes.map(([value, label]) => ({ value, label }))}
              onChange={(mode) => onChange({ mode })}
            />
          </Option>
          <Option label={texts.imports.key}>
            <Select
              aria-label={texts.imports.key}
              value={settings.key ?? ""}
              options={[{ value: "", label: texts.imports.noKey }, ...keys]}
              onChange={(key) => onChange({ key: key || undefined } as Partial<ImportSettings>)}
            />
          </Option>
        </>
      )}
      <Option label={texts.imports.partyKind}>
        <Select
          aria-label={texts.imports.partyKind}
          value={settings.partyKind ?? null}
          options={kinds.map(([value, label]) => ({ value, label }))}
          onChange={(partyKind) => onChange({ partyKind })}
        />
      </Option>
      {target === "purchases" && (
        <>
          <Option label={texts.imports.partyNumber}>
            <Select
              aria-label={texts.imports.partyNumber}
              value={settings.key ?? "customer-code"}
              options={numbers}
              onChange={(key) => onChange({ key })}
            />
          </Option>
          <Option label={texts.imports.currency}>
            <Select
              aria-label={texts.imports.currency}
              value={settings.currency}
              options={currencies.map((value) => ({ value, label: value }))}
              onChange={(currency) => onChange({ currency })}
            />
          </Option>
          <Option label={texts.imports.dateFormat}>
            <Input
              aria-label={texts.imports.dateFormat}
              placeholder={texts.imports.dateFormatHint}
              value={settings.dateFormat ?? ""}
              onChange={(event) => onChange({ dateFormat: event.target.value || undefined } as Partial<ImportSettings>)}
            />
          </Option>
        </>
      )}
      <Option label={texts.imports.source} help={texts.imports.sourceHelp}>
        <Input
          aria-label={texts.imports.source}
          value={settings.source}
          onChange={(event) => onChange({ source: event.target.value })}
        />
      </Option>
    </div>
  );
}
