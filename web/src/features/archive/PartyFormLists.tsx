import { Cascader, Form, Input, Select } from "antd";
import { useTexts } from "../../texts/texts";
import { AddButton } from "./AddButton";
import { ContactRow } from "./ContactRow";
import { useDivisions } from "./choices";
import { divisionPath, divisionTree } from "./divisions";
import styles from "./PartyForm.module.css";
import { RemoveButton } from "./RemoveButton";

export function ContactFields() {
  const texts = useTexts();
  return (
    <fieldset className={styles.group}>
      <legend>{texts.party.contacts}</legend>
      <Form.List name="contacts">
        {(fields, { add, remove }) => {
          const adder = (kind: "phone" | "email", label: string) => (
            <AddButton
              label={label}
              onClick={() => add({ kind, value: "", primary: false, invalid: false, optedOut: false })}
            />
          );
          return (
            <>
              {fields.map((field) => (
                <ContactRow key={field.key} index={field.name} onRemove={() => remove(field.name)} />
              ))}
              <div className={styles.adders}>
                {adder("phone", texts.party.addPhone)}
                {adder("email", texts.party.addEmail)}
              </div>
            </>
          );
        }}
      </Form.List>
    </fieldset>
  );
}

function DivisionField({ id, value, onChange }: { id?: string; value?: string; onChange?: (code?: string) => void }) {
  const texts = useTexts();
  const divisions = useDivisions();
  return (
    <Cascader
      {...(id ? { id } : {})}
      aria-label={texts.party.division}
      placeholder={texts.party.division}
      options={divisionTree(divisions)}
      value={divisionPath(divisions, value).map((it) => it.code)}
      onChange={(path) => onChange?.(path?.at(-1))}
      displayRender={(labels) => labels.at(-1)}
      changeOnSelect
      showSearch
    />
  );
}

export function AddressFields() {
  const texts = useTexts();
  return (
    <fieldset className={styles.group}>
      <legend>{texts.party.addresses}</legend>
      <Form.List name="addresses">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className={`${styles.row} ${styles.leading}`}>
                <Form.Item name={[field.name, "divisionCode"]}>
                  <DivisionField />
                </Form.Item>
                <Form.Item name={[field.name, "text"]}>
                  <Input aria-label={texts.party.addressText} placeholder={texts.party.addressText} />
                </Form.Item>
                <RemoveButton onClick={() => remove(field.name)} />
              </div>
            ))}
            <AddButton label={texts.party.addAddress} onClick={() => add({ text: "", primary: fields.length === 0 })} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

export function NameFields() {
  const texts = useTexts();
  const kinds = Object.entries(texts.party.nameKinds).map(([value, label]) => ({ value, label }));
  return (
    <fieldset className={styles.group}>
      <legend>{texts.party.otherNames}</legend>
      <Form.List name="names">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className={`${styles.row} ${styles.leading}`}>
                <Form.Item name={[field.name, "kind"]}>
                  <Select aria-label={texts.party.nameKind} options={kinds} />
                </Form.Item>
                <Form.Item
                  name={[field.name, "value"]}
                  rules={[{ required: true, whitespace: true, message: texts.common.required(texts.party.name) }]}
                >
                  <Input aria-label={texts.party.name} maxLength={200} />
                </Form.Item>
                <RemoveButton onClick={() => remove(field.name)} />
              </div>
            ))}
            <AddButton label={texts.party.addName} onClick={() => add({ kind: "short", value: "" })} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
