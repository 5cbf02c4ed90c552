import { useQuery } from "@tanstack/react-query";
import { TreeSelect } from "antd";
import { useTexts } from "../../texts/texts";
import { treeOf } from "./categories";
import { setupOptions } from "./useCase";

/** A node of one of the two trees of complaints. */
export function CategorySelect({
  kind,
  value,
  onChange,
  ...control
}: {
  kind: "cause" | "category";
  id?: string;
  value?: string | undefined;
  disabled?: boolean;
  onChange?: (id: string | null) => void;
}) {
  const words = useTexts().complaints;
  const setup = useQuery(setupOptions());
  const all = setup.data?.categories ?? [];
  const retired = all.find((it) => it.id === value && it.retired);
  return (
    <TreeSelect<string | null>
      {...control}
      allowClear
      value={setup.data ? (value ?? null) : null}
      onChange={(next) => onChange?.(next ?? null)}
      placeholder={words[kind]}
      aria-label={words[kind]}
      showSearch={{ treeNodeFilterProp: "title" }}
      treeDefaultExpandAll
      loading={setup.isPending}
      treeData={[
        ...treeOf(all, kind),
        ...(retired ? [{ value: retired.id, title: retired.path, children: [], disabled: true }] : []),
      ]}
    />
  );
}
