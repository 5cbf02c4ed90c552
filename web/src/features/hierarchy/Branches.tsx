import { RightOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { listChildrenInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import type { ListChildrenResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Badge } from "../../ui/Values";
import styles from "./Hierarchy.module.css";

export type Node = ListChildrenResponse["items"][number];

/** Everybody directly below a party, page by page. `path` are those above, so that a circle ends where it began. */
export function Branches({ id, path }: { id: string; path: readonly string[] }) {
  const texts = useTexts();
  const below = useInfiniteQuery({
    ...listChildrenInfiniteOptions({ path: { id } }),
    initialPageParam: { path: { id } },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (below.isPending) return <Loading lines={2} />;
  if (below.isError) {
    return <ProblemAlert error={below.error} title={texts.hierarchy.failed} onRetry={() => below.refetch()} />;
  }
  return (
    <>
      <ul>
        {below.data.pages
          .flatMap((page) => page.items)
          .map((node) => (
            <Branch key={node.id} node={node} path={[...path, id]} />
          ))}
      </ul>
      {below.hasNextPage && (
        <Button type="link" loading={below.isFetchingNextPage} onClick={() => below.fetchNextPage()}>
          {texts.hierarchy.more}
        </Button>
      )}
    </>
  );
}

function Branch({ node, path }: { node: Node; path: readonly string[] }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const opens = node.children > 0 && !path.includes(node.id);
  return (
    <li>
      <div className={styles.row}>
        {opens ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-label={open ? texts.hierarchy.collapse(node.name) : texts.hierarchy.expand(node.name)}
            onClick={() => setOpen(!open)}
          >
            <RightOutlined />
          </button>
        ) : (
          <span className={styles.gap} />
        )}
        <Link to="/customers/$id" params={{ id: node.id }}>
          {node.name}
        </Link>
        {opens && <Badge>{node.children}</Badge>}
      </div>
      {open && <Branches id={node.id} path={path} />}
    </li>
  );
}
