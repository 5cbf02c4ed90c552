import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseRecordSearch } from "../../features/archive/recordSearch";
import { parseWizardSearch } from "../../features/imports/wizardSearch";
import { parseListSearch } from "../../features/lists/listState";
import { parseDeskSearch } from "../../features/review/deskSearch";
import { parseTillSearch } from "../../features/till/tillSearch";
import { shell } from "./base";

const customers = createRoute({
  getParentRoute: () => shell,
  path: "/customers",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("../Customers"), "Customers"),
});

const newCustomer = createRoute({
  getParentRoute: () => shell,
  path: "/customers/new",
  validateSearch: (search: Record<string, unknown>): { name?: string } =>
    typeof search.name === "string" && search.name ? { name: search.name } : {},
  component: lazyRouteComponent(() => import("../NewCustomer"), "NewCustomer"),
});

const relationProposals = createRoute({
  getParentRoute: () => shell,
  path: "/customers/relations",
  component: lazyRouteComponent(() => import("../../features/hierarchy/ProposalsPage"), "ProposalsPage"),
});

const quality = createRoute({
  getParentRoute: () => shell,
  path: "/customers/quality",
  component: lazyRouteComponent(() => import("../../features/quality/QualityPage"), "QualityPage"),
});

const customer = createRoute({
  getParentRoute: () => shell,
  path: "/customers/$id",
  validateSearch: parseRecordSearch,
  component: lazyRouteComponent(() => import("../Customer"), "Customer"),
});

const consent = createRoute({
  getParentRoute: () => shell,
  path: "/customers/$id/consent",
  component: lazyRouteComponent(() => import("../../features/privacy/ConsentPage"), "ConsentPage"),
});

const twins = createRoute({
  getParentRoute: () => shell,
  path: "/customers/twins",
  validateSearch: parseDeskSearch,
  component: lazyRouteComponent(() => import("../Twins"), "Twins"),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: "/imports",
  component: lazyRouteComponent(() => import("../../features/imports/ImportsPage"), "ImportsPage"),
});

const newImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/new",
  validateSearch: parseWizardSearch,
  component: lazyRouteComponent(() => import("../../features/imports/NewImportPage"), "NewImportPage"),
});

const oneImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("../../features/imports/ImportPage"), "ImportPage"),
});

const till = createRoute({
  getParentRoute: () => shell,
  path: "/till",
  validateSearch: parseTillSearch,
  component: lazyRouteComponent(() => import("../Till"), "Till"),
});

/** Customers, what comes in from files, and the till. */
export const customersRoutes = [
  customers,
  newCustomer,
  relationProposals,
  quality,
  customer,
  consent,
  twins,
  imports,
  newImport,
  oneImport,
  till,
] as const;
