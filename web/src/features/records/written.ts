import type { Field } from "./recordTypes";

export type Money = { amount: string; currency: string };

/** A value as it is written to the server; null or nothing when empty. */
export type Written = string | number | boolean | readonly string[] | Money | null | undefined;

type Person = { id: string; displayName: string };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

export const isPerson = (value: unknown): value is Person => isObject(value) && "id" in value && "displayName" in value;

export const isMoney = (value: unknown): value is Money => isObject(value) && "amount" in value && "currency" in value;

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** What the server shows of a field, in the form in which it is written: of a person the id. */
export function writtenOf(field: Pick<Field, "type">, shown: unknown): Written {
  if (isEmpty(shown)) return undefined;
  if (field.type === "person" && isPerson(shown)) return shown.id;
  return shown as Written;
}

const two = (value: number) => String(value).padStart(2, "0");

/** A moment as an input for date and time wants it, in the reader's zone. */
export function localMoment(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What an input for date and time holds, as a moment. */
export function momentOf(local: string): string | null {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
