import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  cancelRunMutation,
  changeImportSettingsMutation,
  countPartiesQueryKey,
  countPurchasesQueryKey,
  getImportQueryKey,
  listImportsQueryKey,
  listPartiesQueryKey,
  listPurchaseTotalsQueryKey,
  startCheckMutation,
  startReversalMutation,
  startRunMutation,
} from "../../client/@tanstack/react-query.gen";
import { useReportProblem } from "../../ui/ProblemAlert";
import type { Import, ImportSettings } from "./importTypes";

/** What can be done with one import; every answer is the import as it now stands. */
export function useImportActions(id: string) {
  const queries = useQueryClient();
  const report = useReportProblem();
  const path = { id };
  const keep = (one: Import) => {
    queries.setQueryData(getImportQueryKey({ path }), one);
    queries.invalidateQueries({ queryKey: listImportsQueryKey() });
  };
  const settings = useMutation(changeImportSettingsMutation());
  const check = useMutation(startCheckMutation());
  const run = useMutation(startRunMutation());
  const cancel = useMutation(cancelRunMutation());
  const reversal = useMutation(startReversalMutation());
  return {
    pending: settings.isPending || check.isPending || run.isPending || cancel.isPending || reversal.isPending,
    reading: settings.isPending,
    change: async (body: ImportSettings): Promise<Import | undefined> => {
      try {
        const one = await settings.mutateAsync({ path, body });
        keep(one);
        return one;
      } catch (error) {
        report(error);
        return undefined;
      }
    },
    check: () => check.mutate({ path }, { onSuccess: keep, onError: report }),
    run: () => run.mutate({ path }, { onSuccess: keep, onError: report }),
    revert: () => reversal.mutate({ path }, { onSuccess: keep, onError: report }),
    cancel: () => cancel.mutate({ path }, { onSuccess: keep, onError: report }),
  };
}

/** What an import has written is new to every list. */
export function useForgetLists() {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [
      listPartiesQueryKey(),
      countPartiesQueryKey(),
      countPurchasesQueryKey(),
      listImportsQueryKey(),
    ]) {
      queries.invalidateQueries({ queryKey });
    }
    queries.removeQueries({ queryKey: [{ _id: listPurchaseTotalsQueryKey({ query: { party: [] } })[0]._id }] });
  };
}
