// Proves that visits by up to five coaches on skewed clocks end in one file, however they are handed over, and that what is missing or forged is told.
import fc from 'fast-check';
import { mergingHolds } from '../../tests/vault/visits/merging.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

/** At a time, so that whoever waits hears of it. */
const batch = 50;

export async function prove({ runs = 1000, seed, log }: ProofOptions): Promise<ProofOutcome> {
	for (let done = 0; done < runs; done += batch) {
		const found = fc.check(mergingHolds, { numRuns: Math.min(batch, runs - done), seed: seed + done });
		if (found.failed)
			return { passed: false, summary: `after ${done} histories: ${fc.defaultReportMessage(found) ?? ''}` };
		log(`${Math.min(done + batch, runs)} of ${runs} histories`);
	}
	return { passed: true, summary: `${runs} random histories of visits ended in the same file` };
}
