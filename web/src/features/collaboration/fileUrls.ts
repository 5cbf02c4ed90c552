import { client } from "../../client/client.gen";
import type { DownloadFileData, PreviewFileData } from "../../client/types.gen";
import type { RecordKey } from "./record";

export type Named = { id: string; name: string; mediaType: string };

const shown = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"]);

/** Whether a browser can show it in place; the server decides the same way. */
export const isShown = (file: Named): boolean => shown.has(file.mediaType);

export const downloadUrl = (record: RecordKey, file: Named): string =>
  client.buildUrl<DownloadFileData>({
    url: "/api/v1/{type}/{id}/files/{fileId}",
    path: { ...record, fileId: file.id },
  });

export const previewUrl = (record: RecordKey, file: Named): string =>
  client.buildUrl<PreviewFileData>({
    url: "/api/v1/{type}/{id}/files/{fileId}/preview",
    path: { ...record, fileId: file.id },
  });
