// Proves that visits by up to five coaches on skewed clocks end in one file, however they are handed over, and that what is missing or forged is told.
import fc from 'fast-check';
import { sourcesHash } from '../../tests/disclosure/sources-hash.ts';
import { mergingHolds } from '../../tests/vault/visits/merging.ts';
import { record, type ProofOptions, type ProofOutcome } from './proof.ts';

const restsOn = ['src/lib/vault/visits', 'src/lib/domain', 'tests/vault/visits'];
/** At a time: whoever waits hears of it, and whoever stops goes on behind it. */
const batch = 50;

export async function prove({ runs = 1000, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const { done, add } = record<'held'>('merging', sourcesHash(restsOn));
	for (let before = 0; before < runs; before += batch) {
		const numRuns = Math.min(batch, runs - before);
		const key = `${seed + before} ${numRuns}`;
		if (!done.has(key)) {
			const found = fc.check(mergingHolds, { numRuns, seed: seed + before });
			if (found.failed)
				return {
					passed: false,
					summary: `after ${before} histories: ${fc.defaultReportMessage(found) ?? ''}`
				};
			add(key, 'held');
		}
		log(`${before + numRuns} of ${runs} histories`);
	}
	return { passed: true, summary: `${runs} random histories of visits ended in the same file` };
}
