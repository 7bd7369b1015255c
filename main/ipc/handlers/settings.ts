import type { Settings } from '../../../preload/contract/application.ts';
import type { SettingsStore } from '../../profiles/settings-store.ts';
import type { HandlersOf } from '../handlers.ts';

/** `apply` brings a change into effect, for example the theme of the system's own parts of the window. */
export function settingsHandlers(
  settings: SettingsStore,
  apply: (settings: Settings) => void,
): HandlersOf<'settings'> {
  return {
    get: () => settings.shown(),
    set: ({ theme, language, home, backgroundCheck }) => {
      settings.change({
        ...(theme === undefined ? {} : { theme }),
        ...(language === undefined ? {} : { language }),
        ...(home === undefined ? {} : { home }),
        ...(backgroundCheck === undefined ? {} : { backgroundCheck }),
      });
      apply(settings.shown());
      return settings.shown();
    },
  };
}
