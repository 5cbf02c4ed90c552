import { describe, expect, it } from "vitest";
import { sha256, solve } from "./proofOfWork";

const hex = (text: string) => [...sha256(text)].map((word) => word.toString(16).padStart(8, "0")).join("");

describe("sha256", () => {
  it("agrees with the examples of FIPS 180", () => {
    expect(hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
  });
});

describe("solve", () => {
  it("finds a number whose digest begins with zero bits", async () => {
    const answer = await solve("task", 8);
    expect((sha256(`task:${answer}`)[0] ?? 1) >>> 24).toBe(0);
  });
});
