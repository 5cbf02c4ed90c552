import { expect, it } from "vitest";
import { zhCN } from "../../texts/zh-CN";
import { changeSentence, purchaseTitle } from "./entryWords";

it("says a change in words, with phones as people read them", () => {
  expect(changeSentence({ field: "phone", before: "+8613803516620", after: "+8613900000001" }, zhCN)).toBe(
    "电话：138 0351 6620 → 139 0000 0001",
  );
  expect(changeSentence({ field: "contacts[0].value", after: "a@b.cn" }, zhCN)).toBe("联系方式：a@b.cn");
  expect(changeSentence({ field: "remarks", before: "旧" }, zhCN)).toBe("去掉备注：旧");
  expect(changeSentence({ field: "creditLimit", after: "5" }, zhCN)).toBe("creditLimit：5");
});

it("names what was bought as well as it is known", () => {
  const amount = { amount: "1", currency: "CNY" };
  expect(purchaseTitle({ productName: "动力煤", quantity: "2.000", amount, isReturn: false }, zhCN)).toBe("动力煤 × 2");
  expect(purchaseTitle({ quantity: "2.000", amount, isReturn: false }, zhCN)).toBe("× 2");
  expect(purchaseTitle({ amount, isReturn: false }, zhCN)).toBe("");
});
