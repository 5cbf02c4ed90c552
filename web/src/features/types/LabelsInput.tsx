import { GlobalOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import type { Labels } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { languageNames } from "../../ui/languageNames";
import type { Language } from "../../ui/preferences";
import styles from "./Types.module.css";

const languages: readonly Language[] = ["zh-CN", "zh-TW", "en"];

/** A name: one language is enough, the others are a click away. */
export function LabelsInput({
  id,
  value = {},
  onChange,
  label,
  placeholders = {},
  long = false,
}: {
  id?: string;
  value?: Labels;
  onChange?: (labels: Labels) => void;
  label: string;
  placeholders?: Labels;
  long?: boolean;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const others = languages.filter((it) => it !== language);
  const [open, setOpen] = useState(() => others.some((it) => value[it]) && !value[language]);
  const input = (it: Language, main: boolean) => {
    const own = {
      ...(main && id ? { id } : {}),
      "aria-label": main ? label : `${label} · ${languageNames[it]}`,
      value: value[it] ?? "",
      placeholder: placeholders[it] ?? "",
      maxLength: 60,
      autoComplete: "off",
      onChange: (event: { target: { value: string } }) => onChange?.({ ...value, [it]: event.target.value }),
    };
    return long ? <Input.TextArea autoSize {...own} /> : <Input {...own} />;
  };
  return (
    <div className={styles.labels}>
      <div className={styles.main}>
        {input(language, true)}
        <Button
          type="text"
          icon={<GlobalOutlined />}
          aria-label={texts.types.otherLanguages(label)}
          aria-expanded={open}
          title={texts.types.otherLanguagesShort}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open &&
        others.map((it) => (
          <div key={it} className={styles.other}>
            <span aria-hidden="true">{languageNames[it]}</span>
            {input(it, false)}
          </div>
        ))}
    </div>
  );
}
