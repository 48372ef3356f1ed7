// What every long proof has in common: seeded runs, and a record of those that are done.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProofOptions {
	/** How many runs; without it as many as the proof asks for. */
	runs?: number | undefined;
	seed: number;
	/** In Firefox, where the proof knows it. */
	firefox?: boolean;
	log: (line: string) => void;
}
export interface ProofOutcome {
	passed: boolean;
	/** What was done and measured, in a few lines. */
	summary: string;
}
export type Proof = (options: ProofOptions) => Promise<ProofOutcome>;

/**
 * Runs that were done before, by key, and a way to add one. Kept outside version control, by proof and by `version`: name there what
 * the outcome rests on, so that a changed programme begins anew.
 */
export function record<Outcome>(
	proof: string,
	version: string
): { done: ReadonlyMap<string, Outcome>; add: (key: string, outcome: Outcome) => void } {
	const folder = fileURLToPath(new URL('../../.cache/proofs/', import.meta.url));
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${proof}-${version}.jsonl`);
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	const done = new Map<string, Outcome>();
	for (const line of lines) {
		try {
			const { key, outcome } = JSON.parse(line) as { key: string; outcome: Outcome };
			done.set(key, outcome);
		} catch {
			// A line that was cut short is a run that is done again.
		}
	}
	return {
		done,
		add(key, outcome) {
			done.set(key, outcome);
			appendFileSync(file, `${JSON.stringify({ key, outcome })}\n`);
		}
	};
}
