import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { changeRecordMutation, getHistoryOptions, getRecordOptions } from "../../client/@tanstack/react-query.gen";
import type { RecordItem } from "../../client/types.gen";
import { useReportProblem } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import type { OtherChange } from "./ConflictDialog";
import { type Comparison, compare, same, type Values } from "./comparison";
import type { RecordType } from "./recordTypes";
import { changedValues, writtenValues } from "./recordValues";
import { useRefreshRecord } from "./useRefreshRecord";

type Handlers = {
  onSaved: (changed: Values) => void;
  onProblems: (error: unknown) => void;
  /** For types whose records are read another way. */
  reload?: () => Promise<RecordItem>;
};
type Clash = { mine: Values; fresh: RecordItem; comparison: Comparison; other: OtherChange };

/**
 * Saves what was changed against the version that was opened. When somebody was quicker, and only on other fields, it saves
 * all the same; on the same fields a person must choose.
 */
export function useSaveRecord(type: RecordType, opened: RecordItem, { onSaved, onProblems, reload }: Handlers) {
  const queries = useQueryClient();
  const refresh = useRefreshRecord(type.key);
  const report = useReportProblem();
  const change = useMutation(changeRecordMutation());
  const [clash, setClash] = useState<Clash>();
  const path = { type: type.key, id: opened.id };
  const base = writtenValues(type, opened.values);

  const findOut = async (mine: Values) => {
    const [fresh, history] = await Promise.all([
      reload ? reload() : queries.fetchQuery({ ...getRecordOptions({ path }), staleTime: 0 }),
      queries.fetchQuery({ ...getHistoryOptions({ path, query: { limit: 1 } }), staleTime: 0 }),
    ]);
    const last = history.items[0];
    const comparison = compare(base, mine, writtenValues(type, fresh.values));
    if (comparison.conflicts.length === 0) {
      send(changedValues(base, mine, same), fresh.version, mine);
      return;
    }
    const who = last?.by?.displayName;
    setClash({
      mine,
      fresh,
      comparison,
      other: { at: last?.at ?? new Date().toISOString(), ...(who ? { who } : {}) },
    });
  };

  const send = (changed: Values, version: number | undefined, mine: Values) => {
    if (Object.keys(changed).length === 0) {
      onSaved(changed);
      return;
    }
    change.mutate(
      { path, headers: { "If-Match": `"${version}"` }, body: { values: changed } },
      {
        onSuccess: async () => {
          setClash(undefined);
          await refresh(opened.id);
          onSaved(changed);
        },
        onError: (error) => {
          if (problemOf(error).status === 412) findOut(mine).catch(report);
          else {
            setClash(undefined);
            onProblems(error);
          }
        },
      },
    );
  };

  return {
    saving: change.isPending,
    clash,
    save: (mine: Values) => send(changedValues(base, mine, same), opened.version, mine),
    settle: (keepMine: ReadonlySet<string>) => {
      if (!clash) return;
      const given = new Set(clash.comparison.conflicts.map((it) => it.key).filter((key) => !keepMine.has(key)));
      const kept = Object.entries(changedValues(base, clash.mine, same)).filter(([key]) => !given.has(key));
      send(Object.fromEntries(kept), clash.fresh.version, clash.mine);
    },
    discard: () => refresh(opened.id).then(() => onSaved({})),
    dismiss: () => setClash(undefined),
  };
}
