import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shell } from "./base";

const worth = createRoute({
  getParentRoute: () => shell,
  path: "/worth",
  component: lazyRouteComponent(() => import("../../features/worth/WorthPage"), "WorthPage"),
});

const worthModel = createRoute({
  getParentRoute: () => shell,
  path: "/worth/model",
  component: lazyRouteComponent(() => import("../../features/worth/ModelPage"), "ModelPage"),
});

const valueIndex = createRoute({
  getParentRoute: () => shell,
  path: "/worth/index",
  component: lazyRouteComponent(() => import("../../features/rating/IndexPage"), "IndexPage"),
});

const tiers = createRoute({
  getParentRoute: () => shell,
  path: "/worth/tiers",
  component: lazyRouteComponent(() => import("../../features/tiers/TiersPage"), "TiersPage"),
});

const equity = createRoute({
  getParentRoute: () => shell,
  path: "/worth/equity",
  component: lazyRouteComponent(() => import("../../features/equity/EquityPage"), "EquityPage"),
});

/** What customers are worth. */
export const worthRoutes = [worth, worthModel, valueIndex, tiers, equity] as const;
