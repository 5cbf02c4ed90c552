import { useTexts } from "../../texts/texts";
import { ConflictDialog, type OtherChange } from "../records/ConflictDialog";
import type { Comparison } from "../records/comparison";
import { PlainValue } from "../records/PlainValue";
import { fieldOf } from "../records/recordItems";
import { useType } from "../records/recordTypes";
import { usePartyWords } from "./contentWords";

/** Two versions of a customer stand against each other. */
export function PartyConflict(props: {
  comparison: Comparison;
  other: OtherChange;
  saving: boolean;
  onSave: (keepMine: ReadonlySet<string>) => void;
  onDiscard: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts();
  const type = useType("parties");
  const words = usePartyWords();
  const custom = (key: string) => (type ? fieldOf(type, key) : undefined);
  return (
    <ConflictDialog
      {...props}
      labelOf={(key) => custom(key)?.label ?? (texts.timeline.fields as Record<string, string>)[key] ?? key}
      show={(key, value) => {
        const field = key.startsWith("custom.") ? custom(key) : undefined;
        return field ? <PlainValue field={field} value={value} /> : words(key, value) || texts.conflict.empty;
      }}
    />
  );
}
