import type { OpenConsentWindow } from '../../../main/authorization/consent/carriers.ts';
import type { DemoPim } from '../../../main/demo-pim/demo-pim.ts';
import { authorizeApp } from '../demo-pim/apps/support/app-flow.ts';

/** What the person in front of the consent window does. */
type Behaviour = 'consents' | 'closes' | 'waits' | 'forges-state';

/** A person who sees each consent window of a demo PIM; `asked` are the addresses that were shown. */
export function consentingPerson(pim: DemoPim) {
  const person = {
    does: 'consents' as Behaviour,
    username: 'admin',
    asked: [] as string[],
    open: 0,
    focused: 0,
    openWindow: ((request) => {
      person.open += 1;
      person.asked.push(request.authorizeUrl);
      const { searchParams } = new URL(request.authorizeUrl);
      const state = person.does === 'forges-state' ? 'forged' : (searchParams.get('state') ?? '');
      const consent = async () => {
        const scope = searchParams.get('scope') ?? '';
        const url = (await authorizeApp(pim, scope, { state, username: person.username })).href;
        if (request.isCallback(url)) request.onCallback(url);
      };
      if (person.does === 'closes') queueMicrotask(request.onClosed);
      else if (person.does !== 'waits') void consent();
      return {
        focus: () => {
          person.focused += 1;
        },
        close: () => {
          person.open -= 1;
          return Promise.resolve();
        },
      };
    }) satisfies OpenConsentWindow,
  };
  return person;
}
