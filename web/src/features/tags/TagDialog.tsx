import { Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";

export type Wish = { tag: string; way: "rename" | "merge" };

/** A new name for a tag, or another tag that takes its place. */
export function TagDialog({
  wish,
  tags,
  onDone,
  onReplace,
}: {
  wish: Wish;
  tags: readonly string[];
  onDone: () => void;
  onReplace: (from: string, to: string, said: string) => void;
}) {
  const texts = useTexts();
  const { tag, way } = wish;
  const [to, setTo] = useState(way === "rename" ? tag : "");
  const wanted = to.trim();
  const unites = wanted !== tag && tags.includes(wanted);
  const possible = wanted !== "" && wanted !== tag;
  const save = () => {
    if (!possible) return;
    onReplace(tag, wanted, unites ? texts.tags.merged(tag, wanted) : texts.tags.renamed(tag, wanted));
    onDone();
  };
  return (
    <Modal
      open
      title={way === "rename" ? texts.tags.renameTag(tag) : texts.tags.mergeTag(tag)}
      okText={texts.common.save}
      cancelText={texts.common.cancel}
      okButtonProps={{ disabled: !possible }}
      onOk={save}
      onCancel={onDone}
      width={420}
    >
      <Form layout="vertical" onFinish={save}>
        <Form.Item
          label={way === "rename" ? texts.tags.newName : texts.tags.mergeInto}
          htmlFor="tag-target"
          {...(way === "rename" && unites ? { extra: texts.tags.exists(wanted) } : {})}
        >
          {way === "rename" ? (
            <Input
              id="tag-target"
              autoFocus
              maxLength={40}
              value={to}
              onChange={(event) => setTo(event.target.value)}
              onFocus={(event) => event.target.select()}
            />
          ) : (
            <Select<string>
              id="tag-target"
              autoFocus
              showSearch
              value={to || null}
              onChange={setTo}
              options={tags.filter((it) => it !== tag).map((it) => ({ value: it, label: it }))}
            />
          )}
        </Form.Item>
      </Form>
    </Modal>
  );
}
