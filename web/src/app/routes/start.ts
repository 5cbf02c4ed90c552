import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseListSearch } from "../../features/lists/listState";
import { parseRecordPageSearch } from "../../features/records/recordPageSearch";
import { shell } from "./base";

const today = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("../Today"), "Today"),
});

const records = createRoute({
  getParentRoute: () => shell,
  path: "/records/$type",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("../Records"), "Records"),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: "/inbox",
  component: lazyRouteComponent(() => import("../../features/collaboration/InboxPage"), "InboxPage"),
});

const oneRecord = createRoute({
  getParentRoute: () => shell,
  path: "/records/$type/$id",
  validateSearch: parseRecordPageSearch,
  component: lazyRouteComponent(() => import("../OneRecord"), "OneRecord"),
});

/** Where a day begins, and records of every type. */
export const startRoutes = [today, records, inbox, oneRecord] as const;
