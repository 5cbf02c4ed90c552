import { expect, it } from "vitest";
import { auditQuery, parseAuditSearch } from "./auditSearch";

it("keeps of an address only what makes sense", () => {
  expect(parseAuditSearch({ by: "nobody", deed: "exported", since: "2026-03-01", until: "soon", x: 1 })).toEqual({
    deed: "exported",
    since: "2026-03-01",
  });
});

it("takes the last day in", () => {
  const { since, until } = auditQuery({ since: "2026-03-01", until: "2026-03-31" });
  expect(new Date(since ?? "")).toEqual(new Date("2026-03-01T00:00:00"));
  expect(new Date(until ?? "")).toEqual(new Date("2026-04-01T00:00:00"));
});
