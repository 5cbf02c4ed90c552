import { ShareButton } from "../features/access/ShareButton";
import { RecordTools } from "../features/collaboration/RecordTools";
import { type Recent, useRecent } from "./recent";

/** What every record's page has beside its title; whoever opens it finds it again among the recent ones. */
export function SharedTools({ type, id, name }: Recent) {
  useRecent({ type, id, name });
  return (
    <>
      <RecordTools record={{ type, id }} />
      <ShareButton record={{ type, id }} />
    </>
  );
}
