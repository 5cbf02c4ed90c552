import { useQuery } from "@tanstack/react-query";
import { listTagColoursOptions } from "../client/@tanstack/react-query.gen";
import type { ListTagColoursResponse } from "../client/types.gen";
import styles from "./Values.module.css";

export type Colour = NonNullable<ListTagColoursResponse["items"][number]["colour"]>;

/** In the order of the series of charts, whose colours they are. */
export const colours: readonly Colour[] = ["blue", "orange", "green", "purple", "red", "grey", "olive", "teal"];

export const colourValue = (colour: Colour): string => `var(--series-${colours.indexOf(colour) + 1})`;

function useColour(tag: string): Colour | undefined {
  const all = useQuery({ ...listTagColoursOptions(), staleTime: 5 * 60_000 });
  return all.data?.items.find((it) => it.tag === tag)?.colour ?? undefined;
}

/** A tag, with a dot in its colour if it was given one. */
export function Tag({ name }: { name: string }) {
  const colour = useColour(name);
  return (
    <span className={`${styles.badge} ${styles.plain}`}>
      {colour && <span className={styles.dot} style={{ background: colourValue(colour) }} aria-hidden="true" />}
      {name}
    </span>
  );
}
