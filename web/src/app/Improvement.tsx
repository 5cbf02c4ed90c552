import { ShareButton } from "../features/access/ShareButton";
import { Attachments } from "../features/collaboration/Attachments";
import { RecordActivity } from "../features/collaboration/RecordActivity";
import { RecordTools } from "../features/collaboration/RecordTools";
import { CategorySelect } from "../features/complaints/CategorySelect";
import { ImprovementPage } from "../features/improvements/ImprovementPage";
import { useRecent } from "./recent";

const type = "improvements";

function Tools({ id, name }: { id: string; name: string }) {
  useRecent({ type, id, name });
  return (
    <>
      <RecordTools record={{ type, id }} />
      <ShareButton record={{ type, id }} />
    </>
  );
}

/** An improvement's page, with what colleagues do together on it. */
export function Improvement() {
  return (
    <ImprovementPage
      tools={(id, name) => <Tools id={id} name={name} />}
      activity={(id) => <RecordActivity record={{ type, id }} />}
      files={(id) => <Attachments record={{ type, id }} />}
      tree={CategorySelect}
    />
  );
}
