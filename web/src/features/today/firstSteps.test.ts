import { expect, it } from "vitest";
import { firstSteps, nextStep } from "./firstSteps";

it("points at the first step that is not done", () => {
  expect(nextStep(firstSteps({ parties: 0, purchases: 0, colleagues: 0 }))).toBe("customers");
  expect(nextStep(firstSteps({ parties: 20_000, purchases: 0, colleagues: 2 }))).toBe("purchases");
  expect(nextStep(firstSteps({ parties: 1, purchases: 1, colleagues: 1 }))).toBeUndefined();
});
