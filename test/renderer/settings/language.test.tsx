import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { applyLanguage, rememberedLanguage } from '../../../renderer/app/language.ts';
import { renderApp } from '../support/render-app.tsx';

afterEach(async () => {
  await applyLanguage('en');
  localStorage.clear();
});

describe('the language', () => {
  it('takes effect at once, is kept by main and remembered for the next start', async () => {
    const { fake, user } = renderApp('/settings');
    await screen.findByRole('heading', { name: 'Settings', level: 1 });
    await user.click(screen.getByRole('combobox', { name: 'Language' }));
    await user.click(await screen.findByRole('option', { name: 'Français' }));
    await screen.findByRole('heading', { name: 'Réglages', level: 1 });
    expect(fake.callsOf('settings.set')).toEqual([{ language: 'fr' }]);
    expect(document.documentElement.lang).toBe('fr');
    expect(rememberedLanguage()).toBe('fr');
  });

  it('follows what another window has chosen', async () => {
    const { fake } = renderApp('/settings');
    await screen.findByRole('heading', { name: 'Settings', level: 1 });
    const settings = { ...(await settingsOf(fake)), language: 'fr' as const };
    fake.emit('settingsChanged', settings);
    await screen.findByRole('heading', { name: 'Réglages', level: 1 });
  });

  it('is the one of the computer where none is chosen', async () => {
    Object.defineProperty(navigator, 'language', { value: 'fr-CA', configurable: true });
    await applyLanguage('system');
    expect(document.documentElement.lang).toBe('fr');
    Reflect.deleteProperty(navigator, 'language');
    await applyLanguage('system');
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  });

  it('counts millions as it counts thousands', async () => {
    await applyLanguage('fr');
    const { default: i18next } = await import('i18next');
    expect(i18next.t('catalog:loadedAll', { count: 2_000_000 })).toMatch(/produits$/);
    expect(i18next.t('catalog:loadedAll', { count: 1 })).toBe('1 produit');
    expect(i18next.t('catalog:loadedAll', { count: 1234 })).toBe('1\u202f234 produits');
  });
});

async function settingsOf({ bridge }: ReturnType<typeof renderApp>['fake']) {
  const outcome = await bridge.settings.get(undefined);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
