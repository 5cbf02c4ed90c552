import { expect, it } from "vitest";
import type { RecordType } from "../records/recordTypes";
import { neededBy } from "./needed";

const type = {
  fields: [
    { key: "custom.stage", type: "choice" },
    {
      key: "custom.reason",
      type: "text",
      custom: true,
      required: true,
      visibleWhen: { field: "custom.stage", op: "eq", value: "lost" },
    },
    { key: "custom.note", type: "text", visibleWhen: { field: "custom.stage", op: "in", value: ["lost"] } },
    { key: "custom.code", type: "text", required: false },
  ],
} as unknown as RecordType;

const keys = (values: Record<string, unknown>, stage: string) =>
  neededBy(type, { id: "1", values }, { "custom.stage": stage }).map((field) => field.key);

it("asks for what a move makes visible or leaves empty, and for nothing else", () => {
  expect(keys({ "custom.stage": "open" }, "lost")).toEqual(["custom.reason", "custom.note"]);
  expect(keys({ "custom.stage": "open" }, "won")).toEqual([]);
  expect(keys({ "custom.stage": "open", "custom.reason": "价格" }, "lost")).toEqual(["custom.note"]);
});
