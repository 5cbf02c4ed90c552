import { Button } from "antd";
import { useReducer } from "react";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { WizardFoot } from "../../ui/Wizard";
import { ColumnTable } from "./ColumnTable";
import { FixedValues } from "./FixedValues";
import { FormatFields } from "./FormatFields";
import styles from "./Imports.module.css";
import { mappingReducer, missingFields } from "./importMapping";
import type { Import, ImportSettings, ImportTarget } from "./importTypes";
import { RuleFields } from "./RuleFields";
import { useImportActions } from "./useImportActions";

/** How the file is read, what each column is, and how it is written. */
export function ColumnsStep({ one, target, onChecked }: { one: Import; target: ImportTarget; onChecked: () => void }) {
  const texts = useTexts();
  const { fields } = target;
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
      {one.like && <p className={styles.like}>{texts.importing.likeEarlier(one.like)}</p>}
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
          onFormat={(column, format) => dispatch({ type: "format", column, format })}
        />
      </Card>
      <Card title={texts.imports.rulesTitle}>
        <RuleFields target={target} settings={settings} onChange={(next) => dispatch({ type: "set", change: next })} />
      </Card>
      <Card title={texts.importing.fixedTitle} extra={texts.importing.fixedLead}>
        <FixedValues
          target={target}
          settings={settings}
          onChange={(handling) => dispatch({ type: "set", change: { handling } })}
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
