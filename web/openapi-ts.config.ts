import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
  input: process.env.ZHIJI_OPENAPI ?? "../openapi.json",
  output: "src/client",
  plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript", "@tanstack/react-query"],
});
