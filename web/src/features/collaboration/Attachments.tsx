import { CloseOutlined, DownloadOutlined, PaperClipOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Upload } from "antd";
import { lazy, Suspense, useState } from "react";
import {
  createFileMutation,
  deleteFileMutation,
  listFilesOptions,
  restoreFileMutation,
} from "../../client/@tanstack/react-query.gen";
import type { ListFilesResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { fileSize } from "../../ui/formats";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { useUndoMessage } from "../../ui/Undo";
import { Moment } from "../../ui/Values";
import styles from "./Attachments.module.css";
import { downloadUrl, isShown, type Named, previewUrl } from "./fileUrls";
import { type RecordKey, useRefreshRecord } from "./record";

const FilePreview = lazy(() => import("./FilePreview").then((module) => ({ default: module.FilePreview })));

type FileEntry = ListFilesResponse["items"][number];

/** The name of a file: opened in place where a browser can show it, else downloaded. */
export function FileName({ record, file, among }: { record: RecordKey; file: Named; among?: readonly Named[] }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  if (!isShown(file)) {
    return (
      <a href={downloadUrl(record, file)} download={file.name} aria-label={texts.files.download(file.name)}>
        <PaperClipOutlined /> {file.name}
      </a>
    );
  }
  return (
    <>
      <button
        type="button"
        className={styles.name}
        aria-label={texts.collaboration.preview(file.name)}
        onClick={() => setOpen(true)}
      >
        {file.mediaType === "application/pdf" ? (
          <PaperClipOutlined />
        ) : (
          <img src={previewUrl(record, file)} alt="" loading="lazy" />
        )}
        {file.name}
      </button>
      {open && (
        <Suspense>
          <FilePreview record={record} first={file} files={among ?? [file]} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function FileRow({ record, file, among }: { record: RecordKey; file: FileEntry; among: readonly FileEntry[] }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshRecord(record);
  const undoMessage = useUndoMessage();
  const remove = useMutation(deleteFileMutation());
  const restore = useMutation(restoreFileMutation());
  const path = { ...record, fileId: file.id };
  const drop = () =>
    remove.mutate(
      { path },
      {
        onSuccess: () => {
          undoMessage(`file ${file.id}`, texts.collaboration.fileDeleted(file.name), () =>
            restore.mutateAsync({ path }).then(refresh),
          );
          return refresh();
        },
        onError: report,
      },
    );
  return (
    <li className={styles.row}>
      <span className={styles.file}>
        <FileName record={record} file={file} among={among} />
        <span className={styles.small}>
          {[fileSize(file.size), file.createdBy?.displayName].filter(Boolean).join(" · ")} ·{" "}
          <Moment at={file.createdAt} />
        </span>
      </span>
      {isShown(file) && (
        <Button
          type="text"
          icon={<DownloadOutlined />}
          href={downloadUrl(record, file)}
          download={file.name}
          aria-label={texts.files.download(file.name)}
        />
      )}
      <Button type="text" icon={<CloseOutlined />} aria-label={texts.files.removeFile(file.name)} onClick={drop} />
    </li>
  );
}

/** The files of a record: looked at in place, added by dropping them, deleted with a way back. */
export function Attachments({ record }: { record: RecordKey }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshRecord(record);
  const { message } = App.useApp();
  const files = useQuery(listFilesOptions({ path: record }));
  const create = useMutation(createFileMutation());
  const upload = (file: File) =>
    create.mutate(
      { path: record, body: { file } },
      {
        onSuccess: () => {
          message.success(texts.files.uploaded(file.name));
          return refresh();
        },
        onError: report,
      },
    );
  if (files.isPending) return <Loading />;
  if (files.isError) {
    return <ProblemAlert error={files.error} title={texts.files.failed} onRetry={() => files.refetch()} />;
  }
  const { items } = files.data;
  return (
    <>
      {items.length === 0 && <EmptyState compact title={texts.files.empty} help={texts.collaboration.filesHelp} />}
      <ul className={styles.list}>
        {items.map((file) => (
          <FileRow key={file.id} record={record} file={file} among={items} />
        ))}
      </ul>
      <Upload.Dragger
        aria-label={texts.files.upload}
        multiple
        showUploadList={false}
        disabled={create.isPending}
        beforeUpload={(file) => {
          upload(file);
          return false;
        }}
      >
        {create.isPending ? texts.imports.uploading : texts.files.drop}
      </Upload.Dragger>
    </>
  );
}
