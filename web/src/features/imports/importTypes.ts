import type { GetImportResponse, ListImportTargetsResponse } from "../../client/types.gen";

export type Import = GetImportResponse;
export type ImportSettings = Import["settings"];
export type ImportField = ListImportTargetsResponse["items"][number]["fields"][number];
