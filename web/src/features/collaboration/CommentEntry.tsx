import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import {
  currentSessionOptions,
  deleteCommentMutation,
  restoreCommentMutation,
  updateCommentMutation,
} from "../../client/@tanstack/react-query.gen";
import type { GetTimelineResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useUndoMessage } from "../../ui/Undo";
import styles from "./Collaboration.module.css";
import { CommentText } from "./CommentText";
import { MentionField } from "./MentionField";
import { type RecordKey, useRefreshRecord } from "./record";

type Comment = NonNullable<GetTimelineResponse["items"][number]["comment"]>;

function Editor({ record, comment, onDone }: { record: RecordKey; comment: Comment; onDone: () => void }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshRecord(record);
  const [text, setText] = useState(comment.text);
  const update = useMutation(updateCommentMutation());
  const save = () =>
    update.mutate(
      { path: { ...record, commentId: comment.id }, body: { text: text.trim() } },
      { onSuccess: () => refresh().then(onDone), onError: report },
    );
  return (
    <div className={styles.composer}>
      <MentionField
        label={texts.collaboration.editComment}
        rows={2}
        focused
        value={text}
        onChange={setText}
        onSave={save}
      />
      <div>
        <Button onClick={onDone}>{texts.common.cancel}</Button>
        <Button type="primary" loading={update.isPending} disabled={text.trim() === ""} onClick={save}>
          {texts.common.save}
        </Button>
      </div>
    </div>
  );
}

/** A comment as it was said; its author changes it in place and deletes it with a way back. */
export function CommentEntry({ record, comment, by }: { record: RecordKey; comment: Comment; by: string | undefined }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshRecord(record);
  const undoMessage = useUndoMessage();
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  const [editing, setEditing] = useState(false);
  const remove = useMutation(deleteCommentMutation());
  const restore = useMutation(restoreCommentMutation());
  const me = session.data?.user;
  const path = { ...record, commentId: comment.id };
  const drop = () =>
    remove.mutate(
      { path },
      {
        onSuccess: () => {
          undoMessage(`comment ${comment.id}`, texts.collaboration.commentDeleted, () =>
            restore.mutateAsync({ path }).then(refresh),
          );
          return refresh();
        },
        onError: report,
      },
    );
  if (editing) return <Editor record={record} comment={comment} onDone={() => setEditing(false)} />;
  return (
    <>
      <div className={styles.said}>
        <CommentText comment={comment} />
      </div>
      <div className={styles.tools}>
        {me?.id === by && (
          <Button
            type="text"
            size="small"
            aria-label={texts.collaboration.editComment}
            onClick={() => setEditing(true)}
          >
            {texts.common.edit}
          </Button>
        )}
        {(me?.id === by || me?.administrator) && (
          <Button type="text" size="small" aria-label={texts.collaboration.deleteComment} onClick={drop}>
            {texts.common.remove}
          </Button>
        )}
        {comment.editedAt && <span className={styles.edited}>{texts.collaboration.edited}</span>}
      </div>
    </>
  );
}
