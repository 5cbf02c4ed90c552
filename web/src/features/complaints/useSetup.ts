import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { getComplaintSetupQueryKey } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";

/** After a change of the settings: asked anew, and said. */
export function useSetupSaved(onDone?: () => void) {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const { message } = App.useApp();
  return {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: getComplaintSetupQueryKey() });
      message.success(texts.common.saved);
      onDone?.();
    },
    onError: report,
  };
}
