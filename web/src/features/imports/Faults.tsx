import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { SimpleTable } from "../../ui/SimpleTable";
import type { Import } from "./importTypes";

/** The first rows that cannot be taken over, each with its reason. */
export function Faults({ faults }: { faults: Import["faults"] }) {
  const texts = useTexts();
  const language = useLanguage();
  if (faults.length === 0) return null;
  return (
    <Card title={texts.imports.faultsTitle(faults.length)} flush>
      <SimpleTable
        label={texts.imports.faultsTitle(faults.length)}
        rows={faults.map((fault, index) => ({ ...fault, index }))}
        rowKey={(fault) => String(fault.index)}
        columns={[
          { key: "row", title: texts.imports.row, width: 88, render: (fault) => exactNumber(fault.row, language) },
          {
            key: "column",
            title: texts.imports.column,
            wide: true,
            width: 160,
            render: (fault) => fault.column ?? texts.common.unknown,
          },
          {
            key: "value",
            title: texts.imports.value,
            wide: true,
            render: (fault) => fault.value || texts.common.unknown,
          },
          { key: "reason", title: texts.imports.reason, render: (fault) => fault.message },
        ]}
      />
    </Card>
  );
}
