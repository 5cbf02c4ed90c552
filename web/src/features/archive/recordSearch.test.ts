import { expect, it } from "vitest";
import { parseRecordSearch } from "./recordSearch";

it("reads an address leniently", () => {
  expect(parseRecordSearch({ tab: "timeline", edit: "yes" })).toEqual({});
  expect(parseRecordSearch({ tab: "files", edit: true })).toEqual({ tab: "files", edit: true });
});
