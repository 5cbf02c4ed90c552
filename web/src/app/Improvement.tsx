import { Attachments } from "../features/collaboration/Attachments";
import { RecordActivity } from "../features/collaboration/RecordActivity";
import { CategorySelect } from "../features/complaints/CategorySelect";
import { ImprovementPage } from "../features/improvements/ImprovementPage";
import { SharedTools } from "./SharedTools";

const type = "improvements";

/** An improvement's page, with what colleagues do together on it. */
export function Improvement() {
  return (
    <ImprovementPage
      tools={(id, name) => <SharedTools type={type} id={id} name={name} />}
      activity={(id) => <RecordActivity record={{ type, id }} />}
      files={(id) => <Attachments record={{ type, id }} />}
      tree={CategorySelect}
    />
  );
}
