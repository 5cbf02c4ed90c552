import { expect, it } from "vitest";
import { zhCN } from "../../texts/zh-CN";
import { decisive, ownerSentences, type Why } from "./whySentences";

const explanation: Why["explanation"] = {
  active: true,
  administrator: false,
  steps: [
    {
      type: "parties",
      right: "see",
      scope: "team",
      roles: [
        { id: "1", name: "销售", scope: "own" },
        { id: "2", name: "客户经理", scope: "team" },
      ],
    },
  ],
  reach: "team",
  ways: [],
  shares: [],
};
const why = (part: Partial<Why["explanation"]>): Why => ({
  allowed: true,
  explanation: { ...explanation, ...part },
  keptBack: [],
});

it("names the role that decides", () => {
  expect(explanation.steps.flatMap(decisive).map((role) => role.name)).toEqual(["客户经理"]);
});

it("says how the owner is related, or that they are not", () => {
  const team = why({ owner: "u1", ways: [{ kind: "team", team: "t", teamName: "太原" }] });
  expect(ownerSentences(team, "王芳", zhCN)).toEqual([zhCN.access.whyTeam("王芳", "太原")]);
  expect(ownerSentences(why({ owner: "u1" }), "王芳", zhCN)).toEqual([zhCN.access.whyStranger("王芳")]);
  expect(ownerSentences(why({}), undefined, zhCN)).toEqual([zhCN.access.whyUnowned]);
});
