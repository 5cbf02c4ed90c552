import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
  input: process.env.ZHIJI_OPENAPI ?? "../openapi.json",
  output: "src/client",
  parser: {
    patch: {
      // The description leaves this open: a list always has its items, whatever it is a list of.
      schemas: (_, schema) => {
        if (schema.properties && "items" in schema.properties) schema.required = ["items"];
      },
    },
  },
  plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript", "@tanstack/react-query"],
});
