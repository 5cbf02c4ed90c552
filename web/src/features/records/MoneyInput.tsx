import { InputNumber, Select, Space } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import type { ControlProps } from "./controls";
import type { Money } from "./written";

const currencies = ["CNY", "HKD", "TWD", "MOP", "USD", "EUR", "GBP", "JPY", "KRW", "SGD"];

/** An amount and its currency; without an amount there is nothing. */
export function MoneyInput({
  value,
  onChange,
  ...control
}: ControlProps & { value: Money | undefined; onChange: (money: Money | null) => void }) {
  const texts = useTexts();
  const [chosen, setChosen] = useState("CNY");
  const currency = value?.currency ?? chosen;
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies];
  const disabled = control.disabled ?? false;
  return (
    <Space.Compact block>
      <InputNumber<string>
        {...control}
        stringMode
        value={value?.amount ?? null}
        onChange={(amount) => onChange(amount === null || amount === "" ? null : { amount: String(amount), currency })}
        controls={false}
        inputMode="decimal"
        style={{ width: "100%" }}
      />
      <Select
        aria-label={texts.fields.currency}
        value={currency}
        disabled={disabled}
        onChange={(next) => {
          setChosen(next);
          if (value) onChange({ amount: value.amount, currency: next });
        }}
        options={known.map((it) => ({ value: it, label: it }))}
        style={{ width: 92, flex: "none" }}
      />
    </Space.Compact>
  );
}
