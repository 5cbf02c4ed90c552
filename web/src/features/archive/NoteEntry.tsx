import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { createNoteMutation, deleteNoteMutation, updateNoteMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import type { Entry } from "./party";
import styles from "./Timeline.module.css";
import { useRefreshHistory } from "./useRefresh";

type Note = NonNullable<Entry["note"]>;

function NoteEditor({ partyId, note, onDone }: { partyId: string; note: Note; onDone: () => void }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshHistory(partyId);
  const [text, setText] = useState(note.text);
  const update = useMutation(updateNoteMutation());
  const save = () =>
    update.mutate(
      { path: { id: partyId, noteId: note.id }, body: { text: text.trim() } },
      { onSuccess: () => refresh().then(onDone), onError: report },
    );
  return (
    <div className={styles.composer}>
      <Input.TextArea
        aria-label={texts.timeline.editNote}
        autoFocus
        autoSize={{ minRows: 2 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
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

/** A note as it was written; changed in place, deleted with a way back. */
export function NoteEntry({ partyId, note }: { partyId: string; note: Note }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshHistory(partyId);
  const { message } = App.useApp();
  const [editing, setEditing] = useState(false);
  const remove = useMutation(deleteNoteMutation());
  const rewrite = useMutation(createNoteMutation());
  // By then this entry is gone, and with it the callbacks of `mutate`; a promise outlives it.
  const undo = async (key: string) => {
    try {
      await rewrite.mutateAsync({ path: { id: partyId }, body: { text: note.text } });
      message.destroy(key);
      await refresh();
    } catch (error) {
      report(error);
    }
  };
  const drop = () =>
    remove.mutate(
      { path: { id: partyId, noteId: note.id } },
      {
        onSuccess: () => {
          const key = `note ${note.id}`;
          message.open({
            key,
            type: "success",
            duration: 10,
            content: (
              <>
                {texts.timeline.noteDeleted}
                <Button type="link" onClick={() => undo(key)}>
                  {texts.common.undo}
                </Button>
              </>
            ),
          });
          return refresh();
        },
        onError: report,
      },
    );
  if (editing) return <NoteEditor partyId={partyId} note={note} onDone={() => setEditing(false)} />;
  return (
    <>
      <div className={styles.quote}>{note.text}</div>
      <div className={styles.tools}>
        <Button type="text" size="small" aria-label={texts.timeline.editNote} onClick={() => setEditing(true)}>
          {texts.common.edit}
        </Button>
        <Button type="text" size="small" aria-label={texts.timeline.deleteNote} onClick={drop}>
          {texts.common.remove}
        </Button>
      </div>
    </>
  );
}
