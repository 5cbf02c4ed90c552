import { CloseOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { FieldValue } from "../records/FieldValue";
import { addressOf, nameOf } from "../records/recordItems";
import type { RecordType } from "../records/recordTypes";
import styles from "./Lists.module.css";
import { useList } from "./useList";

/** A look at a record beside the list, without leaving it. */
export function RecordPeek({ type, id, onClose }: { type: RecordType; id: string; onClose: () => void }) {
  const texts = useTexts();
  const { list, rows } = useList(type, { filter: { ids: [id] }, fields: type.fields.map((field) => field.key) });
  const item = rows.find((row) => row.id === id);
  const name = (item && nameOf(type, item)) ?? texts.lists.unnamed;
  return (
    <aside className={styles.peek} aria-label={texts.lists.peek}>
      {list.isPending && <Loading />}
      {list.isError && <ProblemAlert error={list.error} title={texts.lists.failed} />}
      {item && (
        <>
          <header>
            <h2>{name}</h2>
            <Button type="text" icon={<CloseOutlined />} aria-label={texts.common.close} onClick={onClose} />
          </header>
          <dl className={styles.facts}>
            {type.fields
              .filter((field) => field.key !== type.view.name)
              .map((field) => [
                <dt key={field.key}>{field.label}</dt>,
                <dd key={`${field.key} value`}>
                  <FieldValue field={field} value={item.values[field.key]} included={item.included?.[field.key]} />
                </dd>,
              ])}
          </dl>
          <Link to={addressOf(type.key, id) as never}>{texts.lists.open(name)}</Link>
        </>
      )}
    </aside>
  );
}
