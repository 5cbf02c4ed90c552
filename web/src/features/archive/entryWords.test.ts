import { expect, it } from "vitest";
import { zhCN } from "../../texts/zh-CN";
import { changeSentence, purchaseTitle } from "./entryWords";

it("says a change in words, with phones as people read them", () => {
  expect(
    changeSentence({ field: "phones", before: "+8613803516620 李晓燕", after: "+8613900000001 李晓燕" }, zhCN),
  ).toBe("电话：138 0351 6620 李晓燕 → 139 0000 0001 李晓燕");
  expect(changeSentence({ field: "emails", after: "a@b.cn; c@d.cn" }, zhCN)).toBe("邮箱：a@b.cn、c@d.cn");
  expect(changeSentence({ field: "identifiers", after: "customer-code 16572" }, zhCN)).toBe("编号：客户编号 16572");
  expect(changeSentence({ field: "kind", before: "organisation", after: "person" }, zhCN)).toBe("类型：组织 → 个人");
  expect(changeSentence({ field: "remarks", before: "旧" }, zhCN)).toBe("去掉备注：旧");
  expect(changeSentence({ field: "creditLimit", after: "5" }, zhCN)).toBe("creditLimit：5");
});

it("names what was bought as well as it is known", () => {
  const amount = { amount: "1", currency: "CNY" };
  expect(purchaseTitle({ productName: "动力煤", quantity: "2.000", amount, isReturn: false }, zhCN)).toBe("动力煤 × 2");
  expect(purchaseTitle({ quantity: "2.000", amount, isReturn: false }, zhCN)).toBe("× 2");
  expect(purchaseTitle({ amount, isReturn: false }, zhCN)).toBe("");
});
