import { Checkbox, Input, Select } from "antd";
import { useTexts } from "../../texts/texts";
import styles from "./Imports.module.css";
import { handlingOf, keyChoices } from "./importMapping";
import type { Handling, ImportSettings, ImportTarget } from "./importTypes";
import { Option } from "./Option";

const currencies = ["CNY", "TWD", "HKD", "MOP", "USD", "EUR", "JPY", "GBP", "SGD"];

/** How the rows are written: to whom they belong, what is known already, and in which money and dates they speak. */
export function RuleFields({
  target,
  settings,
  onChange,
}: {
  target: ImportTarget;
  settings: ImportSettings;
  onChange: (change: Partial<ImportSettings>) => void;
}) {
  const texts = useTexts();
  const kinds = Object.entries(texts.parties.kinds);
  const modes = Object.entries(texts.imports.modes) as [ImportSettings["mode"], string][];
  const { schemes } = texts.party;
  const keys = keyChoices(settings, target.fields, target.keys).map((it) => ({ value: it.key, label: it.label }));
  const numbers = [
    { value: "customer-code", label: schemes["customer-code"] },
    { value: "member-card", label: schemes["member-card"] },
    { value: "own-number", label: texts.imports.ownNumber },
    { value: "party-id", label: texts.imports.partyId },
  ];
  const handling = handlingOf(settings);
  const twins = Object.entries(texts.importing.twinPolicies) as [NonNullable<Handling["twins"]>, string][];
  const ledger = target.target === "purchases";
  const parties = target.target === "parties";
  return (
    <div className={styles.grid}>
      {!ledger && (
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
      {parties && (
        <Option label={texts.importing.twins} help={texts.importing.twinsHelp}>
          <Select
            aria-label={texts.importing.twins}
            value={handling.twins ?? "add"}
            options={twins.map(([value, label]) => ({ value, label }))}
            onChange={(policy) => onChange({ handling: { ...handling, twins: policy } })}
          />
        </Option>
      )}
      {(parties || ledger) && (
        <Option label={texts.imports.partyKind}>
          <Select
            aria-label={texts.imports.partyKind}
            value={settings.partyKind ?? null}
            options={kinds.map(([value, label]) => ({ value, label }))}
            onChange={(partyKind) => onChange({ partyKind })}
          />
        </Option>
      )}
      {!parties && (
        <>
          {ledger && (
            <Option label={texts.imports.partyNumber}>
              <Select
                aria-label={texts.imports.partyNumber}
                value={settings.key ?? "customer-code"}
                options={numbers}
                onChange={(key) => onChange({ key })}
              />
            </Option>
          )}
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
      {(parties || ledger) && (
        <Option label={texts.imports.source} {...(ledger && { help: texts.imports.sourceHelp })}>
          <Input
            aria-label={texts.imports.source}
            value={settings.source}
            onChange={(event) => onChange({ source: event.target.value })}
          />
        </Option>
      )}
      <Checkbox
        style={{ alignSelf: "end", minHeight: 36, alignItems: "center" }}
        checked={handling.silent}
        onChange={(event) => onChange({ handling: { ...handling, silent: event.target.checked } })}
      >
        {texts.importing.silent}
      </Checkbox>
    </div>
  );
}
