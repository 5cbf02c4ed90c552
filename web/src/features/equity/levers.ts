import type { Levers } from "../../client/types.gen";

type Setting = Levers["observed"];

/** Where the reader puts the levers; what is not named stands as observed. */
export type Asked = {
  retention?: number | undefined;
  margin?: number | undefined;
  discountRate?: number | undefined;
  acquisitionCost?: number | undefined;
  won?: number | undefined;
};

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The five fields of the form: shares are typed in per cent, at most what the server takes. */
export function leverInputs(setting: Setting) {
  return [
    { key: "retention", observed: rounded(setting.retention * 100, 1), scale: 100, digits: 1, most: 99.9 },
    { key: "margin", observed: rounded(Number(setting.margin.amount), 2), scale: 1, digits: 2, most: 1e9 },
    { key: "won", observed: rounded(setting.won, 0), scale: 1, digits: 0, most: 1e9 },
    {
      key: "acquisitionCost",
      observed: rounded(Number(setting.acquisitionCost.amount), 2),
      scale: 1,
      digits: 2,
      most: 1e9,
    },
    { key: "discountRate", observed: rounded(setting.discountRate * 100, 1), scale: 100, digits: 1, most: 100 },
  ] as const;
}

/** As the server reads it: amounts are exact, so they are text. */
export const asQuery = ({ margin, acquisitionCost, ...rest }: Asked) => ({
  ...rest,
  margin: margin?.toString(),
  acquisitionCost: acquisitionCost?.toString(),
});

/** The share left after so many months, from the steps of the curve. */
export function shareAfter(steps: readonly { months: number; share: number }[], months: number) {
  return steps.findLast((step) => step.months <= months)?.share ?? 1;
}

/** After how many months half are gone; undefined while more than half are left. */
export function halfGone(steps: readonly { months: number; share: number }[]) {
  return steps.find((step) => step.share <= 0.5)?.months;
}
