/** Something the palette can do. */
export type Thing = { key: string; label: string; note: string; keys: string[]; run: () => void };

/** A record: `exact` if its number, code or name is what was typed. */
export type Found = Thing & { exact: boolean };

export type Section = { title: string; things: Thing[] };

type FoundSection = { title: string; things: Found[] };

const fewRecent = 6;
const fewStars = 5;

const contains = (label: string, query: string) => label.toLowerCase().includes(query.toLowerCase());

/** Stable: what is alike stays in the order of the server. */
function recentFirst(section: FoundSection, recent: ReadonlyMap<string, number>): FoundSection {
  const place = (thing: Found) => (thing.exact ? -1 : (recent.get(thing.key) ?? Number.MAX_SAFE_INTEGER));
  return { ...section, things: [...section.things].sort((one, other) => place(one) - place(other)) };
}

/**
 * Before anything is typed what was looked at lately and what is starred; then records, first those that are exactly what was typed, then
 * those seen lately; then commands that contain the words.
 */
export function arranged(
  query: string,
  all: { recent: FoundSection; stars: FoundSection; found: FoundSection[]; commands: Section[]; more: Section },
): Section[] {
  const commands = all.commands.map((section) => ({
    ...section,
    things: section.things.filter((thing) => contains(thing.label, query)),
  }));
  if (query === "") {
    const recent = all.recent.things.slice(0, fewRecent);
    const stars = all.stars.things.filter((it) => !recent.some((other) => other.key === it.key)).slice(0, fewStars);
    return filled([{ ...all.recent, things: recent }, { ...all.stars, things: stars }, ...commands]);
  }
  const places = new Map(all.recent.things.map((thing, index) => [thing.key, index]));
  const known = new Set(all.found.flatMap((section) => section.things.map((thing) => thing.key)));
  const recent = all.recent.things.filter((it) => !known.has(it.key) && contains(it.label, query)).slice(0, 3);
  const found = all.found.map((section) => recentFirst(section, places));
  const exactFirst = [...found].sort(
    (one, other) => Number(other.things.some((it) => it.exact)) - Number(one.things.some((it) => it.exact)),
  );
  return filled([{ ...all.recent, things: recent }, ...exactFirst, ...commands, all.more]);
}

const filled = (sections: Section[]) => sections.filter((section) => section.things.length > 0);
