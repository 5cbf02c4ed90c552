import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseAuditSearch } from "../../features/access/auditSearch";
import { parseWhySearch } from "../../features/access/whySearch";
import { shell } from "./base";

const complaintSetup = createRoute({
  getParentRoute: () => shell,
  path: "/settings/complaints",
  component: lazyRouteComponent(() => import("../ComplaintSetup"), "ComplaintSetup"),
});

const recoverySetup = createRoute({
  getParentRoute: () => shell,
  path: "/settings/recovery",
  component: lazyRouteComponent(() => import("../RecoverySetup"), "RecoverySetup"),
});

const tags = createRoute({
  getParentRoute: () => shell,
  path: "/settings/tags",
  component: lazyRouteComponent(() => import("../../features/tags/TagsPage"), "TagsPage"),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: "/settings/users",
  component: lazyRouteComponent(() => import("../../features/access/UsersPage"), "UsersPage"),
});

const roles = createRoute({
  getParentRoute: () => shell,
  path: "/settings/roles",
  component: lazyRouteComponent(() => import("../../features/access/RolesPage"), "RolesPage"),
});

const role = createRoute({
  getParentRoute: () => shell,
  path: "/settings/roles/$role",
  component: lazyRouteComponent(() => import("../../features/access/RolePage"), "RolePage"),
});

const teams = createRoute({
  getParentRoute: () => shell,
  path: "/settings/teams",
  component: lazyRouteComponent(() => import("../../features/access/TeamsPage"), "TeamsPage"),
});

const leave = createRoute({
  getParentRoute: () => shell,
  path: "/settings/leave",
  component: lazyRouteComponent(() => import("../../features/access/LeavePage"), "LeavePage"),
});

const activity = createRoute({
  getParentRoute: () => shell,
  path: "/settings/activity",
  component: lazyRouteComponent(() => import("../../features/access/ActivityPage"), "ActivityPage"),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: "/settings/audit",
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import("../../features/access/AuditPage"), "AuditPage"),
});

const why = createRoute({
  getParentRoute: () => shell,
  path: "/settings/why/$type/$id",
  validateSearch: parseWhySearch,
  component: lazyRouteComponent(() => import("../../features/access/WhyPage"), "WhyPage"),
});

const jobs = createRoute({
  getParentRoute: () => shell,
  path: "/settings/jobs",
  component: lazyRouteComponent(() => import("../../features/jobs/JobsPage"), "JobsPage"),
});

const webhooks = createRoute({
  getParentRoute: () => shell,
  path: "/settings/webhooks",
  component: lazyRouteComponent(() => import("../Webhooks"), "Webhooks"),
});

const privacy = createRoute({
  getParentRoute: () => shell,
  path: "/settings/privacy",
  component: lazyRouteComponent(() => import("../Privacy"), "Privacy"),
});

const operations = createRoute({
  getParentRoute: () => shell,
  path: "/settings/operations",
  component: lazyRouteComponent(() => import("../../features/operations/OperationsPage"), "OperationsPage"),
});

const mail = createRoute({
  getParentRoute: () => shell,
  path: "/settings/mail",
  component: lazyRouteComponent(() => import("../../features/mail/MailPage"), "MailPage"),
});

const types = createRoute({
  getParentRoute: () => shell,
  path: "/settings/types",
  component: lazyRouteComponent(() => import("../../features/types/TypesPage"), "TypesPage"),
});

const oneType = createRoute({
  getParentRoute: () => shell,
  path: "/settings/types/$type",
  component: lazyRouteComponent(() => import("../../features/types/TypePage"), "TypePage"),
});

const typeLayout = createRoute({
  getParentRoute: () => shell,
  path: "/settings/types/$type/layout",
  component: lazyRouteComponent(() => import("../../features/types/LayoutPage"), "LayoutPage"),
});

const tokens = createRoute({
  getParentRoute: () => shell,
  path: "/settings/tokens",
  component: lazyRouteComponent(() => import("../../features/access/TokensPage"), "TokensPage"),
});

const password = createRoute({
  getParentRoute: () => shell,
  path: "/settings/password",
  component: lazyRouteComponent(() => import("../../features/access/PasswordPage"), "PasswordPage"),
});

/** What is set up once, and what everybody sets for themselves. */
export const settingsRoutes = [
  complaintSetup,
  recoverySetup,
  tags,
  users,
  roles,
  role,
  teams,
  leave,
  activity,
  audit,
  why,
  jobs,
  webhooks,
  privacy,
  operations,
  mail,
  types,
  oneType,
  typeLayout,
  tokens,
  password,
] as const;
