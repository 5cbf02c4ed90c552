import { Checkbox, Form, Input } from "antd";
import { useTexts } from "../../texts/texts";
import { AddButton } from "./AddButton";
import styles from "./PartyForm.module.css";
import { RemoveButton } from "./RemoveButton";
import { SchemeSelect } from "./SchemeSelect";

/** A credit code whose check digit is wrong may be kept, but only knowingly. */
function UnverifiedMark({ index }: { index: number }) {
  const texts = useTexts();
  const scheme = Form.useWatch(["identifiers", index, "scheme"]);
  if (scheme !== "credit-code") return null;
  return (
    <div className={styles.marks}>
      <Form.Item name={[index, "unverified"]} valuePropName="checked" noStyle>
        <Checkbox>{texts.party.keepUnverified}</Checkbox>
      </Form.Item>
    </div>
  );
}

export function IdentifierFields() {
  const texts = useTexts();
  return (
    <fieldset className={styles.group}>
      <legend>{texts.party.identifiers}</legend>
      <Form.List name="identifiers">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className={`${styles.row} ${styles.leading}`}>
                <Form.Item
                  name={[field.name, "scheme"]}
                  rules={[{ required: true, message: texts.common.required(texts.party.scheme) }]}
                >
                  <SchemeSelect />
                </Form.Item>
                <Form.Item
                  name={[field.name, "value"]}
                  rules={[{ required: true, message: texts.common.required(texts.party.identifierValue) }]}
                >
                  <Input aria-label={texts.party.identifierValue} placeholder={texts.party.identifierValue} />
                </Form.Item>
                <RemoveButton onClick={() => remove(field.name)} />
                <UnverifiedMark index={field.name} />
              </div>
            ))}
            <AddButton
              label={texts.party.addIdentifier}
              onClick={() => add({ scheme: "credit-code", value: "", unverified: false })}
            />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
