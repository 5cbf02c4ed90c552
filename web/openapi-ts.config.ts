import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
  input: process.env.ZHIJI_OPENAPI ?? "../openapi.json",
  output: "src/client",
  parser: {
    patch: {
      // What the description leaves open: a list always has its items, and decimals travel as texts.
      schemas: (name, schema) => {
        if (schema.properties && "items" in schema.properties) schema.required = ["items"];
        for (const [key, property] of Object.entries(schema.properties ?? {})) {
          const open = typeof property === "object" && "type" in property && property.type === "object";
          if (open && (name === "Money" || ("format" in property && property.format === "decimal"))) {
            schema.properties = { ...schema.properties, [key]: { type: "string" } };
          }
        }
      },
    },
  },
  plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript", "@tanstack/react-query"],
});
