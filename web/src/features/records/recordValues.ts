import type { Values } from "./comparison";
import { customPrefix, type Field, type RecordType } from "./recordTypes";
import { isEmpty, writtenOf } from "./written";

/** What people write on a record, rather than what is computed or kept by itself. */
export const isWritten = (field: Field): boolean => field.importable && !field.retired;

/** The values of a record, as they are written. */
export function writtenValues(type: RecordType, shown: Values): Values {
  return Object.fromEntries(
    type.fields.filter(isWritten).flatMap((field) => {
      const value = writtenOf(field, shown[field.key]);
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

/** What a new record begins with. */
export function presetValues(type: RecordType): Values {
  return Object.fromEntries(
    type.fields
      .filter((field) => isWritten(field) && !isEmpty(field.defaultValue))
      .map((field) => [field.key, field.defaultValue]),
  );
}

/** As a form holds them: the custom ones in an object of their own. */
export function formValues(values: Values): Values {
  const own = Object.entries(values).filter(([key]) => !key.startsWith(customPrefix));
  const custom = Object.entries(values).flatMap(([key, value]) =>
    key.startsWith(customPrefix) ? [[key.slice(customPrefix.length), value] as const] : [],
  );
  return { ...Object.fromEntries(own), custom: Object.fromEntries(custom) };
}

/** By the keys of the fields, as the server names them. */
export function flatValues(form: Values): Values {
  const { custom, ...own } = form;
  const flat = Object.entries((custom ?? {}) as Values).map(([key, value]) => [customPrefix + key, value]);
  return { ...own, ...Object.fromEntries(flat) };
}

/** What differs from before; null where something was emptied. */
export function changedValues(before: Values, after: Values, same: (one: unknown, other: unknown) => boolean): Values {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key, value]) => !same(before[key], value))
      .map(([key, value]) => [key, isEmpty(value) ? null : value]),
  );
}
