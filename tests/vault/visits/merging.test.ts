// Visits that come in any order, twice, late or not at all end in the same file; `npm run prove -- merging` does it a thousand times.
import fc from 'fast-check';
import { it } from 'vitest';
import { mergingHolds } from './merging.ts';

it('ends in one file, names what is missing, and refuses what is forged', () => {
	fc.assert(mergingHolds, { numRuns: 40, seed: 18 });
}, 60_000);
