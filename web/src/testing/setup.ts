import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { configureClient } from "../app/server";
import { changePreferences } from "../ui/preferences";
import { server } from "./server";

configureClient();
// How long a busy machine may take, not how long anything should.
configure({ asyncUtilTimeout: 8000 });

// The page under test has no layout; a fixed height lets windowed lists draw their first rows.
Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 800 });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => changePreferences({ language: "zh-CN" }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
