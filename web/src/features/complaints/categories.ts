import type { ComplaintCategory } from "../../client/types.gen";

export type TreeNode = { value: string; title: string; children: TreeNode[] };

/** One of the two trees, without what is out of use. */
export function treeOf(
  all: readonly ComplaintCategory[],
  kind: ComplaintCategory["kind"],
  parent: string | undefined = undefined,
): TreeNode[] {
  return all
    .filter((it) => it.kind === kind && !it.retired && (it.parentId ?? undefined) === parent)
    .map((it) => ({ value: it.id, title: it.name, children: treeOf(all, kind, it.id) }));
}
