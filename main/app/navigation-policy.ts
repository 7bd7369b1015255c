import { type App, type Session, shell } from 'electron';
import { z } from 'zod';
import { isConsentPage } from '../authorization/consent-window.ts';

/** Schemes that may be handed to the operating system; everything else could start a program. */
const outside = z.url({ protocol: /^(https?|mailto)$/ });

/**
 * Pimscope's pages never leave their origin and open no windows; links to the outside open in the user's browser.
 * Embedded views are refused. Consent windows leave by nature: they alone are exempt, and hold to the rules of
 * `main/authorization/consent-window.ts`.
 */
export function guardNavigation(
  app: App,
  allowedOrigins: readonly string[],
  openOutside = openExternal,
): void {
  app.on('web-contents-created', (_event, contents) => {
    if (isConsentPage(contents)) return;
    contents.on('will-navigate', (details) => {
      if (!isAllowed(details.url, allowedOrigins)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (outside.safeParse(url).success) void openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** Cameras, notifications, devices and the rest: Pimscope needs none of them. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

export function isAllowed(url: string, allowedOrigins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return allowedOrigins.includes(`${protocol}//${host}`);
}

async function openExternal(url: string): Promise<void> {
  await shell.openExternal(url);
}
