import type { Activity } from '../../activity/activity.ts';
import type { HandlersOf } from '../handlers.ts';

export function activityHandlers(activity: Activity): HandlersOf<'activity'> {
  return {
    list: ({ filter, before, limit }) => activity.list(filter, before, limit),
    detail: ({ id }) => activity.detail(id),
    curl: async ({ id }) => ({ text: await activity.curl(id) }),
    rates: ({ profileId, seconds }) => activity.rates(profileId, seconds),
  };
}
