import { expect, it } from "vitest";
import type { Team } from "../../client/types.gen";
import { possibleParents, treeOf } from "./teamTree";

const team = (id: string, parentId?: string): Team => ({
  id,
  name: id,
  members: [],
  version: 1,
  // The server says null where the description says that it may be missing.
  parentId: (parentId ?? null) as never,
});
const teams = [team("south"), team("yangquan", "east"), team("east"), team("market", "yangquan")];
const lines = (found: ReturnType<typeof treeOf>) => found.map((line) => `${"-".repeat(line.depth)}${line.team.id}`);

it("stands each team below the one it belongs to", () => {
  expect(lines(treeOf(teams))).toEqual(["south", "east", "-yangquan", "--market"]);
});

it("lets no team stand below itself", () => {
  expect(lines(possibleParents(teams, "yangquan"))).toEqual(["south", "east"]);
});
