import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseCausesSearch } from "../../features/complaints/causes";
import { parseBeginSearch } from "../../features/improvements/improvement";
import { parseListSearch } from "../../features/lists/listState";
import { shell } from "./base";

const complaints = createRoute({
  getParentRoute: () => shell,
  path: "/complaints",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("../Complaints"), "Complaints"),
});

const newComplaint = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/new",
  validateSearch: (search: Record<string, unknown>): { party?: string } =>
    typeof search.party === "string" && search.party ? { party: search.party } : {},
  component: lazyRouteComponent(() => import("../NewComplaint"), "NewComplaint"),
});

const complaintCodes = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/codes",
  component: lazyRouteComponent(() => import("../../features/complaints/CodesPage"), "CodesPage"),
});

const complaintCauses = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/causes",
  validateSearch: parseCausesSearch,
  component: lazyRouteComponent(() => import("../../features/complaints/CausesPage"), "CausesPage"),
});

const complaint = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/$id",
  component: lazyRouteComponent(() => import("../Complaint"), "Complaint"),
});

const recoveries = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("../Recoveries"), "Recoveries"),
});

const newRecovery = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries/new",
  validateSearch: (search: Record<string, unknown>): { party?: string; complaint?: string } => ({
    ...(typeof search.party === "string" && search.party ? { party: search.party } : {}),
    ...(typeof search.complaint === "string" && search.complaint ? { complaint: search.complaint } : {}),
  }),
  component: lazyRouteComponent(() => import("../NewRecovery"), "NewRecovery"),
});

const recoveryFigures = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries/figures",
  component: lazyRouteComponent(() => import("../../features/recovery/FiguresPage"), "FiguresPage"),
});

const recovery = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries/$id",
  component: lazyRouteComponent(() => import("../Recovery"), "Recovery"),
});

const improvements = createRoute({
  getParentRoute: () => shell,
  path: "/improvements",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("../Improvements"), "Improvements"),
});

const newImprovement = createRoute({
  getParentRoute: () => shell,
  path: "/improvements/new",
  validateSearch: parseBeginSearch,
  component: lazyRouteComponent(() => import("../NewImprovement"), "NewImprovement"),
});

const improvement = createRoute({
  getParentRoute: () => shell,
  path: "/improvements/$id",
  component: lazyRouteComponent(() => import("../Improvement"), "Improvement"),
});

/** Complaints, recoveries and improvements. */
export const listeningRoutes = [
  complaints,
  newComplaint,
  complaintCodes,
  complaintCauses,
  complaint,
  recoveries,
  newRecovery,
  recoveryFigures,
  recovery,
  improvements,
  newImprovement,
  improvement,
] as const;
