import type { ConsentView, ConsentWord } from "../../client/types.gen";

export type Purpose = ConsentView["purpose"];
export type Channel = ConsentView["channel"];
export type Source = ConsentView["source"];

export const purposes: readonly Purpose[] = ["marketing", "care", "survey", "profiling", "sharing"];
export const channels: readonly Channel[] = ["phone", "sms", "email", "wechat", "post"];
export const sources: readonly Source[] = ["paper", "shop", "phone", "website", "app", "mail", "event", "other"];

/** Profiling and sharing are agreed to as a whole, the others by channel. */
export const isByChannel = (purpose: Purpose) => purpose !== "profiling" && purpose !== "sharing";

export type Answer = { granted: boolean; since: string } | undefined;

/** The latest word on a purpose and a channel, if there is any. */
export function answerOf(standing: readonly ConsentWord[], purpose: Purpose, channel: Channel): Answer {
  return standing.find((word) => word.purpose === purpose && word.channel === channel);
}

export type Summary = { kind: "unknown" } | { kind: "refused" } | { kind: "granted"; channels: Channel[] };

/** What holds of a purpose in one line: by which channels it is agreed to, or that it is refused altogether. */
export function summaryOf(standing: readonly ConsentWord[], purpose: Purpose): Summary {
  const words = standing.filter((word) => word.purpose === purpose);
  if (words.length === 0) return { kind: "unknown" };
  const granted = words.filter((word) => word.granted).map((word) => word.channel);
  return granted.length === 0 ? { kind: "refused" } : { kind: "granted", channels: granted };
}
