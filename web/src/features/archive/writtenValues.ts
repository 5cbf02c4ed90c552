import type { FormInstance } from "antd";
import type { PartyContent } from "./party";
import { filledContacts } from "./partyForm";

/** The form's content; empty contact rows leave the form too, so that the server's row numbers fit it. */
export function writtenValues(form: FormInstance<PartyContent>): PartyContent {
  const values: PartyContent = form.getFieldsValue(true);
  const contacts = filledContacts(values.contacts);
  form.setFieldValue("contacts", contacts);
  return { ...values, contacts };
}
