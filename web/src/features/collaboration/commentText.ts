import type { ListCommentsResponse } from "../../client/types.gen";

type Mention = ListCommentsResponse["items"][number]["mentions"][number];

export type Part =
  | { kind: "text"; text: string }
  | { kind: "mention"; text: string; person: string }
  | { kind: "link"; text: string; href: string };

const address = /https?:\/\/[^\s<>"'，。；、！？（）《》「」【】]+/gu;
const trailing = /[.,;:!?)\]]+$/;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function linked(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(trailing, "");
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    parts.push({ kind: "link", text: href, href });
    from = match.index + href.length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

/** A comment in its parts: names of people who are spoken to, addresses of web pages, and everything else as it is. */
export function commentParts(text: string, mentions: readonly Mention[]): Part[] {
  if (mentions.length === 0) return linked(text);
  const byName = new Map(mentions.map((it) => [it.written, it.person]));
  const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
  const names = new RegExp(`@(${longestFirst.map(escaped).join("|")})`, "gu");
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(names)) {
    parts.push(...linked(text.slice(from, match.index)));
    parts.push({ kind: "mention", text: match[0], person: byName.get(match[1] ?? "") ?? "" });
    from = match.index + match[0].length;
  }
  return [...parts, ...linked(text.slice(from))];
}

type Colleague = { id: string; username: string; displayName: string };

/** What to write after the at sign: the name people know, or where two have it the one that tells them apart. */
export function mentionOptions(colleagues: readonly Colleague[]): { value: string; label: string }[] {
  const count = new Map<string, number>();
  for (const { displayName } of colleagues) count.set(displayName, (count.get(displayName) ?? 0) + 1);
  return colleagues.map(({ username, displayName }) =>
    (count.get(displayName) ?? 0) > 1
      ? { value: username, label: `${displayName} (${username})` }
      : { value: displayName, label: displayName },
  );
}
