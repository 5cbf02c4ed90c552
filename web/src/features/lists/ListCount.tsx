import { Tooltip } from "antd";
import { useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import styles from "./Lists.module.css";
import { useCount, type Wanted, whichOf } from "./useList";

/** Counted up to a limit, which is quick at any size; all of them only when asked. */
export function ListCount({ type, wanted }: { type: string; wanted: Wanted }) {
  const texts = useTexts();
  const language = useLanguage();
  const asked = JSON.stringify(whichOf(wanted));
  const [exactFor, setExactFor] = useState<string>();
  const count = useCount(type, wanted, exactFor === asked);
  if (!count) return null;
  const figure = exactNumber(count.value, language);
  if (count.exact) return <span>{texts.lists.count(figure)}</span>;
  return (
    <Tooltip title={texts.lists.countExactly}>
      <button type="button" className={styles.count} onClick={() => setExactFor(asked)}>
        {texts.lists.countCapped(figure)}
      </button>
    </Tooltip>
  );
}
