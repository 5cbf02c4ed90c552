import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { listIdentityRunsOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { isActive, runSentence } from "./runWords";

/** While the archive is searched or a batch is merged: how far it is; the queue is read anew when it ends. */
export function RunningNote({ onOpen }: { onOpen: () => void }) {
  const texts = useTexts();
  const language = useLanguage();
  const queries = useQueryClient();
  const runs = useQuery({
    ...listIdentityRunsOptions(),
    refetchInterval: (query) => (query.state.data?.items.some(isActive) ? 1000 : 30_000),
  });
  const active = runs.data?.items.find(isActive);
  const busy = useRef(false);
  useEffect(() => {
    if (busy.current && !active) void queries.invalidateQueries();
    busy.current = active !== undefined;
  }, [active, queries]);
  return (
    active && (
      <Button type="text" loading onClick={onOpen} aria-live="polite">
        {runSentence(active, texts, language)}
      </Button>
    )
  );
}
