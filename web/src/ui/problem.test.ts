import { describe, expect, it } from "vitest";
import { fieldPath, formFields, problemOf, toProblem } from "./problem";

describe("toProblem", () => {
  it("reads problem+json", () => {
    const body = {
      title: "Invalid",
      status: 422,
      code: "party.invalid",
      detail: "有两项不对。",
      errors: [{ field: "name", code: "missing", message: "请填写名称。" }],
    };
    expect(toProblem(body, 422)).toEqual({
      status: 422,
      code: "party.invalid",
      detail: "有两项不对。",
      errors: [{ field: "name", code: "missing", message: "请填写名称。" }],
    });
  });

  it("tells no connection from a strange answer", () => {
    expect(toProblem(new TypeError("Failed to fetch"), 0)).toEqual({ status: 0, code: "unreachable", errors: [] });
    expect(toProblem("<html>Bad gateway</html>", 502)).toEqual({ status: 502, code: "unexpected", errors: [] });
  });

  it("leaves out field problems it cannot read", () => {
    expect(toProblem({ errors: [null, { field: 3 }, "x"] }, 400).errors).toEqual([]);
  });
});

describe("problemOf", () => {
  it("gives a Problem back unchanged, and calls our own defect unexpected", () => {
    const problem = toProblem({ code: "party.changed-meanwhile", detail: "改过" }, 412);
    expect(problemOf(problem)).toEqual(problem);
    expect(problemOf(new Error("undefined is not a function")).code).toBe("unexpected");
  });
});

describe("form fields", () => {
  it("turns server paths into form names", () => {
    expect(fieldPath("name")).toEqual(["name"]);
    expect(fieldPath("contacts[0].value")).toEqual(["contacts", 0, "value"]);
  });

  it("gathers several problems of one field", () => {
    expect(
      formFields([
        { field: "name", message: "太长" },
        { field: "contacts[1].value", message: "太短" },
        { field: "name", message: "有换行" },
      ]),
    ).toEqual([
      { name: ["name"], errors: ["太长", "有换行"] },
      { name: ["contacts", 1, "value"], errors: ["太短"] },
    ]);
  });
});
