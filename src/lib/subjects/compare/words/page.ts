// Words of the compare page: its finding, its choices, its charts and why a part of it is not there.
import type { Language } from '../../../domain/text.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const comparePageWords = { nl, en } as const satisfies Record<Language, typeof nl>;
