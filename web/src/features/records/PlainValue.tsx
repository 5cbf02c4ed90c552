import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Unknown } from "../../ui/Values";
import { usePeople } from "./choices";
import { FieldValue } from "./FieldValue";
import { addressOf } from "./recordItems";
import type { Field } from "./recordTypes";
import { useRecordName } from "./useRecordSearch";
import { isEmpty, isPerson } from "./written";

function NamedRecord({ type, id }: { type: string; id: string }) {
  const name = useRecordName(type, id);
  return <Link to={addressOf(type, id) as never}>{name ?? "…"}</Link>;
}

function NamedPerson({ id }: { id: string }) {
  return <>{usePeople().find((it) => it.value === id)?.label ?? "…"}</>;
}

/** A value by itself, shown or written: whoever it names is asked for. */
export function PlainValue({ field, value }: { field: Field; value: unknown }): ReactNode {
  if (isEmpty(value)) return <Unknown />;
  if (field.type === "reference") return <NamedRecord type={field.target ?? ""} id={String(value)} />;
  if (field.type === "person" && !isPerson(value)) return <NamedPerson id={String(value)} />;
  return (
    <>
      <FieldValue field={field} value={value} />
      {field.unit && <span style={{ color: "var(--secondary)" }}> {field.unit}</span>}
    </>
  );
}
