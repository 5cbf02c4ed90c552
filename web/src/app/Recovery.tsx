import { Attachments } from "../features/collaboration/Attachments";
import { RecordActivity } from "../features/collaboration/RecordActivity";
import { RecoveryPage } from "../features/recovery/RecoveryPage";
import { SharedTools } from "./SharedTools";

const type = "recoveries";

/** A recovery's page, with what colleagues do together on it. */
export function Recovery() {
  return (
    <RecoveryPage
      tools={(id, name) => <SharedTools type={type} id={id} name={name} />}
      activity={(id) => <RecordActivity record={{ type, id }} />}
      files={(id) => <Attachments record={{ type, id }} />}
    />
  );
}
