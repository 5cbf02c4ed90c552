export type Counts = { parties: number; purchases: number; colleagues: number };
export type Step = { key: "customers" | "purchases" | "colleagues"; done: boolean; count: number };

/** The three things a new system needs, in the order in which they make sense. */
export function firstSteps({ parties, purchases, colleagues }: Counts): Step[] {
  return [
    { key: "customers", done: parties > 0, count: parties },
    { key: "purchases", done: purchases > 0, count: purchases },
    { key: "colleagues", done: colleagues > 0, count: colleagues },
  ];
}

/** The step to draw the eye to: the first that is not done. */
export function nextStep(steps: readonly Step[]): Step["key"] | undefined {
  return steps.find((step) => !step.done)?.key;
}
