import { createRouter } from "@tanstack/react-router";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import { Loading } from "../ui/States";
import { PageFailed, PageMissing } from "./PageStates";
import { root, shell } from "./routes/base";
import { customersRoutes } from "./routes/customers";
import { listeningRoutes } from "./routes/listening";
import { openRoutes } from "./routes/open";
import { settingsRoutes } from "./routes/settings";
import { startRoutes } from "./routes/start";
import { worthRoutes } from "./routes/worth";
import { createQueryClient } from "./server";

export const queryClient = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  queryClient.removeQueries({ queryKey: currentSessionOptions().queryKey });
  if (pathname !== "/sign-in") router.navigate({ to: "/sign-in", search: { return: href } });
});

const routeTree = root.addChildren([
  ...openRoutes,
  shell.addChildren([...startRoutes, ...customersRoutes, ...worthRoutes, ...listeningRoutes, ...settingsRoutes]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
