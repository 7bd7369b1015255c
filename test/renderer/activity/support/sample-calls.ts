import type { ActivityDetail, ActivityEntry } from '../../../../preload/contract/activity.ts';
import type { Answers } from '../../support/fake-bridge.ts';
import { uuid } from '../../support/sample-answers.ts';

const pim = 'https://northwind.cloud.akeneo.com';

export function entry(id: number, more: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    id,
    startedAt: new Date(Date.parse('2026-11-26T09:30:00.000Z') + id * 1000).toISOString(),
    profileId: uuid(1),
    asker: 'catalog',
    attempt: 1,
    method: 'GET',
    url: `${pim}/api/rest/v1/products-uuid?limit=100&page=${id}`,
    status: 200,
    durationMs: 120,
    bytes: 12_400,
    problem: null,
    ...more,
  };
}

export function detail(of: ActivityEntry): ActivityDetail {
  return {
    ...of,
    requestHeaders: { authorization: 'Bearer (hidden)', accept: 'application/json' },
    requestBody: '',
    answerHeaders: { 'content-type': 'application/json' },
    answerBody: '{"_embedded":{"items":[]}}',
    remoteAddress: '203.0.113.7:443',
    requestId: 'req-7',
  };
}

/** Main's activity over a list of calls, newest first, in pages of so many. */
export function activityAnswers(entries: ActivityEntry[], pageSize = 200): Answers {
  return {
    activity: {
      list: ({ filter, before }) => {
        const shown = entries.filter(
          (one) =>
            (filter.profileId === undefined || one.profileId === filter.profileId) &&
            (filter.text === undefined || one.url.includes(filter.text)) &&
            (filter.errorsOnly !== true || one.status === null || one.status >= 400) &&
            (before === null || one.id < before),
        );
        const page = shown.slice(0, pageSize);
        return { entries: page, next: shown.length > pageSize ? (page.at(-1)?.id ?? null) : null };
      },
      detail: ({ id }) => {
        const found = entries.find((one) => one.id === id);
        if (!found) throw new Error('unknown call');
        return detail(found);
      },
      curl: ({ id }) => ({ text: `curl -H "authorization: Bearer $AKENEO_TOKEN" # ${id}` }),
      rates: () => ({
        seconds: [
          { at: new Date(Date.now() - 60_000).toISOString(), calls: 14, inFlight: 4, tooMany: 0 },
          { at: new Date(Date.now() - 30_000).toISOString(), calls: 22, inFlight: 4, tooMany: 2 },
        ],
        inFlight: 3,
        limits: { inFlight: 4, perSecond: 100 },
      }),
    },
  };
}
