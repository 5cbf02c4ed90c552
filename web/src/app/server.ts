import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { client } from "../client/client.gen";
import { preferences } from "../ui/preferences";
import { problemOf, toProblem } from "../ui/problem";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/** The value of a cookie in a `document.cookie` line. */
export function cookieValue(cookies: string, name: string): string | undefined {
  const found = cookies.split(/;\s*/).find((it) => it.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

/** Language, protection against forged requests, and one form for everything that can go wrong. */
export function configureClient() {
  client.setConfig({ baseUrl: window.location.origin, credentials: "same-origin" });
  client.interceptors.request.use((request) => {
    request.headers.set("Accept-Language", preferences().language);
    request.headers.set("Time-Zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
    const token = cookieValue(document.cookie, "XSRF-TOKEN");
    if (token && !safe.has(request.method)) request.headers.set("X-XSRF-TOKEN", token);
    return request;
  });
  client.interceptors.error.use((body, response) => toProblem(body, response?.status ?? 0));
}

/** A refusal stays a refusal; only a lost connection or a failing server is asked again. */
export function worthRetrying(failures: number, error: unknown): boolean {
  const { status } = problemOf(error);
  return failures < 2 && (status === 0 || status >= 502);
}

export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (problemOf(error).status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying }, mutations: { retry: false } },
  });
}
