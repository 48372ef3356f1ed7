// The page travels empty: what it makes is of whoever opens it.
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];
