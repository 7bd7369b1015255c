import type { QueryClient } from '@tanstack/react-query';
import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { HomeScreen } from '../profiles/home-screen.tsx';
import { ErrorScreen, NotFoundScreen } from './error-screen.tsx';
import { Shell } from './shell.tsx';

/** What the ways to screens need to know. */
interface Context {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Shell });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen });

const connect = createRoute({
  getParentRoute: () => root,
  path: '/connect',
  component: lazyRouteComponent(() => import('../onboarding/onboarding-screen.tsx'), 'OnboardingScreen'),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../exchange/import-screen.tsx'), 'ImportScreen'),
});

const exporting = createRoute({
  getParentRoute: () => root,
  path: '/export',
  /** `profiles`: those that are chosen at first; absent for all. */
  validateSearch: ({ profiles }): { profiles?: string[] } =>
    Array.isArray(profiles) ? { profiles: profiles.filter((id) => typeof id === 'string') } : {},
  component: lazyRouteComponent(() => import('../exchange/export-screen.tsx'), 'ExportScreen'),
});

const settingsScreen = lazyRouteComponent(() => import('../settings/settings-screen.tsx'), 'SettingsScreen');
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: settingsScreen,
});
const settingsSection = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  component: settingsScreen,
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profiles/$profileId',
  component: lazyRouteComponent(() => import('../profiles/profile-screen.tsx'), 'ProfileScreen'),
});

const overview = createRoute({
  getParentRoute: () => profile,
  path: '/',
  component: lazyRouteComponent(() => import('../profiles/overview-tab.tsx'), 'OverviewTab'),
});

const catalog = createRoute({
  getParentRoute: () => profile,
  path: '/catalog',
  component: lazyRouteComponent(() => import('../catalog/catalog-layout.tsx'), 'CatalogLayout'),
});

/** `parents`: codes of what a nested resource lies in, outermost first; absent for a resource at the top. */
const withParents = ({ parents }: Record<string, unknown>): { parents?: string[] } =>
  Array.isArray(parents) ? { parents: parents.filter((code) => typeof code === 'string') } : {};

/** Loaded with the screens of the catalog. */
let beginList: typeof import('../catalog/begin-list.ts').beginList | null = null;

/**
 * The first question of a list goes out while its screen is being drawn, if its code is there by then; not for somebody
 * who only points at a link.
 */
const begin = (
  { cause, preload, context }: { cause: string; preload: boolean; context: Context },
  profileId: string,
  resource: string,
  parents: string[] = [],
): void => {
  if (beginList !== null) {
    if (cause === 'enter' && !preload) beginList(context.queryClient, profileId, resource, parents);
    return;
  }
  // Where it can't be loaded the screens can't be either, and say so.
  import('../catalog/begin-list.ts').then(
    (loaded) => {
      beginList = loaded.beginList;
    },
    () => undefined,
  );
};

const catalogIndex = createRoute({
  getParentRoute: () => catalog,
  path: '/',
  beforeLoad: (entering) => begin(entering, entering.params.profileId, 'products'),
  component: lazyRouteComponent(() => import('../catalog/list-route.tsx'), 'ProductsRoute'),
});

const catalogList = createRoute({
  getParentRoute: () => catalog,
  path: '/$resource',
  validateSearch: withParents,
  beforeLoad: (entering) =>
    begin(entering, entering.params.profileId, entering.params.resource, entering.search.parents),
  component: lazyRouteComponent(() => import('../catalog/list-route.tsx'), 'ListRoute'),
});

const catalogEntity = createRoute({
  getParentRoute: () => catalog,
  path: '/$resource/$key',
  validateSearch: withParents,
  component: lazyRouteComponent(() => import('../catalog/entity-route.tsx'), 'EntityRoute'),
});

const mirror = createRoute({
  getParentRoute: () => profile,
  path: '/mirror',
  component: lazyRouteComponent(() => import('../mirror/mirror-tab.tsx'), 'MirrorTab'),
});

const diagnosis = createRoute({
  getParentRoute: () => profile,
  path: '/diagnosis',
  component: lazyRouteComponent(() => import('../diagnosis/diagnosis-tab.tsx'), 'DiagnosisTab'),
});

const activity = createRoute({
  getParentRoute: () => profile,
  path: '/activity',
  component: lazyRouteComponent(() => import('../activity/activity-tab.tsx'), 'ActivityTab'),
});

const statistics = createRoute({
  getParentRoute: () => profile,
  path: '/statistics',
  component: lazyRouteComponent(() => import('../statistics/statistics-tab.tsx'), 'StatisticsTab'),
});

const connectors = createRoute({
  getParentRoute: () => profile,
  path: '/connectors',
  /** `sheet`: the one that is shown; absent for the first that fits. */
  validateSearch: ({ sheet }): { sheet?: string } => (typeof sheet === 'string' ? { sheet } : {}),
  component: lazyRouteComponent(() => import('../connector-sheets/connectors-tab.tsx'), 'ConnectorsTab'),
});

const routeTree = root.addChildren([
  home,
  connect,
  importing,
  exporting,
  settings,
  settingsSection,
  profile.addChildren([
    overview,
    catalog.addChildren([catalogIndex, catalogList, catalogEntity]),
    mirror,
    diagnosis,
    activity,
    statistics,
    connectors,
  ]),
]);

/** The screens by address. The address stands in the hash, since the page is a file of the app. */
export function createAppRouter(queryClient: QueryClient, history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultErrorComponent: ErrorScreen,
    defaultNotFoundComponent: NotFoundScreen,
    defaultPreload: 'intent',
    scrollRestoration: false,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
