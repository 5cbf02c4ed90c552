import { ConflictDialog } from "./ConflictDialog";
import { PlainValue } from "./PlainValue";
import { fieldOf } from "./recordItems";
import type { RecordType } from "./recordTypes";
import type { useSaveRecord } from "./useSaveRecord";

/** Asks which version shall stand, as long as two stand against each other. */
export function RecordConflict({ type, saving }: { type: RecordType; saving: ReturnType<typeof useSaveRecord> }) {
  if (!saving.clash) return null;
  return (
    <ConflictDialog
      comparison={saving.clash.comparison}
      other={saving.clash.other}
      saving={saving.saving}
      labelOf={(key) => fieldOf(type, key)?.label ?? key}
      show={(key, value) => {
        const field = fieldOf(type, key);
        return field ? <PlainValue field={field} value={value} /> : String(value);
      }}
      onSave={saving.settle}
      onDiscard={saving.discard}
      onCancel={saving.dismiss}
    />
  );
}
