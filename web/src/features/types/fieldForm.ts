import type { CreateFieldData, Labels } from "../../client/types.gen";
import type { Language } from "../../ui/preferences";
import { labelIn, writtenLabels } from "../records/labels";
import type { Field } from "../records/recordTypes";
import type { Rule } from "../records/visibleWhen";
import { isEmpty } from "../records/written";
import { bareKey, canBeUnique, type FieldDefinition, hasUnit, type Kind, type Rules } from "./definitions";
import { type DraftOption, draftOptions, keyedOptions } from "./OptionsEditor";

type Content = CreateFieldData["body"];

/** A field while it is being defined. */
export type FieldDraft = {
  labels: Labels;
  key: string;
  kind: Kind;
  settings: {
    required: boolean;
    unique: boolean;
    filterable: boolean;
    personal: boolean;
    options: DraftOption[];
    target?: string;
    formula?: string;
    unit?: string;
    help: Labels;
    defaultValue?: unknown;
    visibleWhen?: Rule | null;
  };
};

export function newDraft(key: string): FieldDraft {
  return {
    labels: {},
    key,
    kind: "text",
    settings: { required: false, unique: false, filterable: true, personal: false, options: [], help: {} },
  };
}

export function draftOf(definition: FieldDefinition): FieldDraft {
  const { settings } = definition;
  return {
    labels: definition.names.labels,
    key: bareKey(definition.key),
    kind: definition.kind,
    settings: {
      required: settings?.required ?? false,
      unique: settings?.unique ?? false,
      filterable: settings?.filterable ?? false,
      personal: settings?.personal ?? false,
      options: draftOptions(settings?.options),
      help: settings?.help ?? {},
      ...(settings?.target ? { target: settings.target } : {}),
      ...(settings?.formula ? { formula: settings.formula } : {}),
      ...(settings?.unit ? { unit: settings.unit } : {}),
      ...(isEmpty(settings?.defaultValue) ? {} : { defaultValue: settings?.defaultValue }),
      ...(settings?.visibleWhen ? { visibleWhen: settings.visibleWhen as Rule } : {}),
    },
  };
}

/** What is sent: only what applies to the kind. */
export function contentOf(draft: FieldDraft, retired: boolean): Content & { settings: Rules } {
  const { kind, settings } = draft;
  const computed = kind === "formula";
  const help = writtenLabels(settings.help);
  const unit = settings.unit?.trim();
  return {
    key: draft.key.trim(),
    kind,
    labels: writtenLabels(draft.labels) ?? {},
    settings: {
      required: settings.required && !computed,
      unique: settings.unique && canBeUnique(kind),
      filterable: settings.filterable,
      personal: settings.personal,
      retired,
      ...(kind === "choice" || kind === "choices" ? { options: keyedOptions(settings.options) } : {}),
      ...(kind === "reference" && settings.target ? { target: settings.target } : {}),
      ...(computed && settings.formula ? { formula: settings.formula } : {}),
      ...(hasUnit(kind) && unit ? { unit } : {}),
      ...(help ? { help } : {}),
      ...(!computed && !isEmpty(settings.defaultValue) ? { defaultValue: settings.defaultValue } : {}),
      ...(settings.visibleWhen ? { visibleWhen: settings.visibleWhen } : {}),
    },
  };
}

/** The field as forms will show it. */
export function shownField(draft: FieldDraft, language: Language, retired = false): Field {
  const { labels, kind, settings } = contentOf(draft, retired);
  return {
    key: `custom.${draft.key}`,
    label: labelIn(labels, language) ?? "",
    type: kind,
    operators: [],
    sortable: false,
    importable: true,
    editable: true,
    required: settings.required,
    unique: settings.unique,
    custom: true,
    renamed: false,
    retired,
    permission: "",
    options: (settings.options ?? []).map((option) => ({
      key: option.key,
      label: labelIn(option.labels, language) ?? option.key,
      ...(option.colour ? { colour: option.colour } : {}),
    })),
    ...(settings.target ? { target: settings.target } : {}),
    ...(settings.unit ? { unit: settings.unit } : {}),
  };
}
