import { z } from 'zod';
import { lenientText } from '../../pim/resources/lenient.ts';
import type { Step } from '../diagnosis-step.ts';
import { versionLine } from '../version-line.ts';

const schema = z.object({ version: lenientText.catch(null), edition: lenientText.catch(null) });

/** Version and edition, of PIMs since 6.0; the line of releases of all. */
export const systemInformation: Step = {
  id: 'system-information',
  needs: ['overall-access'],
  limitMs: 1000,
  async run({ seen }) {
    const isOffered = seen.offered?.offers('/system-information', 'GET') === true;
    const told = isOffered ? schema.safeParse(seen.firstCall?.json) : null;
    seen.version = told?.data?.version ?? null;
    seen.edition = told?.data?.edition ?? null;
    const facts = {
      offered: isOffered ? 'yes' : 'no',
      version: seen.version ?? '',
      edition: seen.edition ?? '',
      line: versionLine(seen) ?? '',
    };
    return { facts, limit: null };
  },
};
