import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getPartyTreeOptions, listPartyProposalsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { Branches } from "./Branches";
import styles from "./Hierarchy.module.css";
import { PartyProposals } from "./PartyProposals";
import { TreeValue } from "./TreeValue";

/** Who stands above and below a customer; nothing for those who stand alone. */
export function TreeCard({ id, name }: { id: string; name: string }) {
  const texts = useTexts();
  const tree = useQuery(getPartyTreeOptions({ path: { id } }));
  const proposals = useQuery(listPartyProposalsOptions({ path: { id } }));
  const above = tree.data?.above ?? [];
  const hasBelow = (tree.data?.below.items.length ?? 0) > 0;
  const stands = above.length > 0 || hasBelow;
  if (!stands && !proposals.data?.items.length) return null;
  return (
    <Card title={texts.hierarchy.card}>
      <PartyProposals id={id} />
      {stands && (
        <ul className={styles.tree}>
          {above.map((node, depth) => (
            <li key={node.id} className={styles.row} style={{ paddingLeft: depth * 12 }}>
              <Link to="/customers/$id" params={{ id: node.id }}>
                {node.name}
              </Link>
            </li>
          ))}
          <li style={{ paddingLeft: above.length * 12 }}>
            <div className={styles.row}>
              <strong aria-current="true">{name}</strong>
            </div>
            {hasBelow && <Branches id={id} path={above.map((it) => it.id)} />}
          </li>
        </ul>
      )}
      {hasBelow && <TreeValue id={id} />}
    </Card>
  );
}
