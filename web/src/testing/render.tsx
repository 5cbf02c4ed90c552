import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { App, ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { createQueryClient } from "../app/server";
import { TextsContext } from "../texts/texts";
import { zhCN } from "../texts/zh-CN";

/** Draws something as on a page: with texts, queries, and a router whose other pages are empty. */
export function renderPage(content: ReactNode) {
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({ getParentRoute: () => root, path: "/", component: () => content });
  const elsewhere = createRoute({ getParentRoute: () => root, path: "/$", component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <App>
        <TextsContext value={{ texts: zhCN, language: "zh-CN" }}>
          <QueryClientProvider client={createQueryClient(() => {})}>
            <RouterProvider router={router as never} />
          </QueryClientProvider>
        </TextsContext>
      </App>
    </ConfigProvider>,
  );
  return router;
}
