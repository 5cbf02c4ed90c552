import type { Texts } from "../../texts/texts";
import { exactNumber, percent } from "../../ui/formats";
import type { Language } from "../../ui/preferences";
import type { Run } from "./reviewTypes";

export const isActive = (run: Run) => run.status === "running" || run.status === "undoing";

/** What a run is doing, or what came of it, in one sentence. */
export function runSentence(run: Run, texts: Texts, language: Language): string {
  const number = (value: number) => exactNumber(value, language);
  if (run.status === "failed") return run.failure ?? texts.review.runFailed;
  if (isActive(run)) {
    const share = run.total > 0 ? ` ${percent(run.done / run.total)}` : "";
    return (run.status === "undoing" ? texts.review.undoing : texts.review.phases[run.phase]) + share;
  }
  const parts = [
    run.scope !== "chosen" && texts.review.ran(number(run.compared), number(run.found)),
    run.merged > 0 && texts.review.ranMerged(number(run.merged)),
    run.kept > 0 && texts.review.ranKept(number(run.kept)),
  ];
  return parts.filter(Boolean).join(texts.review.comma) || texts.review.ranNothing;
}
