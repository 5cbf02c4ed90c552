import type { GetIdentityRunResponse, GetSuggestionResponse, ListSuggestionsResponse } from "../../client/types.gen";

export type Suggestion = ListSuggestionsResponse["items"][number];
export type Case = GetSuggestionResponse;
export type Member = Case["members"][number];
export type Evidence = Case["evidence"][number];
export type Run = GetIdentityRunResponse;
