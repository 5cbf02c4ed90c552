import type { Import, ImportField, ImportSettings } from "./importTypes";

type Mapping = ImportSettings["mapping"];

/** What a change of the file's reading or of the mapping makes of the settings. */
export type MappingAction =
  | { type: "assign"; column: number; field: string | undefined }
  | { type: "set"; change: Partial<Omit<ImportSettings, "mapping">> }
  | { type: "reread"; settings: ImportSettings };

/** A field comes from one column only: giving it to another takes it from the first. */
function assigned(mapping: Mapping, column: number, field: string | undefined): Mapping {
  const others = mapping.filter((it) => it.column !== column && it.field !== field);
  return field ? [...others, { column, field }].sort((one, other) => one.column - other.column) : others;
}

/** A key is a mapped field; without one, existing records cannot be recognised. */
function withKnownKey(settings: ImportSettings): ImportSettings {
  const { key, ...rest } = settings;
  return key && settings.mapping.some((it) => it.field === key) ? settings : rest;
}

export function mappingReducer(settings: ImportSettings, action: MappingAction): ImportSettings {
  switch (action.type) {
    case "assign":
      return withKnownKey({ ...settings, mapping: assigned(settings.mapping, action.column, action.field) });
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
  return fields.filter((field) => field.required && settings.mapping.every((it) => it.field !== field.key));
}

/** The fields that may tell one record from another: those that are mapped, in the target's order. */
export function keyChoices(settings: ImportSettings, fields: readonly ImportField[]): ImportField[] {
  return fields.filter((field) => settings.mapping.some((it) => it.field === field.key));
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
  return status === "checking" || status === "running";
}
