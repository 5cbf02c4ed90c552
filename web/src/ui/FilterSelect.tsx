import { Select } from "antd";
import styles from "./FilterSelect.module.css";

type Option = { value: string; label: string };

/** A filter chip: its name while unused, its value once chosen, and a cross to drop it. */
export function FilterSelect({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: readonly (Option | { label: string; options: Option[] })[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <Select<string>
      aria-label={label}
      className={`${styles.chip} ${value ? styles.on : ""}`}
      placeholder={label}
      value={value ?? null}
      options={[...options]}
      onChange={(next) => onChange(next ?? undefined)}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={200}
    />
  );
}
