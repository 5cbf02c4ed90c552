import { Button } from "antd";
import { useTexts } from "../../texts/texts";

/** Where a drawer with a form ends. */
export function SaveFooter({
  saving,
  onSave,
  onCancel,
}: {
  saving: boolean;
  onSave: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts();
  return (
    <div style={{ display: "flex", justifyContent: "flex-end", gap: 8 }}>
      <Button onClick={onCancel}>{texts.common.cancel}</Button>
      <Button type="primary" loading={saving} onClick={onSave} title="Ctrl+Enter">
        {texts.common.save}
      </Button>
    </div>
  );
}
