import type { ColumnFormat, Handling, Import, ImportField, ImportSettings } from "./importTypes";

type Mapping = ImportSettings["mapping"];

/** What a change of the file's reading or of the mapping makes of the settings. */
export type MappingAction =
  | { type: "assign"; column: number; field: ImportField | undefined }
  | { type: "format"; column: number; format: ColumnFormat | undefined }
  | { type: "set"; change: Partial<Omit<ImportSettings, "mapping">> }
  | { type: "reread"; settings: ImportSettings };

/** A field comes from one column, so giving it to another takes it from the first; unless it may have several. */
function assigned(mapping: Mapping, column: number, field: ImportField | undefined): Mapping {
  const others = mapping.filter((it) => it.column !== column && (it.field !== field?.key || field.repeatable));
  return field ? [...others, { column, field: field.key }].sort((one, other) => one.column - other.column) : others;
}

/** The column written in another way; without a format as the server recognises it. */
function formatted(mapping: Mapping, column: number, format: ColumnFormat | undefined): Mapping {
  return mapping.map((it) => {
    if (it.column !== column) return it;
    const { format: _, ...plain } = it;
    return format ? { ...plain, format } : plain;
  });
}

const has = (mapping: Mapping, field: string) => mapping.some((it) => it.field === field);

/** A key that was taken from a column goes with it; one that was not, stays. */
function remapped(settings: ImportSettings, mapping: Mapping): ImportSettings {
  const { key, ...rest } = settings;
  const lost = key && has(settings.mapping, key) && !has(mapping, key);
  return lost ? { ...rest, mapping } : { ...settings, mapping };
}

export function mappingReducer(settings: ImportSettings, action: MappingAction): ImportSettings {
  switch (action.type) {
    case "assign":
      return remapped(settings, assigned(settings.mapping, action.column, action.field));
    case "format":
      return { ...settings, mapping: formatted(settings.mapping, action.column, action.format) };
    case "set":
      return { ...settings, ...action.change };
    case "reread":
      return action.settings;
  }
}

export function fieldOfColumn(settings: ImportSettings, column: number): string | undefined {
  return settings.mapping.find((it) => it.column === column)?.field;
}

export function missingFields(settings: ImportSettings, fields: readonly ImportField[]): ImportField[] {
  const preset = handlingOf(settings).defaults ?? {};
  return fields.filter(
    (field) => field.required && !preset[field.key] && settings.mapping.every((it) => it.field !== field.key),
  );
}

/** How rows are handled where nobody said otherwise. */
export function handlingOf(settings: ImportSettings): Handling {
  return settings.handling ?? { silent: false, twins: "add", defaults: {} };
}

/** The fields by which rows can find what is there: keys of the target that some column holds. */
export function keyChoices(
  settings: ImportSettings,
  fields: readonly ImportField[],
  keys: readonly string[],
): ImportField[] {
  return fields.filter((field) => keys.includes(field.key) && has(settings.mapping, field.key));
}

export type WizardStep = "columns" | "check" | "run" | "result";

/** Where a person stands with an import. */
export function stepOf(status: Import["status"]): WizardStep {
  switch (status) {
    case "draft":
      return "columns";
    case "checking":
    case "checked":
      return "check";
    case "running":
      return "run";
    default:
      return "result";
  }
}

export function isBusy(status: Import["status"]): boolean {
  return status === "checking" || status === "running" || status === "reverting";
}
