import { FilterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { usePeople } from "../records/choices";
import { useTypes } from "../records/recordTypes";
import { FilterDrawer } from "./FilterDrawer";
import { partsOf, readFilter } from "./filterTree";
import { wordsOf } from "./filterWords";
import styles from "./Lists.module.css";

/** A filter as a field of a form: in words, and built in a drawer. */
export function FilterField({
  type: key,
  value,
  onChange,
}: {
  type: string;
  value?: unknown;
  onChange?: (filter: unknown) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const people = usePeople();
  const types = useTypes().data?.items ?? [];
  const type = types.find((it) => it.key === key);
  const filter = readFilter(value);
  const [building, setBuilding] = useState(false);
  if (!type) return null;
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
      {partsOf(filter).map((part) => (
        <span key={JSON.stringify(part)} className={styles.chip}>
          <button type="button" onClick={() => setBuilding(true)}>
            {wordsOf(part, type, { types, texts, language, people })}
          </button>
        </span>
      ))}
      <Button icon={<FilterOutlined />} onClick={() => setBuilding(true)}>
        {texts.lists.filter}
      </Button>
      {building && (
        <FilterDrawer
          type={type}
          types={types}
          filter={filter}
          onApply={(next) => onChange?.(next)}
          onClose={() => setBuilding(false)}
        />
      )}
    </div>
  );
}
