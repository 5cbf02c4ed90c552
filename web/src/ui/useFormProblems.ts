import { App, type FormInstance } from "antd";
import { useTexts } from "../texts/texts";
import { problemSentence } from "./ProblemAlert";
import { formFields, problemOf } from "./problem";

/**
 * The one way from a refused answer to a form: each field problem beside its field, the first of them in sight,
 * and whatever belongs to no field as a message.
 */
export function useFormProblems<Values extends object>(form: FormInstance<Values>) {
  const texts = useTexts();
  const { message } = App.useApp();
  return (error: unknown) => {
    const problem = problemOf(error);
    const fields = formFields(problem.errors);
    const known = fields.filter((field) => form.getFieldInstance(field.name as never) !== undefined);
    if (fields.length > 0) {
      form.setFields(fields.map((field) => ({ name: field.name as never, errors: field.errors })));
      const [first] = known;
      if (first) form.scrollToField(first.name as never, { block: "center", focus: true });
    }
    const homeless = fields.filter((field) => !known.includes(field)).flatMap((field) => field.errors);
    if (fields.length === 0) message.error(problemSentence(problem, texts));
    else if (homeless.length > 0) message.error(homeless.join(" "));
  };
}
