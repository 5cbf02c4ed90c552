import { Checkbox, Form, Input } from "antd";
import { useTexts } from "../../texts/texts";
import styles from "./PartyForm.module.css";
import type { PartyContent } from "./party";
import { RemoveButton } from "./RemoveButton";

/** A phone or mail address, who answers it, and whether it may be used. */
export function ContactRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const texts = useTexts();
  const form = Form.useFormInstance<PartyContent>();
  const kind = Form.useWatch(["contacts", index, "kind"], { form, preserve: true });
  const label = kind === "email" ? texts.party.email : texts.party.phone;
  const onlyOnePrimary = (chosen: boolean) => {
    if (!chosen) return;
    const contacts: PartyContent["contacts"] = form.getFieldValue("contacts");
    form.setFieldValue(
      "contacts",
      contacts.map((it, at) => (it.kind === kind ? { ...it, primary: at === index } : it)),
    );
  };
  return (
    <div className={styles.row}>
      <Form.Item name={[index, "value"]}>
        <Input
          aria-label={label}
          placeholder={label}
          inputMode={kind === "email" ? "email" : "tel"}
          autoComplete="off"
        />
      </Form.Item>
      <Form.Item name={[index, "holder"]}>
        <Input aria-label={texts.party.holder} placeholder={texts.party.holderHint} autoComplete="off" />
      </Form.Item>
      <RemoveButton onClick={onRemove} />
      <div className={styles.marks}>
        <Form.Item name={[index, "primary"]} valuePropName="checked" noStyle>
          <Checkbox onChange={(event) => onlyOnePrimary(event.target.checked)}>{texts.party.primary}</Checkbox>
        </Form.Item>
        <Form.Item name={[index, "invalid"]} valuePropName="checked" noStyle>
          <Checkbox>{texts.party.invalid}</Checkbox>
        </Form.Item>
        <Form.Item name={[index, "optedOut"]} valuePropName="checked" noStyle>
          <Checkbox>{texts.party.optedOut}</Checkbox>
        </Form.Item>
      </div>
    </div>
  );
}
