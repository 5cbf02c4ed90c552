import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  createComplaintMessageMutation,
  getComplaintQueryKey,
  getComplaintSetupOptions,
  takeComplaintStepMutation,
} from "../../client/@tanstack/react-query.gen";
import type { StepContent } from "../../client/types.gen";
import type { Case } from "./complaint";

/** How complaints are worked on changes seldom. */
export const setupOptions = () => ({ ...getComplaintSetupOptions(), staleTime: 60_000 });

/** Puts a changed case on the page, and has everything that lists cases or tells of this one asked anew. */
export function useRefreshCase() {
  const queries = useQueryClient();
  return (changed: Case) => {
    queries.setQueryData(getComplaintQueryKey({ path: { id: changed.id } }), changed);
    return queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        typeof key === "object" && key !== null && JSON.stringify(key).includes("complaints"),
    });
  };
}

export function useTakeStep(opened: Case, onError: (error: unknown) => void) {
  const refresh = useRefreshCase();
  const take = useMutation(takeComplaintStepMutation());
  return {
    taking: take.isPending,
    take: (body: StepContent, onTaken?: () => void) =>
      take.mutate(
        { path: { id: opened.id }, headers: { "If-Match": `"${opened.version}"` }, body },
        {
          onSuccess: (changed) => {
            onTaken?.();
            return refresh(changed);
          },
          onError,
        },
      ),
  };
}

export function useSayOnCase(opened: Case, onError: (error: unknown) => void) {
  const refresh = useRefreshCase();
  const say = useMutation(createComplaintMessageMutation());
  return {
    saying: say.isPending,
    say: (text: string, incoming: boolean, onSaid: () => void) =>
      say.mutate(
        { path: { id: opened.id }, body: { text, incoming } },
        {
          onSuccess: (changed) => {
            onSaid();
            return refresh(changed);
          },
          onError,
        },
      ),
  };
}
