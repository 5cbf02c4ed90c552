import { Button, Modal, Radio } from "antd";
import { useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { Loading } from "../../ui/States";
import type { RecordType } from "../records/recordTypes";
import type { FilterNode } from "./filterTree";
import { shownFields, useCount } from "./useList";

type Format = "csv" | "xlsx";
const formats: readonly Format[] = ["xlsx", "csv"];

/** The list as it is seen, as a file. */
export function ExportDialog({
  type,
  filter,
  sort,
  columns,
  onClose,
}: {
  type: RecordType;
  filter: FilterNode | undefined;
  sort: string | undefined;
  columns: readonly string[];
  onClose: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const [format, setFormat] = useState<Format>("xlsx");
  const count = useCount(type.key, { filter }, true);
  const query = new URLSearchParams({ format });
  if (filter) query.set("filter", JSON.stringify(filter));
  if (sort && sort !== "relevance") query.set("sort", sort);
  for (const field of shownFields(type, columns)) query.append("fields", field);
  const address = `/api/v1/exports/${type.key}?${query.toString()}`;
  return (
    <Modal
      open
      title={texts.lists.exportTitle}
      width={440}
      onCancel={onClose}
      footer={
        <Button type="primary" href={address} download={`${type.key}.${format}`} onClick={onClose}>
          {texts.lists.download}
        </Button>
      }
    >
      {count ? <p>{texts.lists.exportHelp(exactNumber(count.value, language))}</p> : <Loading lines={1} />}
      <Radio.Group
        value={format}
        onChange={(event) => setFormat(event.target.value)}
        options={formats.map((it) => ({ value: it, label: texts.lists.exportFormats[it] }))}
      />
    </Modal>
  );
}
