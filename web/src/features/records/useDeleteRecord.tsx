import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { deleteRecordMutation, restoreRecordMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { addressOf } from "./recordItems";
import type { RecordType } from "./recordTypes";
import { useRefreshRecord } from "./useRefreshRecord";

/** Deletes at once and offers to take it back, instead of asking first. */
export function useDeleteRecord(type: RecordType, id: string, name: string) {
  const texts = useTexts();
  const go = useNavigate();
  const report = useReportProblem();
  const refresh = useRefreshRecord(type.key);
  const { message } = App.useApp();
  const remove = useMutation(deleteRecordMutation());
  const restore = useMutation(restoreRecordMutation());
  const path = { type: type.key, id };
  // By then this page is gone, and with it the callbacks of `mutate`; a promise outlives it.
  const undo = async (key: string) => {
    try {
      await restore.mutateAsync({ path });
      message.destroy(key);
      message.success(texts.parties.restored(name));
      await refresh(id);
      await go({ to: addressOf(type.key, id) as never });
    } catch (error) {
      report(error);
    }
  };
  return () =>
    remove.mutate(
      { path },
      {
        onSuccess: async () => {
          const key = `deleted ${id}`;
          await go({ to: `/records/${type.key}` as never });
          refresh(id);
          message.open({
            key,
            duration: 12,
            type: "success",
            content: (
              <>
                {texts.parties.deleted(name)}
                <Button type="link" onClick={() => undo(key)}>
                  {texts.common.undo}
                </Button>
              </>
            ),
          });
        },
        onError: report,
      },
    );
}
