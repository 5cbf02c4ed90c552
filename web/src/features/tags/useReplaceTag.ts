import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import {
  getBulkChangeOptions,
  replaceTagsMutation,
  undoBulkChangeMutation,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useUndoMessage } from "../../ui/Undo";

const pause = 400;
const rest = () => new Promise((resolve) => setTimeout(resolve, pause));

/** Changes a tag on every record and offers to take it back once that is done. */
export function useReplaceTag() {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const undoMessage = useUndoMessage();
  const { message } = App.useApp();
  const replace = useMutation(replaceTagsMutation());
  const undo = useMutation(undoBulkChangeMutation());
  const finished = async (ids: readonly string[]) => {
    for (const id of ids) {
      const ask = () => queries.fetchQuery({ ...getBulkChangeOptions({ path: { id } }), staleTime: 0 });
      while (["running", "undoing"].includes((await ask()).status)) await rest();
    }
    // Tags stand in lists, on pages and in the choices of filters: everything is read anew.
    await queries.invalidateQueries();
  };
  return async (from: string, to: string | undefined, said: string) => {
    const key = `tag ${from}`;
    try {
      const changes = await replace.mutateAsync({ body: { tags: [from], ...(to ? { to } : {}) } });
      const ids = changes.items.map((it) => it.bulkChangeId);
      if (ids.length > 0) message.loading({ key, content: texts.tags.running(said), duration: 0 });
      await finished(ids);
      if (ids.length === 0) {
        message.success(said);
        return;
      }
      undoMessage(key, said, async () => {
        await Promise.all(ids.map((id) => undo.mutateAsync({ path: { id } })));
        await finished(ids);
        message.success(texts.tags.undone);
      });
    } catch (error) {
      message.destroy(key);
      report(error);
    }
  };
}
