import type { OptionView } from "../../client/types.gen";

export type Colour = NonNullable<OptionView["colour"]>;

/** The colours of options, in the order of the series for charts. */
export const colours: readonly Colour[] = ["blue", "amber", "green", "violet", "red", "grey", "olive", "teal"];

/** The colour an administrator gave an option, else the one of its place. */
export function tintOf(colour: Colour | undefined, place: number): string {
  const series = colour ? colours.indexOf(colour) : Math.max(place, 0) % colours.length;
  return `var(--series-${series + 1})`;
}
