import { CloseOutlined, PaperClipOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Upload } from "antd";
import { createFileMutation, deleteFileMutation, listFilesOptions } from "../../client/@tanstack/react-query.gen";
import { client } from "../../client/client.gen";
import type { DownloadFileData, ListFilesResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { fileSize } from "../../ui/formats";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Moment } from "../../ui/Values";
import relationStyles from "./Relations.module.css";
import { useRefreshHistory } from "./useRefresh";

type FileEntry = ListFilesResponse["items"][number];

export function FileLink({ partyId, file }: { partyId: string; file: Pick<FileEntry, "id" | "name"> }) {
  const texts = useTexts();
  const href = client.buildUrl<DownloadFileData>({
    url: "/api/v1/parties/{id}/files/{fileId}",
    path: { id: partyId, fileId: file.id },
  });
  return (
    <a href={href} download={file.name} aria-label={texts.files.download(file.name)}>
      <PaperClipOutlined /> {file.name}
    </a>
  );
}

function FileRow({ partyId, file }: { partyId: string; file: FileEntry }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshHistory(partyId);
  const { modal } = App.useApp();
  const remove = useMutation(deleteFileMutation());
  // A deleted file cannot be brought back, so here a question comes first.
  const ask = () =>
    modal.confirm({
      title: texts.files.deleteQuestion(file.name),
      okText: texts.common.remove,
      okButtonProps: { danger: true },
      onOk: () =>
        remove
          .mutateAsync({ path: { id: partyId, fileId: file.id } })
          .then(refresh)
          .catch(report),
    });
  return (
    <li className={relationStyles.row}>
      <span className={relationStyles.party}>
        <FileLink partyId={partyId} file={file} />
        <span className={relationStyles.period}>
          {fileSize(file.size)} · <Moment at={file.createdAt} />
        </span>
      </span>
      <Button type="text" icon={<CloseOutlined />} aria-label={texts.files.removeFile(file.name)} onClick={ask} />
    </li>
  );
}

export function Files({ id }: { id: string }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshHistory(id);
  const { message } = App.useApp();
  const files = useQuery(listFilesOptions({ path: { id } }));
  const create = useMutation(createFileMutation());
  const upload = (file: File) =>
    create.mutate(
      { path: { id }, body: { file } },
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
  return (
    <>
      {files.data.items.length === 0 && <EmptyState compact title={texts.files.empty} help={texts.files.emptyHelp} />}
      <ul className={relationStyles.list}>
        {files.data.items.map((file) => (
          <FileRow key={file.id} partyId={id} file={file} />
        ))}
      </ul>
      <Upload.Dragger
        aria-label={texts.files.upload}
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
