import { ShareButton } from "../features/access/ShareButton";
import { Attachments } from "../features/collaboration/Attachments";
import { RecordActivity } from "../features/collaboration/RecordActivity";
import { RecordTools } from "../features/collaboration/RecordTools";
import { OneRecordPage } from "../features/records/OneRecordPage";
import { type Recent, useRecent } from "./recent";

function Tools(record: Recent) {
  useRecent(record);
  const key = { type: record.type, id: record.id };
  return (
    <>
      <RecordTools record={key} />
      <ShareButton record={key} />
    </>
  );
}

/** The page of a record of any type, with what colleagues do together on it. */
export function OneRecord() {
  return (
    <OneRecordPage
      tools={(type, id, name) => <Tools type={type} id={id} name={name} />}
      activity={(type, id) => <RecordActivity record={{ type, id }} />}
      files={(type, id) => <Attachments record={{ type, id }} />}
    />
  );
}
