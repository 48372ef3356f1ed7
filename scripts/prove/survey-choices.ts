// Proves on random surveys that no choice of areas less another gives a small group; `npm test` holds a few of the seeds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attackEveryChoice, attackEveryUnion } from '../../tests/disclosure/survey-choices.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

export async function prove({ runs = 40, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const found: string[] = [];
	const shown = new Map<string, number>();
	for (let run = 0; run < runs; run++) {
		const folder = await mkdtemp(path.join(tmpdir(), 'survey-choices-'));
		try {
			const attack = run % 4 === 3 ? attackEveryChoice : attackEveryUnion;
			const attacked = await attack(folder, seed + run, run % 4 === 3 ? 4 : 12);
			found.push(...attacked.found);
			for (const [name, count] of Object.entries(attacked.shown))
				shown.set(name, (shown.get(name) ?? 0) + count);
			log(`survey ${run + 1} of ${runs}: ${attacked.found.length} small groups`);
		} finally {
			await rm(folder, { recursive: true });
		}
	}
	const answered = [...shown].map(([name, count]) => `${name} ${count}`).join(', ');
	return {
		passed: found.length === 0,
		summary: `${runs} surveys, comparisons answered: ${answered}; small groups: ${found.slice(0, 5).join('; ') || 'none'}`
	};
}
