import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import { parseAuditSearch } from "../features/access/auditSearch";
import { parseWhySearch } from "../features/access/whySearch";
import { parseRecordSearch } from "../features/archive/recordSearch";
import { parseCausesSearch } from "../features/complaints/causes";
import { parseWizardSearch } from "../features/imports/wizardSearch";
import { parseBeginSearch } from "../features/improvements/improvement";
import { parseListSearch } from "../features/lists/listState";
import { parseRecordPageSearch } from "../features/records/recordPageSearch";
import { parseDeskSearch } from "../features/review/deskSearch";
import { parseTillSearch } from "../features/till/tillSearch";
import { problemOf } from "../ui/problem";
import { Loading } from "../ui/States";
import { PageFailed, PageMissing } from "./PageStates";
import { safeReturn } from "./safeReturn";
import { createQueryClient } from "./server";

export const queryClient = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  queryClient.removeQueries({ queryKey: currentSessionOptions().queryKey });
  if (pathname !== "/sign-in") router.navigate({ to: "/sign-in", search: { return: href } });
});

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { return?: string } => safeReturn(search.return),
  component: lazyRouteComponent(() => import("../features/access/SignInPage"), "SignInPage"),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot",
  component: lazyRouteComponent(() => import("../features/access/ForgotPage"), "ForgotPage"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  component: lazyRouteComponent(() => import("../features/access/ResetPage"), "ResetPage"),
});

const shell = createRoute({
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
  component: lazyRouteComponent(() => import("./Shell"), "Shell"),
});

const today = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("./Today"), "Today"),
});

const customers = createRoute({
  getParentRoute: () => shell,
  path: "/customers",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("./Customers"), "Customers"),
});

const records = createRoute({
  getParentRoute: () => shell,
  path: "/records/$type",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("./Records"), "Records"),
});

const newCustomer = createRoute({
  getParentRoute: () => shell,
  path: "/customers/new",
  validateSearch: (search: Record<string, unknown>): { name?: string } =>
    typeof search.name === "string" && search.name ? { name: search.name } : {},
  component: lazyRouteComponent(() => import("./NewCustomer"), "NewCustomer"),
});

const relationProposals = createRoute({
  getParentRoute: () => shell,
  path: "/customers/relations",
  component: lazyRouteComponent(() => import("../features/hierarchy/ProposalsPage"), "ProposalsPage"),
});

const quality = createRoute({
  getParentRoute: () => shell,
  path: "/customers/quality",
  component: lazyRouteComponent(() => import("../features/quality/QualityPage"), "QualityPage"),
});

const customer = createRoute({
  getParentRoute: () => shell,
  path: "/customers/$id",
  validateSearch: parseRecordSearch,
  component: lazyRouteComponent(() => import("./Customer"), "Customer"),
});

const consent = createRoute({
  getParentRoute: () => shell,
  path: "/customers/$id/consent",
  component: lazyRouteComponent(() => import("../features/privacy/ConsentPage"), "ConsentPage"),
});

const twins = createRoute({
  getParentRoute: () => shell,
  path: "/customers/twins",
  validateSearch: parseDeskSearch,
  component: lazyRouteComponent(() => import("./Twins"), "Twins"),
});

const complaints = createRoute({
  getParentRoute: () => shell,
  path: "/complaints",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("./Complaints"), "Complaints"),
});

const newComplaint = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/new",
  validateSearch: (search: Record<string, unknown>): { party?: string } =>
    typeof search.party === "string" && search.party ? { party: search.party } : {},
  component: lazyRouteComponent(() => import("./NewComplaint"), "NewComplaint"),
});

const complaintCodes = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/codes",
  component: lazyRouteComponent(() => import("../features/complaints/CodesPage"), "CodesPage"),
});

const complaintCauses = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/causes",
  validateSearch: parseCausesSearch,
  component: lazyRouteComponent(() => import("../features/complaints/CausesPage"), "CausesPage"),
});

const complaint = createRoute({
  getParentRoute: () => shell,
  path: "/complaints/$id",
  component: lazyRouteComponent(() => import("./Complaint"), "Complaint"),
});

const complaintSetup = createRoute({
  getParentRoute: () => shell,
  path: "/settings/complaints",
  component: lazyRouteComponent(() => import("./ComplaintSetup"), "ComplaintSetup"),
});

const recoveries = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("./Recoveries"), "Recoveries"),
});

const newRecovery = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries/new",
  validateSearch: (search: Record<string, unknown>): { party?: string; complaint?: string } => ({
    ...(typeof search.party === "string" && search.party ? { party: search.party } : {}),
    ...(typeof search.complaint === "string" && search.complaint ? { complaint: search.complaint } : {}),
  }),
  component: lazyRouteComponent(() => import("./NewRecovery"), "NewRecovery"),
});

const recoveryFigures = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries/figures",
  component: lazyRouteComponent(() => import("../features/recovery/FiguresPage"), "FiguresPage"),
});

const recovery = createRoute({
  getParentRoute: () => shell,
  path: "/recoveries/$id",
  component: lazyRouteComponent(() => import("./Recovery"), "Recovery"),
});

const recoverySetup = createRoute({
  getParentRoute: () => shell,
  path: "/settings/recovery",
  component: lazyRouteComponent(() => import("./RecoverySetup"), "RecoverySetup"),
});

const improvements = createRoute({
  getParentRoute: () => shell,
  path: "/improvements",
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import("./Improvements"), "Improvements"),
});

const newImprovement = createRoute({
  getParentRoute: () => shell,
  path: "/improvements/new",
  validateSearch: parseBeginSearch,
  component: lazyRouteComponent(() => import("./NewImprovement"), "NewImprovement"),
});

const improvement = createRoute({
  getParentRoute: () => shell,
  path: "/improvements/$id",
  component: lazyRouteComponent(() => import("./Improvement"), "Improvement"),
});

const improvementsDone = createRoute({
  getParentRoute: () => root,
  path: "/improvements-done",
  component: lazyRouteComponent(() => import("./ImprovementsDone"), "ImprovementsDone"),
});

const openForm = createRoute({
  getParentRoute: () => root,
  path: "/c/$code",
  component: lazyRouteComponent(() => import("../features/complaints/OpenFormPage"), "OpenFormPage"),
});

const followComplaint = createRoute({
  getParentRoute: () => root,
  path: "/follow",
  component: lazyRouteComponent(() => import("../features/complaints/FollowPage"), "FollowPage"),
});

const promise = createRoute({
  getParentRoute: () => root,
  path: "/promise",
  component: lazyRouteComponent(() => import("../features/complaints/PromisePage"), "PromisePage"),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: "/imports",
  component: lazyRouteComponent(() => import("../features/imports/ImportsPage"), "ImportsPage"),
});

const newImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/new",
  validateSearch: parseWizardSearch,
  component: lazyRouteComponent(() => import("../features/imports/NewImportPage"), "NewImportPage"),
});

const oneImport = createRoute({
  getParentRoute: () => shell,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("../features/imports/ImportPage"), "ImportPage"),
});

const till = createRoute({
  getParentRoute: () => shell,
  path: "/till",
  validateSearch: parseTillSearch,
  component: lazyRouteComponent(() => import("./Till"), "Till"),
});

const worth = createRoute({
  getParentRoute: () => shell,
  path: "/worth",
  component: lazyRouteComponent(() => import("../features/worth/WorthPage"), "WorthPage"),
});

const worthModel = createRoute({
  getParentRoute: () => shell,
  path: "/worth/model",
  component: lazyRouteComponent(() => import("../features/worth/ModelPage"), "ModelPage"),
});

const valueIndex = createRoute({
  getParentRoute: () => shell,
  path: "/worth/index",
  component: lazyRouteComponent(() => import("../features/rating/IndexPage"), "IndexPage"),
});

const tiers = createRoute({
  getParentRoute: () => shell,
  path: "/worth/tiers",
  component: lazyRouteComponent(() => import("../features/tiers/TiersPage"), "TiersPage"),
});

const equity = createRoute({
  getParentRoute: () => shell,
  path: "/worth/equity",
  component: lazyRouteComponent(() => import("../features/equity/EquityPage"), "EquityPage"),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: "/inbox",
  component: lazyRouteComponent(() => import("../features/collaboration/InboxPage"), "InboxPage"),
});

const tags = createRoute({
  getParentRoute: () => shell,
  path: "/settings/tags",
  component: lazyRouteComponent(() => import("../features/tags/TagsPage"), "TagsPage"),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: "/settings/users",
  component: lazyRouteComponent(() => import("../features/access/UsersPage"), "UsersPage"),
});

const roles = createRoute({
  getParentRoute: () => shell,
  path: "/settings/roles",
  component: lazyRouteComponent(() => import("../features/access/RolesPage"), "RolesPage"),
});

const role = createRoute({
  getParentRoute: () => shell,
  path: "/settings/roles/$role",
  component: lazyRouteComponent(() => import("../features/access/RolePage"), "RolePage"),
});

const teams = createRoute({
  getParentRoute: () => shell,
  path: "/settings/teams",
  component: lazyRouteComponent(() => import("../features/access/TeamsPage"), "TeamsPage"),
});

const leave = createRoute({
  getParentRoute: () => shell,
  path: "/settings/leave",
  component: lazyRouteComponent(() => import("../features/access/LeavePage"), "LeavePage"),
});

const activity = createRoute({
  getParentRoute: () => shell,
  path: "/settings/activity",
  component: lazyRouteComponent(() => import("../features/access/ActivityPage"), "ActivityPage"),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: "/settings/audit",
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import("../features/access/AuditPage"), "AuditPage"),
});

const why = createRoute({
  getParentRoute: () => shell,
  path: "/settings/why/$type/$id",
  validateSearch: parseWhySearch,
  component: lazyRouteComponent(() => import("../features/access/WhyPage"), "WhyPage"),
});

const jobs = createRoute({
  getParentRoute: () => shell,
  path: "/settings/jobs",
  component: lazyRouteComponent(() => import("../features/jobs/JobsPage"), "JobsPage"),
});

const webhooks = createRoute({
  getParentRoute: () => shell,
  path: "/settings/webhooks",
  component: lazyRouteComponent(() => import("./Webhooks"), "Webhooks"),
});

const privacy = createRoute({
  getParentRoute: () => shell,
  path: "/settings/privacy",
  component: lazyRouteComponent(() => import("./Privacy"), "Privacy"),
});

const operations = createRoute({
  getParentRoute: () => shell,
  path: "/settings/operations",
  component: lazyRouteComponent(() => import("../features/operations/OperationsPage"), "OperationsPage"),
});

const mail = createRoute({
  getParentRoute: () => shell,
  path: "/settings/mail",
  component: lazyRouteComponent(() => import("../features/mail/MailPage"), "MailPage"),
});

const types = createRoute({
  getParentRoute: () => shell,
  path: "/settings/types",
  component: lazyRouteComponent(() => import("../features/types/TypesPage"), "TypesPage"),
});

const oneType = createRoute({
  getParentRoute: () => shell,
  path: "/settings/types/$type",
  component: lazyRouteComponent(() => import("../features/types/TypePage"), "TypePage"),
});

const typeLayout = createRoute({
  getParentRoute: () => shell,
  path: "/settings/types/$type/layout",
  component: lazyRouteComponent(() => import("../features/types/LayoutPage"), "LayoutPage"),
});

const oneRecord = createRoute({
  getParentRoute: () => shell,
  path: "/records/$type/$id",
  validateSearch: parseRecordPageSearch,
  component: lazyRouteComponent(() => import("./OneRecord"), "OneRecord"),
});

const tokens = createRoute({
  getParentRoute: () => shell,
  path: "/settings/tokens",
  component: lazyRouteComponent(() => import("../features/access/TokensPage"), "TokensPage"),
});

const password = createRoute({
  getParentRoute: () => shell,
  path: "/settings/password",
  component: lazyRouteComponent(() => import("../features/access/PasswordPage"), "PasswordPage"),
});

const routeTree = root.addChildren([
  signIn,
  forgot,
  reset,
  openForm,
  followComplaint,
  promise,
  improvementsDone,
  shell.addChildren([
    complaints,
    newComplaint,
    complaintCodes,
    complaintCauses,
    complaint,
    complaintSetup,
    recoveries,
    newRecovery,
    recoveryFigures,
    recovery,
    recoverySetup,
    improvements,
    newImprovement,
    improvement,
    today,
    inbox,
    customers,
    records,
    newCustomer,
    twins,
    relationProposals,
    quality,
    customer,
    consent,
    imports,
    newImport,
    oneImport,
    till,
    worth,
    worthModel,
    valueIndex,
    tiers,
    equity,
    tags,
    users,
    roles,
    role,
    teams,
    leave,
    activity,
    audit,
    why,
    types,
    oneType,
    typeLayout,
    oneRecord,
    jobs,
    operations,
    mail,
    privacy,
    webhooks,
    tokens,
    password,
  ]),
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
