import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { MoneyText, Unknown } from "../../ui/Values";
import { usePeople } from "./choices";
import { FieldValue } from "./FieldValue";
import { addressOf } from "./recordItems";
import type { Field } from "./recordTypes";
import { useRecordName } from "./useRecordSearch";
import { isEmpty, isMoney, isPerson } from "./written";

function NamedRecord({ type, id }: { type: string; id: string }) {
  const name = useRecordName(type, id);
  return <Link to={addressOf(type, id) as never}>{name ?? "…"}</Link>;
}

function NamedPerson({ id }: { id: string }) {
  return <>{usePeople().find((it) => it.value === id)?.label ?? "…"}</>;
}

/** A figure alone has room for all of it. */
function Exact({ field, value }: { field: Field; value: unknown }) {
  const language = useLanguage();
  if (isMoney(value)) return <MoneyText value={value} whole />;
  if (field.type === "number" || field.type === "formula") return <>{exactNumber(Number(value), language)}</>;
  return <FieldValue field={field} value={value} />;
}

/** A value by itself, shown or written: whoever it names is asked for. */
export function PlainValue({ field, value }: { field: Field; value: unknown }): ReactNode {
  if (isEmpty(value)) return <Unknown />;
  if (field.type === "reference") return <NamedRecord type={field.target ?? ""} id={String(value)} />;
  if (field.type === "person" && !isPerson(value)) return <NamedPerson id={String(value)} />;
  return (
    <>
      <Exact field={field} value={value} />
      {field.unit && <span style={{ color: "var(--secondary)" }}> {field.unit}</span>}
    </>
  );
}
