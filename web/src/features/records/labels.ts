import type { Labels } from "../../client/types.gen";
import type { Language } from "../../ui/preferences";

const languages: readonly Language[] = ["zh-CN", "zh-TW", "en"];

/** A name somebody gave, in the reader's language or the first there is. */
export function labelIn(labels: Labels | undefined, language: Language): string | undefined {
  if (!labels) return undefined;
  return labels[language] ?? languages.map((it) => labels[it]).find((it) => it !== undefined);
}

/** Without what was left blank; nothing when all of it is. */
export function writtenLabels(labels: Labels | undefined): Labels | undefined {
  const written = languages.flatMap((it) => (labels?.[it]?.trim() ? [[it, labels[it]?.trim()] as const] : []));
  return written.length > 0 ? (Object.fromEntries(written) as Labels) : undefined;
}
