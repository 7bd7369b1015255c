import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoPim } from '../../main/demo-pim/demo-pim.ts';
import { resourceNames } from '../../preload/contract/catalog-resources.ts';
import { wholeList } from '../../renderer/catalog/explorer-queries.ts';
import { type RunningApp, startApp } from '../e2e/fixtures/app.ts';
import { CatalogPage } from '../e2e/pages/catalog-page.ts';
import { HomePage } from '../e2e/pages/home-page.ts';
import { OnboardingPage } from '../e2e/pages/onboarding-page.ts';
import { ProfilePage } from '../e2e/pages/profile-page.ts';

export interface ConnectedApp {
  app: RunningApp;
  catalog: CatalogPage;
  profile: ProfilePage;
  /** Loads the interface anew and opens the profile: nothing of its catalog is shown yet. */
  openProfile(): Promise<void>;
  /** From now on the list of products has these columns. */
  setColumns(fields: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts the app with one profile, of a demo PIM. */
export async function startConnected(pim: DemoPim): Promise<ConnectedApp> {
  const userData = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  const app = await startApp({ userData });
  const home = new HomePage(app.page);
  const profile = new ProfilePage(app.page);
  await home.connect.click();
  await new OnboardingPage(app.page).connect(pim.url, pim.connection, 'Bench');
  return {
    app,
    profile,
    catalog: new CatalogPage(app.page),
    async openProfile() {
      await home.goHome();
      await app.page.reload();
      await app.page.locator('[data-app-state="ready"]').waitFor();
      await home.open('Bench');
      await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
    },
    setColumns: (fields) =>
      app.page.evaluate(
        async ({ columns, query, id }) => {
          const profiles = await window.pimscope.profiles.list();
          const [first] = profiles.ok ? profiles.value : [];
          if (!first) throw new Error('There is no profile.');
          const view = {
            id,
            name: 'products',
            resource: 'products' as const,
            parents: [],
            family: null,
            query,
            locale: null,
            columns: columns.map((field, at) => ({
              field,
              hidden: false,
              pinned: at === 0 ? ('left' as const) : null,
              width: null,
            })),
          };
          const saved = await window.pimscope.catalog.saveView({ profileId: first.id, view });
          if (!saved.ok) throw new Error(saved.problem.code);
        },
        {
          columns: [...fields],
          query: wholeList,
          // As renderer/catalog/remembered-columns.ts names the columns that a list had last.
          id: `00000000-0000-8000-8000-${String(resourceNames.indexOf('products')).padStart(12, '0')}`,
        },
      ),
    close: async () => {
      await app.quit();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** Attributes of a demo PIM that values of products are shown of, by code. */
export async function attributesOf(pim: DemoPim, token: string): Promise<string[]> {
  const codes: string[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await fetch(`${pim.url}/api/rest/v1/attributes?limit=100&page=${page}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const found: unknown = await answer.json();
    const items: unknown = Reflect.get(Object(Reflect.get(Object(found), '_embedded')), 'items');
    if (!Array.isArray(items) || items.length === 0) return codes;
    codes.push(...items.map((item: unknown) => String(Reflect.get(Object(item), 'code'))));
    if (items.length < 100) return codes;
  }
}
