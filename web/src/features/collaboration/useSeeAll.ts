import { useMutation } from "@tanstack/react-query";
import { seeInboxMutation } from "../../client/@tanstack/react-query.gen";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useRefreshInbox } from "./record";

/** Marks everything up to the newest thing on screen as read; what came meanwhile stays new. */
export function useSeeAll() {
  const report = useReportProblem();
  const refresh = useRefreshInbox();
  const see = useMutation(seeInboxMutation());
  return (until: string) => see.mutate({ body: { until } }, { onSuccess: () => refresh(), onError: report });
}
