import { ShareButton } from "../features/access/ShareButton";
import { Attachments } from "../features/collaboration/Attachments";
import { RecordActivity } from "../features/collaboration/RecordActivity";
import { RecordTools } from "../features/collaboration/RecordTools";
import { ComplaintPage } from "../features/complaints/ComplaintPage";
import { CaseImprovements } from "../features/improvements/CaseImprovements";
import { CaseRecovery } from "../features/recovery/CaseRecovery";
import { useRecent } from "./recent";

const type = "complaints";

function Tools({ id, name }: { id: string; name: string }) {
  useRecent({ type, id, name });
  return (
    <>
      <RecordTools record={{ type, id }} />
      <ShareButton record={{ type, id }} />
    </>
  );
}

/** A complaint's page, with what colleagues do together on it. */
export function Complaint() {
  return (
    <ComplaintPage
      tools={(id, name) => <Tools id={id} name={name} />}
      activity={(id) => <RecordActivity record={{ type, id }} />}
      recovery={(id) => <CaseRecovery complaint={id} />}
      improvements={(id) => <CaseImprovements complaint={id} />}
      files={(id) => <Attachments record={{ type, id }} />}
    />
  );
}
