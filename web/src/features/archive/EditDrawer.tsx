import { App, Button, Drawer, Form } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { useDivisions } from "./choices";
import { PartyConflict } from "./PartyConflict";
import { PartyForm } from "./PartyForm";
import type { Party, PartyContent } from "./party";
import { contentOf, formValues, storedContent } from "./partyForm";
import { useSaveParty } from "./useSaveParty";
import { writtenValues } from "./writtenValues";

/** Editing beside the record. The version that was opened is kept, however often the page behind refreshes. */
export function EditDrawer({ party, onClose }: { party: Party; onClose: () => void }) {
  const texts = useTexts();
  const { message } = App.useApp();
  const divisions = useDivisions();
  const [opened] = useState(party);
  const [form] = Form.useForm<PartyContent>();
  const showProblems = useFormProblems(form);
  const saved = () => {
    message.success(texts.common.saved);
    onClose();
  };
  const { save, saving, clash, settle, discard, dismiss } = useSaveParty(opened, saved, showProblems);
  const submit = () => {
    save(storedContent(writtenValues(form), contentOf(opened), divisions));
  };
  return (
    <Drawer
      open
      size={560}
      title={texts.party.editParty}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        <div style={{ display: "flex", justifyContent: "flex-end", gap: 8 }}>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button type="primary" loading={saving && !clash} onClick={() => form.submit()}>
            {texts.common.save}
          </Button>
        </div>
      }
    >
      <PartyForm form={form} initial={formValues(contentOf(opened))} onFinish={submit} />
      {clash && (
        <PartyConflict
          comparison={clash.comparison}
          other={clash.other}
          saving={saving}
          onSave={settle}
          onDiscard={discard}
          onCancel={dismiss}
        />
      )}
    </Drawer>
  );
}
