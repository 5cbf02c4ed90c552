import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderPage } from "../../testing/render";
import { FieldInput } from "./FieldInput";
import type { Field } from "./recordTypes";
import { localMoment, momentOf, type Written, writtenOf } from "./written";

const field = (type: Field["type"], more: Partial<Field> = {}): Field => ({
  key: "custom.it",
  label: "字段",
  type,
  operators: [],
  sortable: false,
  importable: true,
  editable: true,
  required: false,
  unique: false,
  custom: true,
  renamed: false,
  retired: false,
  permission: "x-shop.fields",
  options: [],
  ...more,
});

function Held({ it, start, heard }: { it: Field; start?: Written; heard: (value: Written) => void }) {
  const [value, setValue] = useState<Written>(start);
  const change = (next: Written) => {
    setValue(next);
    heard(next);
  };
  return <FieldInput field={it} aria-label="字段" value={value} onChange={change} />;
}

function show(it: Field, start?: Written) {
  const heard = vi.fn();
  renderPage(<Held it={it} heard={heard} start={start} />);
  return heard;
}

describe("the input of a field", () => {
  it("keeps a decimal as it was typed", async () => {
    const heard = show(field("number"));
    await userEvent.type(await screen.findByRole("spinbutton", { name: "字段" }), "12345678901234.25");
    expect(heard).toHaveBeenLastCalledWith("12345678901234.25");
  });

  it("has no money without an amount", async () => {
    const heard = show(field("money"), { amount: "5", currency: "CNY" });
    await userEvent.clear(await screen.findByRole("spinbutton", { name: "字段" }));
    expect(heard).toHaveBeenLastCalledWith(null);
  });

  it("tells no from not said", async () => {
    const heard = show(field("boolean"));
    await userEvent.click(await screen.findByText("否"));
    expect(heard).toHaveBeenLastCalledWith(false);
  });

  it("lets a choice be made by its label", async () => {
    const heard = show(field("choice", { options: [{ key: "a", label: "旗舰" }] }));
    await userEvent.click(await screen.findByRole("combobox", { name: "字段" }));
    await userEvent.click(await screen.findByTitle("旗舰"));
    expect(heard).toHaveBeenLastCalledWith("a");
  });
});

describe("written values", () => {
  it("names a person by the id", () => {
    expect(writtenOf({ type: "person" }, { id: "1", displayName: "陈立" })).toBe("1");
  });

  it("keeps a moment through an input of the reader's zone", () => {
    expect(momentOf(localMoment("2026-11-20T02:15:00Z"))).toBe("2026-11-20T02:15:00.000Z");
    expect(momentOf("")).toBeNull();
  });
});
