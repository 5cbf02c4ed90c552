// The Maven build's way into npm: `build` makes dist, `check` lints, types and tests. Each step runs only when one of
// its inputs is newer than its last success.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const web = resolve(import.meta.dirname, "..");
const stamps = join(web, "target", "stamps");
const sources = ["src", "public", "index.html", "vite.config.ts", "tsconfig.json", "package-lock.json"];

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

function npm(...args) {
  // On Windows npm is a script, which only a shell can start.
  const { status, error } = spawnSync("npm", args, { cwd: web, stdio: "inherit", shell: process.platform === "win32" });
  if (error) {
    console.error("zhiji: needs Node 20.19 or newer with npm; please install it and try again.");
    process.exit(2);
  }
  if (status !== 0) process.exit(status ?? 1);
}

function step(name, inputs, product, run) {
  const stamp = join(stamps, name);
  const changed = Math.max(...inputs.map((input) => newest(resolve(web, input))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= changed && (!product || existsSync(join(web, product)))) return;
  run();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, "");
}

const install = () =>
  step("install", ["package.json", "package-lock.json"], "node_modules", () => npm("ci", "--no-fund", "--no-audit"));
const generate = () =>
  step("generate", ["../openapi.json", "openapi-ts.config.ts", "package-lock.json"], "src/client", () =>
    npm("run", "--silent", "generate"),
  );

install();
generate();
if (process.argv[2] === "check") {
  step("check", [...sources, "biome.json", "scripts"], undefined, () => {
    npm("run", "--silent", "lint");
    npm("run", "--silent", "types");
    npm("run", "--silent", "test");
  });
} else {
  step("build", sources, "dist/index.html", () => npm("run", "--silent", "build"));
}
