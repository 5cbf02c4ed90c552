import type { CreatePartyData, FindTwinsResponse } from "../../client/types.gen";
import { problemOf } from "../../ui/problem";

export type Twin = FindTwinsResponse["items"][number];
export type Content = CreatePartyData["body"];

export type Refusal = { twins: Twin[]; insist: string };

/** The likely twins a refused party was answered with, and the token that adds it all the same. */
export function refusalOf(error: unknown): Refusal {
  const { twins, insist } = problemOf(error).details ?? {};
  return {
    twins: Array.isArray(twins) ? (twins as Twin[]) : [],
    insist: typeof insist === "string" ? insist : "",
  };
}

/** Without the rows that are still empty. */
export function filled(content: Content): Content {
  return {
    ...content,
    names: content.names.filter((it) => it.value),
    identifiers: content.identifiers.filter((it) => it.scheme && it.value),
    contacts: content.contacts.filter((it) => it.value),
    addresses: content.addresses.filter((it) => it.text),
  };
}

/** Worth asking about: somebody with more than half a name, or a way to reach them. */
export function isTelling(content: Content): boolean {
  return content.name.length > 1 || content.contacts.some((it) => it.value.length > 6);
}

/** How far a bar reaches, in percent of half the width; evidence beyond 24 bits says no more. */
export function barOf(bits: number): { side: "for" | "against"; length: number } {
  return { side: bits < 0 ? "against" : "for", length: Math.round((Math.min(Math.abs(bits), 24) / 24) * 100) };
}
