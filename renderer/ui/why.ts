import { createContext, type ReactNode } from 'react';
import type { Problem } from '../../preload/contract/problem.ts';

/**
 * What stands as "Why?" below the problems of a part of the screen, or null where there is no answer to it: a link to
 * the diagnosis below a profile, the causes in place while there is no profile yet.
 */
export const WhyContext = createContext<((problem: Problem) => ReactNode) | null>(null);
