import type { ColumnFormat, ImportField } from "./importTypes";

type Choice = "dates" | "decimals" | "by" | "values";

/** What there is to say about the way a column of a field is written. */
export function formatChoices(field: ImportField | undefined): Choice[] {
  switch (field?.kind) {
    case "date":
    case "moment":
      return ["dates"];
    case "number":
    case "percentage":
    case "money":
      return ["decimals"];
    case "reference":
      return ["by"];
    case "choice":
    case "choices":
    case "boolean":
      return ["values"];
    default:
      return field?.key === "kind" ? ["values"] : [];
  }
}

/** A format that says something; undefined when it says nothing. */
export function withoutEmpty(format: ColumnFormat): ColumnFormat | undefined {
  const { dates, commaDecimals, by, values } = format;
  const said: ColumnFormat = {
    ...(dates && { dates }),
    ...(commaDecimals && { commaDecimals }),
    ...(by && { by }),
    ...(values && Object.keys(values).length > 0 && { values }),
  };
  return Object.keys(said).length > 0 ? said : undefined;
}
