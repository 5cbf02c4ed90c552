import { Button } from "antd";
import { useReducer } from "react";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { WizardFoot } from "../../ui/Wizard";
import { ColumnTable } from "./ColumnTable";
import { FormatFields } from "./FormatFields";
import styles from "./Imports.module.css";
import { mappingReducer, missingFields } from "./importMapping";
import type { Import, ImportField, ImportSettings } from "./importTypes";
import { RuleFields } from "./RuleFields";
import { useImportActions } from "./useImportActions";

/** How the file is read, what each column is, and how it is written. */
export function ColumnsStep({
  one,
  fields,
  onChecked,
}: {
  one: Import;
  fields: readonly ImportField[];
  onChecked: () => void;
}) {
  const texts = useTexts();
  const { change, check, pending, reading } = useImportActions(one.id);
  const [settings, dispatch] = useReducer(mappingReducer, one.settings);
  const missing = missingFields(settings, fields);
  // Another header, separator or encoding makes other columns of the file: the server reads it again at once.
  const reread = async (next: Partial<ImportSettings>) => {
    dispatch({ type: "set", change: next });
    const changed = await change({ ...settings, ...next, mapping: [] });
    if (changed) dispatch({ type: "reread", settings: changed.settings });
  };
  const startCheck = async () => {
    if (!(await change(settings))) return;
    check();
    onChecked();
  };
  return (
    <div className={styles.stack}>
      <Card title={texts.imports.formatTitle}>
        <FormatFields settings={settings} isText={one.format === "csv"} onChange={reread} />
      </Card>
      <Card title={texts.imports.columnsTitle} flush extra={texts.imports.columnsLead}>
        <ColumnTable
          columns={one.columns}
          settings={settings}
          fields={fields}
          busy={reading}
          onAssign={(column, key) =>
            dispatch({ type: "assign", column, field: fields.find((field) => field.key === key) })
          }
        />
      </Card>
      <Card title={texts.imports.rulesTitle}>
        <RuleFields
          target={one.target}
          settings={settings}
          fields={fields}
          onChange={(next) => dispatch({ type: "set", change: next })}
        />
      </Card>
      <WizardFoot>
        {missing.length > 0 && (
          <span role="alert" className={styles.missing}>
            {texts.imports.missing(missing.map((field) => field.label).join(texts.common.separator))}
          </span>
        )}
        <Button type="primary" disabled={missing.length > 0} loading={pending} onClick={startCheck}>
          {texts.imports.startCheck}
        </Button>
      </WizardFoot>
    </div>
  );
}
