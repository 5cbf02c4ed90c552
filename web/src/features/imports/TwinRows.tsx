import { Link } from "@tanstack/react-router";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, percent } from "../../ui/formats";
import { SimpleTable } from "../../ui/SimpleTable";
import { Badge } from "../../ui/Values";
import { handlingOf } from "./importMapping";
import type { Import } from "./importTypes";

/** The first rows that may speak of somebody who is there already, and of whom. */
export function TwinRows({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  if (one.twins.length === 0) return null;
  const title = texts.importing.twinsTitle(exactNumber(one.check?.twins ?? one.twins.length, language));
  return (
    <Card title={title} extra={texts.importing.twinsWill[handlingOf(one.settings).twins ?? "add"]} flush>
      <SimpleTable
        label={title}
        rows={one.twins}
        rowKey={(twin) => String(twin.row)}
        columns={[
          { key: "row", title: texts.imports.row, width: 88, render: (twin) => exactNumber(twin.row, language) },
          {
            key: "who",
            title: texts.importing.mayBe,
            render: (twin) =>
              twin.record ? (
                <Link to="/customers/$id" params={{ id: twin.record }} target="_blank">
                  {twin.name}
                </Link>
              ) : (
                texts.importing.sameAsRow(exactNumber(twin.otherRow ?? 0, language), twin.name)
              ),
          },
          {
            key: "sure",
            title: texts.importing.likeness,
            width: 128,
            render: (twin) => (
              <Badge tone={twin.sure ? "green" : "amber"}>
                {twin.sure ? texts.importing.sure : texts.importing.doubtful} {percent(twin.probability)}
              </Badge>
            ),
          },
        ]}
      />
    </Card>
  );
}
