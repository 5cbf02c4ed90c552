import type { GetImportResponse, ListImportTargetsResponse } from "../../client/types.gen";

export type Import = GetImportResponse;
export type ImportSettings = Import["settings"];
export type ImportTarget = ListImportTargetsResponse["items"][number];
export type ImportField = ImportTarget["fields"][number];
export type ColumnFormat = NonNullable<ImportSettings["mapping"][number]["format"]>;
export type Handling = NonNullable<ImportSettings["handling"]>;
