import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useRef } from "react";
import {
  changeViewMutation,
  createViewMutation,
  deleteViewMutation,
  getArrangementOptions,
  getArrangementQueryKey,
  listViewsOptions,
  listViewsQueryKey,
  saveArrangementMutation,
} from "../../client/@tanstack/react-query.gen";
import type { GetArrangementResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import type { SavedView, ViewColumn } from "./listState";

export type Arrangement = GetArrangementResponse;
export type Draft = Pick<SavedView, "name" | "audience" | "groups" | "standard" | "content">;

const nothing: Arrangement = { pinned: [], columns: {} };
const rest = 600;

/** The views of a type: made, changed, taken away, and brought back. */
export function useViews(type: string) {
  const queries = useQueryClient();
  const report = useReportProblem();
  const texts = useTexts();
  const { message } = App.useApp();
  const query = useQuery({ ...listViewsOptions({ query: { type } }), staleTime: 60_000 });
  const refresh = () => queries.invalidateQueries({ queryKey: listViewsQueryKey({ query: { type } }) });
  const create = useMutation(createViewMutation());
  const change = useMutation(changeViewMutation());
  const remove = useMutation(deleteViewMutation());
  const saved = async (view: SavedView) => {
    await refresh();
    message.success(texts.lists.viewSaved(view.name));
    return view;
  };
  return {
    query,
    views: query.data?.items ?? [],
    create: (draft: Draft) => create.mutateAsync({ body: { type, ...draft } }).then(saved),
    change: (view: SavedView, draft: Draft) =>
      change
        .mutateAsync({ path: { id: view.id }, headers: { "If-Match": `"${view.version}"` }, body: draft })
        .then(saved),
    remove: async (view: SavedView, undo: () => void) => {
      try {
        await remove.mutateAsync({ path: { id: view.id } });
        await refresh();
        undo();
      } catch (refused) {
        report(refused);
      }
    },
  };
}

/** How this person likes the lists of the type; what changes is kept once it rests. */
export function useArrangement(type: string) {
  const queries = useQueryClient();
  const query = useQuery({ ...getArrangementOptions({ path: { type } }), staleTime: 300_000 });
  const { mutate } = useMutation(saveArrangementMutation());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<() => void>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      waiting.current?.();
    },
    [],
  );
  const arrangement = query.data ?? nothing;
  const save = (next: Arrangement) => {
    queries.setQueryData(getArrangementQueryKey({ path: { type } }), next);
    clearTimeout(timer.current);
    waiting.current = () => {
      waiting.current = undefined;
      mutate({ path: { type }, body: next });
    };
    timer.current = setTimeout(() => waiting.current?.(), rest);
  };
  return {
    isPending: query.isPending,
    pinned: arrangement.pinned,
    pin: (pinned: string[]) => save({ ...arrangement, pinned }),
    columns: (view: string): ViewColumn[] | undefined => arrangement.columns[view],
    arrange: (view: string, columns: ViewColumn[] | undefined) => {
      const { [view]: _, ...others } = arrangement.columns;
      save({ ...arrangement, columns: columns ? { ...others, [view]: columns } : others });
    },
  };
}
