import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { listRecordsOptions } from "../../client/@tanstack/react-query.gen";
import { addressOf } from "./recordItems";
import type { RecordType } from "./recordTypes";

const most = 1000;
const nearby = 200;
const storageKey = (type: string) => `zhiji.neighbours.${type}`;

/** A list says in which order its records stand, so that a record's page can go on to the next one. */
export function rememberNeighbours(type: string, ids: readonly string[]) {
  sessionStorage.setItem(storageKey(type), JSON.stringify(ids.slice(0, most)));
}

function remembered(type: string): string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(storageKey(type)) ?? "[]");
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    return [];
  }
}

export type Neighbours = { previous?: string; next?: string };

export function neighboursIn(ids: readonly string[], id: string): Neighbours {
  const place = ids.indexOf(id);
  const previous = place > 0 ? ids[place - 1] : undefined;
  const next = place >= 0 ? ids[place + 1] : undefined;
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

/** The records before and after this one in the list somebody came from, else in the usual order of the type. */
export function useNeighbours(type: RecordType, id: string): Neighbours {
  const known = remembered(type.key);
  const isKnown = known.includes(id);
  const first = useQuery({
    ...listRecordsOptions({
      path: { type: type.key },
      query: { sort: type.view.sort, fields: [type.view.name], limit: nearby },
    }),
    enabled: !isKnown,
  });
  return neighboursIn(isKnown ? known : (first.data?.items ?? []).map((item) => item.id), id);
}

/** Ctrl+← and Ctrl+→ go to the neighbours, unless somebody writes. */
export function useNeighbourKeys(type: RecordType, { previous, next }: Neighbours, active: boolean) {
  const go = useNavigate();
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      const writing = event.target instanceof Element && event.target.closest("input, textarea, [role='dialog']");
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || writing) return;
      const to = event.key === "ArrowLeft" ? previous : event.key === "ArrowRight" ? next : undefined;
      if (!to) return;
      event.preventDefault();
      go({ to: addressOf(type.key, to) as never });
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [go, type.key, previous, next, active]);
}
