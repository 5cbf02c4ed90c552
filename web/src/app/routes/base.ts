import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { currentSessionOptions } from "../../client/@tanstack/react-query.gen";
import { problemOf } from "../../ui/problem";
import { safeReturn } from "../safeReturn";

/** What every page hangs on. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

/** Around the pages of whoever is signed in. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData({ ...currentSessionOptions(), staleTime: 300_000 });
    } catch (error) {
      if (problemOf(error).status !== 401) throw error;
      throw redirect({ to: "/sign-in", search: safeReturn(location.href) });
    }
  },
  component: lazyRouteComponent(() => import("../Shell"), "Shell"),
});
