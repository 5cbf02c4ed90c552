import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  completePrivacyRequestMutation,
  createPrivacyRequestMutation,
  listPrivacyRequestsOfPartyQueryKey,
  listPrivacyRequestsQueryKey,
  withdrawPrivacyRequestMutation,
} from "../../client/@tanstack/react-query.gen";
import type { PrivacyRequestContent, PrivacyRequestView } from "../../client/types.gen";

/** What can be done with requests; every list of them is read anew afterwards. */
export function usePrivacyRequests() {
  const queries = useQueryClient();
  const create = useMutation(createPrivacyRequestMutation());
  const complete = useMutation(completePrivacyRequestMutation());
  const withdraw = useMutation(withdrawPrivacyRequestMutation());
  const refresh = (party: string) =>
    Promise.all([
      queries.invalidateQueries({ queryKey: listPrivacyRequestsQueryKey() }),
      queries.invalidateQueries({ queryKey: listPrivacyRequestsQueryKey({ query: { over: true } }) }),
      queries.invalidateQueries({ queryKey: listPrivacyRequestsOfPartyQueryKey({ path: { id: party } }) }),
    ]);
  return {
    busy: create.isPending,
    create: async (body: PrivacyRequestContent) => {
      await create.mutateAsync({ body });
      await refresh(body.partyId);
    },
    complete: async (request: PrivacyRequestView) => {
      await complete.mutateAsync({ path: { id: request.id } });
      await refresh(request.partyId);
    },
    withdraw: async (request: PrivacyRequestView) => {
      await withdraw.mutateAsync({ path: { id: request.id } });
      await refresh(request.partyId);
    },
  };
}
