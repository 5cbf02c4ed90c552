import { Form, type FormInstance } from "antd";
import { useLanguage } from "../../texts/texts";
import { arranged } from "./arrangement";
import type { Values } from "./comparison";
import { FieldItem } from "./FieldItem";
import { labelIn } from "./labels";
import styles from "./RecordForm.module.css";
import type { RecordType } from "./recordTypes";
import { flatValues, formValues, isWritten } from "./recordValues";
import { useLayouts } from "./useLayouts";
import { isVisible } from "./visibleWhen";

/** Everything a person writes on a record, as administrators arranged it; Ctrl+Enter saves. */
export function RecordForm({
  form,
  type,
  initial,
  onFinish,
}: {
  form: FormInstance<Values>;
  type: RecordType;
  initial: Values;
  onFinish: () => void;
}) {
  const language = useLanguage();
  const layouts = useLayouts(type.key);
  const watched = Form.useWatch((values: Values) => values, { form, preserve: true });
  const values = watched ? flatValues(watched) : initial;
  const fields = type.fields.filter((field) => isWritten(field) && isVisible(field, values));
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={formValues(initial)}
      onFinish={onFinish}
      scrollToFirstError={{ block: "center", focus: true }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      {arranged(fields, layouts.data?.form).map((section, index) => {
        const title = labelIn(section.title, language);
        return (
          <section key={title ?? index} className={styles.section} aria-label={title}>
            {title && <h3>{title}</h3>}
            {section.fields.map((field) => (
              <FieldItem key={field.key} field={field.key === type.view.name ? { ...field, required: true } : field} />
            ))}
          </section>
        );
      })}
    </Form>
  );
}
