const browsers: readonly [pattern: RegExp, name: string][] = [
  [/MicroMessenger/, "WeChat"],
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly [pattern: RegExp, name: string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Chrome · Windows" of what a browser calls itself; its first word if it is none of those we know. */
export function browserName(agent: string | null | undefined): string | undefined {
  if (!agent) return undefined;
  const known = (names: typeof browsers) => names.find(([pattern]) => pattern.test(agent))?.[1];
  const parts = [known(browsers) ?? agent.split(/[\s/]/)[0], known(systems)];
  return parts.filter(Boolean).join(" · ");
}
