import type { ListPartyProposalsResponse } from "../../client/types.gen";
import type { Texts } from "../../texts/texts";

export type Proposal = ListPartyProposalsResponse["items"][number];

/** The other party of a proposal as seen from one, and the words before its name. */
export function seenFrom(id: string, proposal: Proposal, texts: Texts) {
  const isBelow = proposal.below.id === id;
  const words = isBelow ? texts.hierarchy.may : texts.hierarchy.mayHold;
  return { other: isBelow ? proposal.above : proposal.below, words: words[proposal.relation] ?? "" };
}

/** What speaks for it, in one line. */
export function evidenceOf(proposal: Proposal, texts: Texts): string {
  return proposal.evidence.map((it) => texts.hierarchy.evidence[it] ?? it).join(texts.common.separator);
}
