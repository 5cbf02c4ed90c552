import { Segmented } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts/texts";
import { useKeys } from "../../ui/useKeys";
import styles from "./Collaboration.module.css";
import { CommentComposer } from "./CommentComposer";
import type { RecordKey } from "./record";

type Way = "note" | "comment";

const recent = 1000;

/** A note of what happened, or a comment for colleagues; `asked` is the moment at which the page asked for a note. */
export function Composer({ record, note, asked }: { record: RecordKey; note: ReactNode; asked: number }) {
  const texts = useTexts();
  const [way, setWay] = useState<Way>("note");
  const here = useRef<HTMLDivElement>(null);
  const [write] = useState(() => (next: Way) => {
    setWay(next);
    requestAnimationFrame(() => here.current?.querySelector("textarea")?.focus());
  });
  useEffect(() => {
    if (Date.now() - asked < recent) write("note");
  }, [asked, write]);
  useKeys({ m: () => write("comment") });
  return (
    <div ref={here}>
      <div className={styles.ways}>
        <Segmented<Way>
          aria-label={texts.collaboration.write}
          value={way}
          onChange={setWay}
          options={[
            { value: "note", label: texts.collaboration.note },
            { value: "comment", label: texts.collaboration.comment },
          ]}
        />
        <span>{texts.collaboration.noteMeant}</span>
      </div>
      {way === "note" ? note : <CommentComposer record={record} />}
    </div>
  );
}
