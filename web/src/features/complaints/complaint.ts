import type { ComplaintCase } from "../../client/types.gen";

export type Case = ComplaintCase;
export type StepKind = Case["possible"][number];
export type Stage = Case["stage"];
export type Gravity = Case["gravity"];

/** The stages in the order of the process. */
export const stages: readonly Stage[] = [
  "received",
  "acknowledged",
  "classified",
  "investigated",
  "proposed",
  "accepted",
  "carried-out",
  "confirmed",
  "closed",
  "learnt",
];

export const gravities: readonly Gravity[] = ["minor", "normal", "serious", "critical"];

export const gravityTone = { minor: "plain", normal: "blue", serious: "amber", critical: "red" } as const;

/** Steps that need nothing to be written or chosen. */
export const plainSteps: ReadonlySet<StepKind> = new Set(["resume", "take-over"]);

/** Steps of which the server wants a note. */
export const notedSteps: ReadonlySet<StepKind> = new Set([
  "investigate",
  "propose",
  "carry-out",
  "learn",
  "reopen",
  "pause",
  "hand-over",
]);

/** The step that leads on, if the case is not at its end. */
export function nextStep(possible: readonly StepKind[], stage: Stage): StepKind | undefined {
  return stage === "learnt" ? undefined : possible[0];
}

/** Minutes as hours with at most one decimal: 90 → "1.5". */
export const hoursOf = (minutes: number): string => String(Math.round(minutes / 6) / 10);

/** How a promise stands: kept, broken, or still open. */
export type Standing = "kept" | "broken" | "open" | "none";

export function standingOf(due: string | undefined | null, done: string | undefined | null, now: Date): Standing {
  if (!due) return done ? "kept" : "none";
  if (done) return new Date(done) <= new Date(due) ? "kept" : "broken";
  return new Date(due) < now ? "broken" : "open";
}

/** A text cut where cues begin and end. */
export type Piece<Cue> = { text: string; cue?: Cue };

export function piecesOf<Cue extends { start: number; end: number }>(text: string, cues: readonly Cue[]): Piece<Cue>[] {
  const pieces: Piece<Cue>[] = [];
  let at = 0;
  for (const cue of [...cues].sort((one, other) => one.start - other.start)) {
    if (cue.start < at || cue.end > text.length) continue;
    if (cue.start > at) pieces.push({ text: text.slice(at, cue.start) });
    pieces.push({ text: text.slice(cue.start, cue.end), cue });
    at = cue.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
