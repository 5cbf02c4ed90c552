import { useTexts } from "../../texts/texts";
import { Loading } from "../../ui/States";
import { RecordHistory } from "../records/RecordHistory";
import { useType } from "../records/recordTypes";
import { usePartyWords } from "./contentWords";
import type { Party } from "./party";
import { useRefreshParty } from "./useRefresh";

/** What was changed on a customer, each value to be brought back. */
export function Changes({ party }: { party: Party }) {
  const texts = useTexts();
  const type = useType("parties");
  const words = usePartyWords();
  const refresh = useRefreshParty();
  if (!type) return <Loading lines={6} />;
  return (
    <RecordHistory
      type={type}
      id={party.id}
      created={party.createdAt}
      words={words}
      labels={(key) => (texts.timeline.fields as Record<string, string>)[key]}
      onRestored={() => refresh(party.id)}
    />
  );
}
