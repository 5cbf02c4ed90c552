import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { createNoteMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import styles from "./Timeline.module.css";
import { useRefreshHistory } from "./useRefresh";

/** One line until it is used; Ctrl-Enter writes it down. */
export function NoteComposer({ id }: { id: string }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshHistory(id);
  const [text, setText] = useState("");
  const create = useMutation(createNoteMutation());
  const save = () => {
    if (text.trim() === "" || create.isPending) return;
    create.mutate(
      { path: { id }, body: { text: text.trim() } },
      {
        onSuccess: () => {
          setText("");
          return refresh();
        },
        onError: report,
      },
    );
  };
  return (
    <div className={styles.composer}>
      <Input.TextArea
        aria-label={texts.party.writeNote}
        placeholder={texts.timeline.noteHint}
        autoSize={{ minRows: 1, maxRows: 10 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      {text !== "" && (
        <div>
          <Button type="primary" onClick={save} loading={create.isPending} disabled={text.trim() === ""}>
            {texts.timeline.saveNote}
          </Button>
        </div>
      )}
    </div>
  );
}
