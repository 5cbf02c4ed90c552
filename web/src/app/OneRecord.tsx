import { Attachments } from "../features/collaboration/Attachments";
import { RecordActivity } from "../features/collaboration/RecordActivity";
import { OneRecordPage } from "../features/records/OneRecordPage";
import { SharedTools } from "./SharedTools";

/** The page of a record of any type, with what colleagues do together on it. */
export function OneRecord() {
  return (
    <OneRecordPage
      tools={(type, id, name) => <SharedTools type={type} id={id} name={name} />}
      activity={(type, id) => <RecordActivity record={{ type, id }} />}
      files={(type, id) => <Attachments record={{ type, id }} />}
    />
  );
}
