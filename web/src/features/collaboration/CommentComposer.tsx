import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { createCommentMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import styles from "./Collaboration.module.css";
import { MentionField } from "./MentionField";
import { type RecordKey, useRefreshRecord } from "./record";

/** One line until it is used; Ctrl-Enter says it. */
export function CommentComposer({ record }: { record: RecordKey }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshRecord(record);
  const [text, setText] = useState("");
  const create = useMutation(createCommentMutation());
  const save = () => {
    if (text.trim() === "" || create.isPending) return;
    create.mutate(
      { path: record, body: { text: text.trim() } },
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
      <MentionField label={texts.collaboration.comment} value={text} onChange={setText} onSave={save} />
      {text !== "" && (
        <div>
          <Button type="primary" onClick={save} loading={create.isPending} disabled={text.trim() === ""}>
            {texts.collaboration.say}
          </Button>
        </div>
      )}
    </div>
  );
}
