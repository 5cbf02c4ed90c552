import { PlusOutlined, RightOutlined } from "@ant-design/icons";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { customFields, type RecordType, useTypes } from "../records/recordTypes";
import { TypeDrawer } from "./TypeDrawer";
import styles from "./Types.module.css";

function TypeRow({ type }: { type: RecordType }) {
  const texts = useTexts();
  const added = customFields(type).filter((field) => !field.retired).length;
  return (
    <li>
      <Link to="/settings/types/$type" params={{ type: type.key }} className={styles.type}>
        <span className={styles.typeName}>{type.label}</span>
        <span className={styles.note}>{texts.types.fieldCount(String(added))}</span>
        <code className={styles.code}>{type.key}</code>
        <RightOutlined className={styles.note ?? ""} />
      </Link>
    </li>
  );
}

/** What kinds of records there are: those that came with the system, and one's own. */
export function TypesPage() {
  const texts = useTexts();
  const go = useNavigate();
  const types = useTypes();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {texts.types.newType}
    </Button>
  );
  const own = types.data?.items.filter((type) => type.custom) ?? [];
  const ours = types.data?.items.filter((type) => !type.custom) ?? [];
  return (
    <PlainPage title={texts.types.title} lead={texts.types.lead} actions={own.length > 0 ? add : undefined}>
      {types.isPending && <Loading />}
      {types.isError && <ProblemAlert error={types.error} title={texts.types.failed} onRetry={() => types.refetch()} />}
      {types.data && (
        <div className={styles.cards}>
          {own.length === 0 ? (
            <EmptyState title={texts.types.empty} help={texts.types.emptyHelp}>
              {add}
            </EmptyState>
          ) : (
            <Card flush title={texts.types.own}>
              <ul className={styles.types}>
                {own.map((type) => (
                  <TypeRow key={type.key} type={type} />
                ))}
              </ul>
            </Card>
          )}
          <Card flush title={texts.types.ours}>
            <ul className={styles.types}>
              {ours.map((type) => (
                <TypeRow key={type.key} type={type} />
              ))}
            </ul>
          </Card>
        </div>
      )}
      {adding && (
        <TypeDrawer
          onClose={() => setAdding(false)}
          onSaved={(type) => go({ to: "/settings/types/$type", params: { type } })}
        />
      )}
    </PlainPage>
  );
}
