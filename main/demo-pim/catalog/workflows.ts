import { derivedUuid } from './derived-uuid.ts';

/** A step of a workflow. */
export interface WorkflowStep {
  readonly uuid: string;
  readonly code: string;
  readonly type: 'enrichment' | 'review';
  readonly labels: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly allotted_time: { readonly value: number; readonly unit: 'days' } | null;
  readonly channels_and_locales: Readonly<Record<string, readonly string[]>>;
}

/** A workflow of SaaS EE. Source: api.akeneo.com, workflows. */
export interface Workflow {
  readonly uuid: string;
  readonly code: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly enabled: boolean;
  readonly steps: readonly WorkflowStep[];
}

/** The workflows of the demo PIM, by code. */
export const workflows: readonly Workflow[] = [
  {
    ...named('compliance', { de_DE: 'Prüfung', en_US: 'Compliance', fr_FR: 'Conformité' }),
    enabled: false,
    steps: [step('legal_review', 'review', { de_DE: 'Rechtsprüfung', en_US: 'Legal review' })],
  },
  {
    ...named('enrichment', { de_DE: 'Anreicherung', en_US: 'Enrichment', fr_FR: 'Enrichissement' }),
    enabled: true,
    steps: [
      step('texts', 'enrichment', { de_DE: 'Texte', en_US: 'Texts', fr_FR: 'Textes' }),
      step('approval', 'review', { de_DE: 'Freigabe', en_US: 'Approval', fr_FR: 'Validation' }),
    ],
  },
];

function named(code: string, labels: Record<string, string>) {
  return { uuid: derivedUuid(`workflow ${code}`), code, labels };
}

function step(code: string, type: WorkflowStep['type'], labels: Record<string, string>): WorkflowStep {
  const descriptions = { en_US: `What "${code}" is about` };
  const isReview = type === 'review';
  return {
    uuid: derivedUuid(`workflow step ${code}`),
    code,
    type,
    labels,
    descriptions,
    allotted_time: isReview ? null : { value: 5, unit: 'days' },
    channels_and_locales: isReview ? {} : { ecommerce: ['de_DE', 'en_US'] },
  };
}
