import { Attachments } from "../features/collaboration/Attachments";
import { RecordActivity } from "../features/collaboration/RecordActivity";
import { ComplaintPage } from "../features/complaints/ComplaintPage";
import { CaseImprovements } from "../features/improvements/CaseImprovements";
import { CaseRecovery } from "../features/recovery/CaseRecovery";
import { SharedTools } from "./SharedTools";

const type = "complaints";

/** A complaint's page, with what colleagues do together on it. */
export function Complaint() {
  return (
    <ComplaintPage
      tools={(id, name) => <SharedTools type={type} id={id} name={name} />}
      activity={(id) => <RecordActivity record={{ type, id }} />}
      recovery={(id) => <CaseRecovery complaint={id} />}
      improvements={(id) => <CaseImprovements complaint={id} />}
      files={(id) => <Attachments record={{ type, id }} />}
    />
  );
}
