import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useRef } from "react";
import { checkFormulaMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { problemSentence } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { NumberText } from "../../ui/Values";
import type { RecordType } from "../records/recordTypes";
import styles from "./Types.module.css";

const readable = new Set(["number", "money", "percentage", "rating"]);

/** A formula, the fields it may read to be put in by a click, and what it gives for some records. */
export function FormulaEditor({
  id,
  type,
  value = "",
  onChange = () => {},
}: {
  id?: string;
  type: RecordType;
  value?: string;
  onChange?: (formula: string) => void;
}) {
  const texts = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const check = useMutation(checkFormulaMutation());
  const fields = type.fields.filter((field) => readable.has(field.type) && !field.retired);
  const put = (key: string) => {
    const at = area.current?.selectionStart ?? value.length;
    onChange(value.slice(0, at) + key + value.slice(at));
    area.current?.focus();
  };
  const problem = check.isError ? problemOf(check.error) : undefined;
  return (
    <div className={styles.formula}>
      <Input.TextArea
        {...(id ? { id } : {})}
        ref={(it) => {
          area.current = it?.resizableTextArea?.textArea ?? null;
        }}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder="round(custom.rent / custom.size, 2)"
        spellCheck={false}
        style={{ fontFamily: "ui-monospace, monospace" }}
      />
      <div className={styles.chips}>
        {fields.map((field) => (
          <button key={field.key} type="button" onClick={() => put(field.key)} title={field.key}>
            {field.label}
          </button>
        ))}
        <Button
          size="small"
          loading={check.isPending}
          disabled={!value.trim()}
          onClick={() => check.mutate({ path: { type: type.key }, body: { formula: value } })}
        >
          {texts.types.tryFormula}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.fault}>
          {problem.errors.map((it) => it.message).join(" ") || problemSentence(problem, texts)}
        </p>
      )}
      {check.data && (
        <dl className={styles.samples} aria-live="polite">
          {check.data.items.length === 0 && <div>{texts.types.formulaSound}</div>}
          {check.data.items.map((sample) => (
            <div key={sample.name}>
              <dt>{sample.name}</dt>
              <dd>
                <NumberText value={sample.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
