import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { safeReturn } from "../safeReturn";
import { root } from "./base";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { return?: string } => safeReturn(search.return),
  component: lazyRouteComponent(() => import("../../features/access/SignInPage"), "SignInPage"),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot",
  component: lazyRouteComponent(() => import("../../features/access/ForgotPage"), "ForgotPage"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  component: lazyRouteComponent(() => import("../../features/access/ResetPage"), "ResetPage"),
});

const improvementsDone = createRoute({
  getParentRoute: () => root,
  path: "/improvements-done",
  component: lazyRouteComponent(() => import("../ImprovementsDone"), "ImprovementsDone"),
});

const openForm = createRoute({
  getParentRoute: () => root,
  path: "/c/$code",
  component: lazyRouteComponent(() => import("../../features/complaints/OpenFormPage"), "OpenFormPage"),
});

const followComplaint = createRoute({
  getParentRoute: () => root,
  path: "/follow",
  component: lazyRouteComponent(() => import("../../features/complaints/FollowPage"), "FollowPage"),
});

const promise = createRoute({
  getParentRoute: () => root,
  path: "/promise",
  component: lazyRouteComponent(() => import("../../features/complaints/PromisePage"), "PromisePage"),
});

/** Pages that need no account. */
export const openRoutes = [signIn, forgot, reset, improvementsDone, openForm, followComplaint, promise] as const;
