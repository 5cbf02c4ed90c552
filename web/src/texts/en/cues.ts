import type { Texts } from "../texts";

export const cues: Pick<Texts, "cues"> = {
  cues: {
    note: "Cues",
    notice: "What did you notice",
    kinds: {
      hesitates: "Hesitates",
      curt: "Curt answers",
      impatient: "Impatient",
      "holds-back": "Holds something back",
      disappointed: "Looks disappointed",
      compares: "Mentions competitors",
      "never-mind": "Says “never mind”",
      "asks-manager": "Asks for the manager",
    },
    noted: (kind: string) => `Noted: ${kind}`,
    notedFollowed: (kind: string) => `Noted: ${kind}. Whoever has the customer is told quietly`,
    followUps: "Ask quietly",
    followUpsHelp: "Something seems wrong with these customers lately; find an occasion to ask.",
    talked: "Asked",
    recover: "Make good",
    letBe: "Leave them be",
    settled: (name: string) => `${name}: followed up`,
    more: "What came of it",
    setup: {
      title: "Cues",
      help: "What the front line notices fades; once several cues are strong enough together, whoever has the customer is told quietly. Cues stand on the timeline alone and never become a label.",
      halfLife: "They weigh half after",
      halfLifeDays: "days",
      threshold: "Tell at",
      thresholdPoints: "points together",
      weights:
        "A fresh cue weighs 1 point for hesitating, curt answers, impatience and holding back; 1.5 for disappointment and mentioning competitors; 2 for “never mind”; 3 for asking for the manager.",
      saved: "The settings are in force",
      failed: "The settings could not be read",
    },
  },
};
