import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  getPartyOptions,
  getPartyQueryKey,
  getTimelineOptions,
  updatePartyMutation,
} from "../../client/@tanstack/react-query.gen";
import { useReportProblem } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import type { OtherChange } from "../records/ConflictDialog";
import type { Comparison } from "../records/comparison";
import { compare, merge } from "./conflict";
import type { Party, PartyContent } from "./party";
import { contentOf } from "./partyForm";
import { useRefreshParty } from "./useRefresh";

type Clash = { mine: PartyContent; fresh: Party; comparison: Comparison; other: OtherChange };

/** Saves against the version that was opened; when that is stale, fetches what others made of it meanwhile. */
export function useSaveParty(opened: Party, onSaved: () => void, onProblems: (error: unknown) => void) {
  const queries = useQueryClient();
  const refresh = useRefreshParty();
  const report = useReportProblem();
  const update = useMutation(updatePartyMutation());
  const [clash, setClash] = useState<Clash>();
  const path = { id: opened.id };

  const findOut = async (mine: PartyContent) => {
    const [fresh, history] = await Promise.all([
      queries.fetchQuery({ ...getPartyOptions({ path }), staleTime: 0 }),
      queries.fetchQuery({ ...getTimelineOptions({ path, query: { kind: ["change"], limit: 1 } }), staleTime: 0 }),
    ]);
    const who = history.items[0]?.by?.displayName;
    const other = { at: fresh.updatedAt, ...(who ? { who } : {}) };
    setClash({ mine, fresh, other, comparison: compare(contentOf(opened), mine, contentOf(fresh)) });
  };

  const send = (content: PartyContent, version: number, mine: PartyContent) =>
    update.mutate(
      { path, headers: { "If-Match": `"${version}"` }, body: content },
      {
        onSuccess: async (saved) => {
          queries.setQueryData(getPartyQueryKey({ path }), saved);
          await refresh(opened.id);
          onSaved();
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

  return {
    saving: update.isPending,
    clash,
    save: (mine: PartyContent) => send(mine, opened.version, mine),
    settle: (keepMine: ReadonlySet<string>) => {
      if (!clash) return;
      const settled = merge(contentOf(opened), clash.mine, contentOf(clash.fresh), keepMine);
      send(settled, clash.fresh.version, clash.mine);
    },
    discard: () => refresh(opened.id).then(onSaved),
    dismiss: () => setClash(undefined),
  };
}
