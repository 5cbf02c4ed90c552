import type { ExplainAccessResponse } from "../../client/types.gen";
import type { Texts } from "../../texts/texts";

export type Why = ExplainAccessResponse;
type Step = Why["explanation"]["steps"][number];

/** The roles that go as far as all of them together. */
export const decisive = (step: Step) => step.roles.filter((role) => role.scope === step.scope);

/** The steps that hold the right back: those that reach no farther than the whole. */
export const narrowest = (why: Why): Step[] =>
  why.explanation.steps.filter((step) => step.scope === why.explanation.reach);

/** How the owner of the record is related to the person, or that they are not. */
export function ownerSentences(why: Why, ownerName: string | undefined, texts: Texts): string[] {
  const { explanation } = why;
  if (!explanation.owner) return [texts.access.whyUnowned];
  const owner = ownerName ?? texts.common.unknown;
  const words = {
    self: () => texts.access.whySelf,
    "stands-in": () => texts.access.whyStandsIn(owner),
    team: (team: string) => texts.access.whyTeam(owner, team),
    below: (team: string) => texts.access.whyBelow(owner, team),
  };
  const ways = explanation.ways.map((way) => words[way.kind](way.teamName ?? ""));
  return ways.length > 0 ? ways : [texts.access.whyStranger(owner)];
}

/** That the record was opened to the person, or a team of theirs. */
export const shareSentences = (why: Why, texts: Texts): string[] =>
  why.explanation.shares.map((share) => {
    const whom = share.teamName ? texts.access.whySharedTeam(share.teamName) : texts.access.whyShared;
    const how = share.editable ? texts.access.mayEdit : texts.access.maySee;
    return [whom, how, share.until && texts.access.untilDay(share.until)].filter(Boolean).join(" · ");
  });
