/** Where to go after signing in: a path of ours, never another site and never the sign-in page itself. */
export function safeReturn(wanted: unknown): { return?: string } {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted)) return {};
  return wanted === "/" || wanted.startsWith("/sign-in") ? {} : { return: wanted };
}
