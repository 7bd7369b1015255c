import type { Pim } from '../../server/pim.ts';
import { newScopes, type ScopeMessage, scopeMessages } from '../oauth/scopes.ts';
import type { ConnectableApp } from '../store/connectable-app.ts';
import type { PersonalVisit } from '../web/web-route.ts';

/** What the wizard shows. Source: pim-community-dev, GetWizardDataAction.php. */
export interface WizardData {
  readonly appName: string;
  readonly appLogo: string | null;
  readonly appUrl: string | null;
  readonly appIsCertified: boolean;
  /** New ones only, when the app is connected already. */
  readonly scopeMessages: readonly ScopeMessage[];
  /** Null at the first connection. */
  readonly oldScopeMessages: readonly ScopeMessage[] | null;
  readonly authenticationScopes: readonly string[];
  /** Null when this person was never asked. */
  readonly oldAuthenticationScopes: readonly string[] | null;
  readonly displayCheckboxConsent: boolean;
}

/** The wizard's data of an app with a pending request in this browser; undefined without one. */
export function wizardData(pim: Pim, visit: PersonalVisit, app: ConnectableApp): WizardData | undefined {
  const pending = visit.session.pending.get(app.clientId);
  if (pending === undefined) return undefined;
  const connected = pim.apps.connected.find(app.clientId);
  const consented = pim.apps.consents.of(app.clientId, visit.person.username);
  const visible = (scopes: readonly string[]) => scopes.filter((scope) => scope !== 'openid');
  const wasAsked = pim.apps.consents.has(app.clientId, visit.person.username);
  return {
    appName: app.name,
    appLogo: app.listing?.logo ?? null,
    appUrl: app.listing?.url ?? null,
    appIsCertified: app.listing?.isCertified ?? false,
    scopeMessages: scopeMessages(newScopes(pending.authorization, connected?.scopes ?? [])),
    oldScopeMessages: connected === undefined ? null : scopeMessages(connected.scopes),
    authenticationScopes: visible(pending.authentication).filter((scope) => !consented.includes(scope)),
    oldAuthenticationScopes: wasAsked ? visible(consented) : null,
    displayCheckboxConsent: connected === undefined,
  };
}
