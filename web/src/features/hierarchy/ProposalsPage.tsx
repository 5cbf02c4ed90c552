import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { listRelationProposalsInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import styles from "./Hierarchy.module.css";
import { evidenceOf, type Proposal } from "./proposals";
import { useAnswer } from "./useAnswer";

function Item({
  proposal,
  current,
  onAnswer,
}: {
  proposal: Proposal;
  current: boolean;
  onAnswer: (accepted: boolean) => void;
}) {
  const texts = useTexts();
  const { below, above, relation } = proposal;
  return (
    <li className={styles.item} data-current={current}>
      <div className={styles.pair}>
        <Link to="/customers/$id" params={{ id: below.id }}>
          {below.name}
        </Link>
        <div>
          <span className={styles.known}>{texts.hierarchy.may[relation]}</span>{" "}
          <Link to="/customers/$id" params={{ id: above.id }}>
            {above.name}
          </Link>
        </div>
        <div className={styles.known}>{evidenceOf(proposal, texts)}</div>
      </div>
      <div className={styles.answers}>
        <Button type="primary" aria-label={texts.hierarchy.yesTo(above.name)} onClick={() => onAnswer(true)}>
          {texts.hierarchy.yes}
        </Button>
        <Button aria-label={texts.hierarchy.noTo(above.name)} onClick={() => onAnswer(false)}>
          {texts.hierarchy.no}
        </Button>
      </div>
    </li>
  );
}

/** Everything that may belong under something else, the surest first; answered with the keyboard or by touch. */
export function ProposalsPage() {
  const texts = useTexts();
  const phone = usePhone();
  const { say, busy } = useAnswer();
  const [at, setAt] = useState(0);
  const list = useInfiniteQuery({
    ...listRelationProposalsInfiniteOptions({ query: { limit: 50 } }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const proposals = list.data?.pages.flatMap((page) => page.items) ?? [];
  const current = Math.min(at, proposals.length - 1);
  const answer = (accepted: boolean) => {
    const proposal = proposals[current];
    if (proposal && !busy) say(proposal, accepted);
  };
  const down = () => setAt(Math.min(current + 1, proposals.length - 1));
  const up = () => setAt(Math.max(current - 1, 0));
  useKeys({
    ArrowDown: down,
    ArrowUp: up,
    y: () => answer(true),
    n: () => answer(false),
  });
  return (
    <PlainPage title={texts.hierarchy.title} lead={texts.hierarchy.lead} wide>
      {list.isPending && <Loading lines={6} />}
      {list.isError && (
        <ProblemAlert error={list.error} title={texts.hierarchy.listFailed} onRetry={() => list.refetch()} />
      )}
      {list.data && proposals.length === 0 && (
        <EmptyState title={texts.hierarchy.empty} help={texts.hierarchy.emptyHelp} />
      )}
      {!phone && proposals.length > 0 && <p className={styles.known}>{texts.hierarchy.keys}</p>}
      <ul className={styles.list}>
        {proposals.map((proposal, index) => (
          <Item
            key={proposal.id}
            proposal={proposal}
            current={!phone && index === current}
            onAnswer={(accepted) => say(proposal, accepted)}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()} style={{ marginTop: 12 }}>
          {texts.hierarchy.more}
        </Button>
      )}
    </PlainPage>
  );
}
