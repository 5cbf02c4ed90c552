// Prints what a browser loads (gzip) before a route's own code, and what the heaviest routes add.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limit = 300;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

function closure(keys, files = new Set(), seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    closure(chunk.imports ?? [], files, seen);
  }
  return files;
}

const kilobytes = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0) / 1000;

const language = ["src/texts/zh-CN.ts", Object.keys(manifest).find((key) => key.endsWith("locale/zh_CN.js"))];
const shell = closure(["index.html", "src/app/Shell.tsx", ...language]);
const first = kilobytes(shell);
console.log(`first load: ${first.toFixed(1)} kB gzip (limit ${limit})`);

const signIn = closure(["index.html", "src/features/access/SignInPage.tsx", ...language]);
console.log(`sign-in, all of it: ${kilobytes(signIn).toFixed(1)} kB`);
for (const key of Object.keys(manifest)
  .filter((it) => /src\/features\/.*Page\.tsx$/.test(it))
  .sort()) {
  const own = [...closure([key])].filter((file) => !shell.has(file));
  console.log(`  + ${key.replace("src/features/", "")}: ${kilobytes(own).toFixed(1)} kB`);
}
if (first > limit) process.exit(1);
