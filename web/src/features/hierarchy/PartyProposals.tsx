import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { listPartyProposalsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Hierarchy.module.css";
import { evidenceOf, seenFrom } from "./proposals";
import { useAnswer } from "./useAnswer";

/** What the customer may belong under, or hold, waiting for yes or no. */
export function PartyProposals({ id }: { id: string }) {
  const texts = useTexts();
  const { say, busy } = useAnswer();
  const proposals = useQuery(listPartyProposalsOptions({ path: { id } }));
  if (!proposals.data?.items.length) return null;
  return (
    <ul className={styles.proposals}>
      {proposals.data.items.map((proposal) => {
        const { other, words } = seenFrom(id, proposal, texts);
        return (
          <li key={proposal.id} className={styles.proposal}>
            <div>
              {words}{" "}
              <Link to="/customers/$id" params={{ id: other.id }}>
                {other.name}
              </Link>
            </div>
            <div className={styles.known}>{evidenceOf(proposal, texts)}</div>
            <div className={styles.answers}>
              <Button
                size="small"
                type="primary"
                loading={busy}
                aria-label={texts.hierarchy.yesTo(other.name)}
                onClick={() => say(proposal, true)}
              >
                {texts.hierarchy.yes}
              </Button>
              <Button
                size="small"
                disabled={busy}
                aria-label={texts.hierarchy.noTo(other.name)}
                onClick={() => say(proposal, false)}
              >
                {texts.hierarchy.no}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
