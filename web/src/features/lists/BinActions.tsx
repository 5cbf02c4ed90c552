import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { restoreRecordMutation } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { SelectionBar } from "../../ui/SelectionBar";
import { useRefreshLists } from "./useCellChange";

/** Brings the chosen records back from the bin. */
export function BinActions({
  type,
  chosen,
  onClear,
}: {
  type: string;
  chosen: ReadonlySet<string>;
  onClear: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshLists();
  const restore = useMutation(restoreRecordMutation());
  const restoreAll = async () => {
    let restored = 0;
    try {
      for (const id of chosen) {
        await restore.mutateAsync({ path: { type, id } });
        restored++;
      }
    } catch (refused) {
      report(refused);
    }
    if (restored > 0) message.success(texts.lists.restored(exactNumber(restored, language)));
    onClear();
    await refresh();
  };
  return (
    <SelectionBar label={texts.lists.selected(exactNumber(chosen.size, language))}>
      <button type="button" disabled={restore.isPending} onClick={restoreAll}>
        {texts.lists.restore}
      </button>
      <button type="button" onClick={onClear}>
        {texts.lists.clearSelection}
      </button>
    </SelectionBar>
  );
}
