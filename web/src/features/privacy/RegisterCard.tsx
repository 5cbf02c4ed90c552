import { useQuery } from "@tanstack/react-query";
import { listPersonalFieldsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import { Badge } from "../../ui/Values";
import styles from "./Privacy.module.css";

/** Everything that is kept about persons, and what for; it follows from how the fields are declared. */
export function RegisterCard() {
  const texts = useTexts();
  const fields = useQuery(listPersonalFieldsOptions());
  return (
    <Card flush title={texts.privacy.register}>
      <p className={`${styles.note} ${styles.row}`} style={{ margin: 0 }}>
        {texts.privacy.registerHelp}
      </p>
      {fields.isPending && <Loading lines={6} />}
      {fields.isError && (
        <ProblemAlert error={fields.error} title={texts.privacy.registerFailed} onRetry={() => fields.refetch()} />
      )}
      {fields.data && (
        <SimpleTable
          label={texts.privacy.register}
          rows={fields.data.items}
          rowKey={(field) => `${field.type} ${field.key}`}
          columns={[
            { key: "type", title: texts.privacy.recordType, short: true, render: (field) => field.typeName },
            {
              key: "field",
              title: texts.privacy.what,
              render: (field) => (
                <>
                  {field.name} {field.custom && <Badge>{texts.privacy.custom}</Badge>}
                </>
              ),
            },
            {
              key: "purposes",
              title: texts.privacy.keptFor,
              width: "45%",
              render: (field) =>
                field.purposes.map((purpose) => texts.privacy.reasons[purpose]).join(texts.common.separator),
            },
          ]}
        />
      )}
    </Card>
  );
}
