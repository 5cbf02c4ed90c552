import type { Texts } from "../../texts/texts";
import type { WizardStep } from "./importMapping";

const order: readonly ("file" | WizardStep)[] = ["file", "columns", "check", "run", "result"];

export function wizardSteps(texts: Texts): string[] {
  return order.map((step) => texts.imports.steps[step]);
}

export function stepNumber(step: WizardStep): number {
  return order.indexOf(step);
}
