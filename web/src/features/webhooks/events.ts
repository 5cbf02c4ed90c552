import type { WebhookEvents } from "../../client/types.gen";

export type Kind = WebhookEvents["kinds"][number];
export const kinds: readonly Kind[] = ["created", "changed", "deleted", "merged"];

/** `parties.changed`: a record type, and what becomes of a record. */
export function splitEvent(event: string): { type: string; kind: string } {
  const dot = event.lastIndexOf(".");
  return { type: event.slice(0, dot), kind: event.slice(dot + 1) };
}

/** The record types that events speak of, each with what of it, in the order of the kinds. */
export function byType(events: readonly string[]): { type: string; kinds: Kind[] }[] {
  const types = [...new Set(events.map((event) => splitEvent(event).type))];
  return types.map((type) => ({ type, kinds: kinds.filter((kind) => events.includes(`${type}.${kind}`)) }));
}

export function toggled(events: readonly string[], event: string, on: boolean): string[] {
  const others = events.filter((it) => it !== event);
  return on ? [...others, event] : others;
}

/** A filter speaks of one type only. */
export function onlyType(events: readonly string[]): string | undefined {
  const types = byType(events);
  return types.length === 1 ? types[0]?.type : undefined;
}
