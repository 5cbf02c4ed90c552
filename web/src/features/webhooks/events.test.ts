import { expect, test } from "vitest";
import { byType, onlyType, splitEvent, toggled } from "./events";

test("an event is a type, which may have a dot in its key, and a kind", () => {
  expect(splitEvent("parties.changed")).toEqual({ type: "parties", kind: "changed" });
  expect(splitEvent("x-a.b.deleted")).toEqual({ type: "x-a.b", kind: "deleted" });
});

test("events are told by type, what becomes of a record in one order", () => {
  expect(byType(["notes.created", "parties.merged", "parties.created"])).toEqual([
    { type: "notes", kinds: ["created"] },
    { type: "parties", kinds: ["created", "merged"] },
  ]);
});

test("an event is chosen once, however often it is ticked", () => {
  expect(toggled(["parties.created"], "parties.created", true)).toEqual(["parties.created"]);
  expect(toggled(["parties.created", "notes.created"], "parties.created", false)).toEqual(["notes.created"]);
});

test("only events of one type can be filtered", () => {
  expect(onlyType(["parties.created", "parties.deleted"])).toBe("parties");
  expect(onlyType(["parties.created", "notes.created"])).toBeUndefined();
  expect(onlyType([])).toBeUndefined();
});
