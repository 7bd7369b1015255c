import { create } from 'zustand';

/** Which values of a record are shown; null stands for all. */
export interface ValuesChoice {
  channel: string | null;
  locale: string | null;
  show: 'all' | 'filled' | 'missing';
}

interface Choices {
  byProfile: Record<string, ValuesChoice>;
  choose: (profileId: string, change: Partial<ValuesChoice>) => void;
  reset: () => void;
}

const everything: ValuesChoice = { channel: null, locale: null, show: 'all' };

/** What was chosen stays from record to record, for this run of the app. */
export const useValuesChoices = create<Choices>()((set) => ({
  byProfile: {},
  choose: (profileId, change) =>
    set(({ byProfile }) => ({
      byProfile: { ...byProfile, [profileId]: { ...(byProfile[profileId] ?? everything), ...change } },
    })),
  reset: () => set({ byProfile: {} }),
}));

/** The choice of a profile, and how it is changed. */
export function useValuesChoice(profileId: string) {
  const choice = useValuesChoices(({ byProfile }) => byProfile[profileId]) ?? everything;
  const choose = useValuesChoices((state) => state.choose);
  return { choice, choose: (change: Partial<ValuesChoice>) => choose(profileId, change) };
}
