import { Form } from "antd";
import { useLanguage } from "../../texts/texts";
import { arranged } from "../records/arrangement";
import { FieldItem } from "../records/FieldItem";
import { labelIn } from "../records/labels";
import { customFields, useType } from "../records/recordTypes";
import { flatValues, isWritten } from "../records/recordValues";
import { useLayouts } from "../records/useLayouts";
import { isVisible } from "../records/visibleWhen";
import styles from "./PartyForm.module.css";
import type { PartyContent } from "./party";

/** The fields that administrators added to customers, in the sections they chose. */
export function CustomItems() {
  const language = useLanguage();
  const type = useType("parties");
  const layouts = useLayouts("parties");
  const form = Form.useFormInstance<PartyContent>();
  const custom = Form.useWatch((values: PartyContent) => values.custom, { form, preserve: true });
  const fields = customFields(type).filter(
    (field) => isWritten(field) && isVisible(field, flatValues({ custom: custom ?? {} })),
  );
  return arranged(fields, layouts.data?.form).map((section, index) => {
    const title = labelIn(section.title, language);
    return (
      <section key={title ?? index} className={styles.custom} aria-label={title}>
        {title && <h3>{title}</h3>}
        {section.fields.map((field) => (
          <FieldItem key={field.key} field={field} />
        ))}
      </section>
    );
  });
}
