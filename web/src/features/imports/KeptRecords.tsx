import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { SimpleTable } from "../../ui/SimpleTable";
import type { Import } from "./importTypes";

/** The first records that stay although the import was taken back, each with its reason. */
export function KeptRecords({ one: { kept, target } }: { one: Import }) {
  const texts = useTexts();
  if (kept.length === 0) return null;
  return (
    <Card title={texts.importing.keptTitle} flush>
      <SimpleTable
        label={texts.importing.keptTitle}
        rows={kept}
        rowKey={(one) => one.record}
        columns={[
          {
            key: "record",
            title: texts.importing.record,
            width: 140,
            render: (one) => <RecordLink target={target} id={one.record} />,
          },
          { key: "reason", title: texts.imports.reason, render: (one) => one.message },
          {
            key: "fields",
            title: texts.importing.fields,
            wide: true,
            render: (one) => one.fields.join(texts.common.separator) || texts.common.unknown,
          },
        ]}
      />
    </Card>
  );
}

function RecordLink({ target, id }: { target: string; id: string }) {
  const name = id.slice(-8);
  return target.startsWith("x-") ? (
    <Link to="/records/$type/$id" params={{ type: target, id }}>
      {name}
    </Link>
  ) : (
    <Link to="/customers/$id" params={{ id }}>
      {name}
    </Link>
  );
}
