import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  cancelBulkChangeMutation,
  createBulkChangeMutation,
  getBulkChangeOptions,
  getBulkChangeQueryKey,
  startBulkChangeMutation,
  undoBulkChangeMutation,
} from "../../client/@tanstack/react-query.gen";
import type { BulkChangeView } from "../../client/types.gen";
import { useReportProblem } from "../../ui/ProblemAlert";
import type { FilterNode } from "./filterTree";
import { useRefreshLists } from "./useCellChange";

export type Wish = { action: BulkChangeView["action"]; values: Record<string, unknown> };

const active = (change: BulkChangeView | undefined) => change?.status === "running" || change?.status === "undoing";

/** A change of many records: prepared with their number, run in the background, stopped, taken back. */
export function useBulk(type: string, filter: FilterNode | undefined) {
  const queries = useQueryClient();
  const report = useReportProblem();
  const refresh = useRefreshLists();
  const [id, setId] = useState<string>();
  const create = useMutation(createBulkChangeMutation());
  const start = useMutation(startBulkChangeMutation());
  const cancel = useMutation(cancelBulkChangeMutation());
  const undo = useMutation(undoBulkChangeMutation());
  const path = { path: { id: id ?? "" } };
  const { data: change } = useQuery({
    ...getBulkChangeOptions(path),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (active(state.data) ? 400 : false),
  });
  const status = change?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: lists ask again when the work ends, not when they are drawn
  useEffect(() => {
    if (status && status !== "draft" && !active(change)) refresh();
  }, [status]);
  const told = (answer: BulkChangeView) =>
    queries.setQueryData(getBulkChangeQueryKey({ path: { id: answer.id } }), answer);
  const ask = (mutation: typeof start) => () => mutation.mutateAsync(path).then(told).catch(report);
  return {
    change,
    preparing: create.isPending,
    prepare: async (wish: Wish) => {
      const answer = await create.mutateAsync({
        body: {
          type,
          action: wish.action,
          values: wish.values as never,
          ...(filter ? { filter: filter as never } : {}),
        },
      });
      told(answer);
      setId(answer.id);
    },
    forget: () => setId(undefined),
    start: ask(start),
    stop: ask(cancel as never),
    undo: ask(undo as never),
  };
}
