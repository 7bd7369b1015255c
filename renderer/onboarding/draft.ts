import { create } from 'zustand';
import type { DemoPimAccess } from '../../preload/contract/application.ts';
import type { ConsentRequest } from '../../preload/contract/consent.ts';
import type { AddressInspection } from '../../preload/contract/pim-address.ts';
import type { ProfileDetails } from '../../preload/contract/profile.ts';
import { scopePresets } from '../../preload/contract/scopes.ts';
import type { Verification } from '../../preload/contract/verification.ts';
import type { AppFields } from '../connected-app/app-fields.tsx';

const steps = ['address', 'access', 'credentials', 'scopes', 'test', 'name'] as const;
export type Step = (typeof steps)[number];

/** The kinds of access. */
export type AccessKind = 'connection' | 'app';

/** The steps of a kind of access: only apps have scopes. */
export function stepsOf(kind: AccessKind): Step[] {
  return steps.filter((step) => step !== 'scopes' || kind === 'app');
}

/** The four values of a connection as typed. */
export interface ConnectionFields {
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
}

/** Everything entered while a PIM is being connected. Lives in memory only and ends with the window. */
export interface Draft {
  /** Whether something was begun that can be continued. */
  open: boolean;
  step: Step;
  address: string;
  /** The address as main understood and inspected it. */
  inspection: AddressInspection | null;
  /** Set where the demo PIM is being connected. */
  demo: DemoPimAccess | null;
  kind: AccessKind;
  credentials: ConnectionFields;
  /** Asks for the password after each start instead of keeping it. */
  askPassword: boolean;
  app: AppFields;
  /** Pimscope's own callback as the field was last filled with it; null before that. */
  ownCallback: string | null;
  scopes: string[];
  consent: ConsentRequest;
  /** The last finished test, and what `onboarding.save` is called with. */
  verification: Verification | null;
  /** What was entered about the profile so far; null until the last step suggested something. */
  details: ProfileDetails | null;
}

const empty: Draft = {
  open: false,
  step: 'address',
  address: '',
  inspection: null,
  demo: null,
  kind: 'connection',
  credentials: { clientId: '', clientSecret: '', username: '', password: '' },
  askPassword: false,
  app: { clientId: '', clientSecret: '', callbackUrl: '' },
  ownCallback: null,
  scopes: [...scopePresets.browse],
  consent: { way: 'window', timeoutSeconds: 300 },
  verification: null,
  details: null,
};

interface DraftStore extends Draft {
  change: (change: Partial<Draft>) => void;
  goTo: (step: Step) => void;
  /** Forgets everything that was entered. */
  clear: () => void;
}

export const useDraft = create<DraftStore>()((set) => ({
  ...empty,
  change: (change) => set({ open: true, ...change }),
  goTo: (step) => set({ open: true, step }),
  clear: () => set(empty),
}));

/** Begins anew with the address of the demo PIM filled in. */
export function startDemoDraft(demo: DemoPimAccess): void {
  useDraft.getState().clear();
  useDraft.getState().change({ demo, address: demo.url });
}

/** Begins anew with the address that Akeneo's *Connect* brought; the browser it came from is logged in already. */
export function startActivatedDraft(baseUrl: string): void {
  useDraft.getState().clear();
  useDraft.getState().change({
    address: baseUrl,
    kind: 'app',
    consent: { ...empty.consent, way: 'browser' },
  });
}
