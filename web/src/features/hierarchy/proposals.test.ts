import { expect, it } from "vitest";
import { zhCN } from "../../texts/zh-CN";
import { evidenceOf, type Proposal, seenFrom } from "./proposals";

const proposal: Proposal = {
  id: "1",
  below: { id: "b", name: "华远煤业有限公司大同分公司", kind: "organisation" },
  above: { id: "a", name: "华远煤业有限公司", kind: "organisation" },
  relation: "branch-of",
  evidence: ["branch-name", "same-phone"],
  state: "OPEN",
};

it("names the other side, whichever side asks", () => {
  expect(seenFrom("b", proposal, zhCN)).toEqual({ other: proposal.above, words: "总部可能是" });
  expect(seenFrom("a", proposal, zhCN)).toEqual({ other: proposal.below, words: "可能是这里的分支：" });
});

it("tells the evidence in words", () => {
  expect(evidenceOf(proposal, zhCN)).toBe("名称带分支字样、同一电话");
});
