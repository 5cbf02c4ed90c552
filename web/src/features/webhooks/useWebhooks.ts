import { useQuery, useQueryClient } from "@tanstack/react-query";
import { listTypesOptions, listWebhooksQueryKey } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { byType, type Kind, splitEvent } from "./events";

/** What record types and events are called. */
export function useEventWords() {
  const texts = useTexts();
  const types = useQuery({ ...listTypesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const typeWord = (key: string) => types.find((type) => type.key === key)?.label ?? key;
  const eventWord = (event: string) => {
    const { type, kind } = splitEvent(event);
    return kind === "test" ? texts.webhooks.test : `${typeWord(type)} · ${texts.webhooks.kinds[kind as Kind] ?? kind}`;
  };
  const eventsWords = (events: readonly string[]) =>
    byType(events).map(
      ({ type, kinds }) =>
        `${typeWord(type)} · ${kinds.map((kind) => texts.webhooks.kinds[kind]).join(texts.common.separator)}`,
    );
  return { typeWord, eventWord, eventsWords };
}

export function useRefreshWebhooks() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: listWebhooksQueryKey() });
}
