import { expect, it } from "vitest";
import { keyIsTaken } from "./useKeys";

it("leaves keys to fields, and Enter and Space to buttons", () => {
  document.body.innerHTML = '<input id="field"><button id="button">x</button><div id="row"></div>';
  const target = (id: string) => document.getElementById(id);
  expect(keyIsTaken("j", target("field"))).toBe(true);
  expect(keyIsTaken("j", target("button"))).toBe(false);
  expect(keyIsTaken("Enter", target("button"))).toBe(true);
  expect(keyIsTaken("Enter", target("row"))).toBe(false);
});
