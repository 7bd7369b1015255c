import type { Answers } from './fake-bridge.ts';
import { manyProfiles } from './many-profiles.ts';
import { sampleAnswers, uuid } from './sample-answers.ts';

/** Answers for looking at home with many profiles, at a check that runs, and at open tabs. */
export const homePreviews: Readonly<Record<string, () => Answers>> = {
  thousand: () => sampleAnswers(manyProfiles(1000)),
  checking: () => {
    const base = sampleAnswers(manyProfiles(60));
    return {
      ...base,
      profiles: {
        ...base.profiles,
        checkAll: async ({ attemptId, profileIds }, { bridge }) => {
          profileIds.slice(0, 23).forEach((profileId, at) => {
            const isFailing = at % 9 === 2;
            const needs = at % 11 === 5 ? ('password' as const) : null;
            const problem = isFailing ? ('client-rejected' as const) : null;
            const outcome = isFailing ? ('failed' as const) : ('works' as const);
            bridge.emit('checkAllProgress', {
              attemptId,
              total: profileIds.length,
              done: at + 1,
              running: profileIds.slice(at + 1, at + 4),
              item: { profileId, outcome: needs ? null : outcome, problem: needs ? null : problem, needs },
              over: false,
            });
          });
          return await new Promise<never>(() => undefined);
        },
      },
    };
  },
  tabs: () => ({
    ...sampleAnswers(manyProfiles(12)),
    windows: {
      ...sampleAnswers().windows,
      restored: () => ({
        tabs: [1, 2, 3, 4].map((number) => ({ profileId: uuid(number), path: `/profiles/${uuid(number)}` })),
        active: uuid(1),
      }),
    },
  }),
};
