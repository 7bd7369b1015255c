/** Where the browser's own services are sent: port 9 is refused inside Chromium, so nothing leaves. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * Switches that make Chromium a quiet runtime: no first-run pages, no updates, no sync, no calls of its own to the
 * network, no throttling of windows in the background.
 */
const BASE: Readonly<Record<string, string>> = {
  'no-first-run': '',
  'no-default-browser-check': '',
  'no-startup-window': '',
  'disable-quic': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-sync': '',
  'disable-default-apps': '',
  'disable-extensions': '',
  'disable-breakpad': '',
  'disable-search-engine-choice-screen': '',
  'disable-field-trial-config': '',
  'metrics-recording-only': '',
  'password-store': 'basic',
  'hide-crash-restore-bubble': '',
  'disable-back-forward-cache': '',
  'disable-background-timer-throttling': '',
  'disable-backgrounding-occluded-windows': '',
  'disable-renderer-backgrounding': '',
  'disable-popup-blocking': '',
  'test-type': '',
  'gaia-url': NOWHERE,
  'component-updater': `url-source=${NOWHERE}/`,
};

const DISABLED_FEATURES = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'Translate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'LocalNetworkAccessChecks',
];

/** Only one of each reaches Chromium, so the lists are merged. */
const MERGED = ['disable-features', 'enable-features'];

export interface SwitchChoices {
  readonly profile: string;
  readonly isHeadless: boolean;
  readonly isRoot: boolean;
  /** What the app and the command line add (app.commandLine). */
  readonly added: ReadonlyMap<string, string>;
}

/** Chromium's command line. */
export function chromiumArguments({ profile, isHeadless, isRoot, added }: SwitchChoices): string[] {
  const all = new Map(Object.entries(BASE));
  all.set('disable-features', DISABLED_FEATURES.join(','));
  for (const [name, value] of added) {
    const known = all.get(name);
    all.set(name, MERGED.includes(name) && known ? `${known},${value}` : value);
  }
  all.set('user-data-dir', profile);
  all.set('remote-debugging-pipe', '');
  if (isHeadless) {
    all.set('headless', 'new');
  }
  if (isRoot) {
    all.set('no-sandbox', '');
  }
  return [...all].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}
