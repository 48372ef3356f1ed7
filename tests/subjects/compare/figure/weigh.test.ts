// What a company of twenty neighbourhoods over twenty-four quarters takes: the card asks for it at every choice.
import { describe, expect, it } from 'vitest';
import { companyOf } from '../../../../scripts/bench/company.ts';
import { weighAtOnce } from '../../../../src/lib/subjects/compare/figure/weigh.ts';

/** Milliseconds of the processor, so that a busy machine says little; the least of some, so that a warm one counts. */
async function leastOf(times: number, work: (turn: number) => Promise<unknown>): Promise<number> {
	const taken: number[] = [];
	for (let turn = 1; turn <= times; turn++) {
		const before = process.cpuUsage();
		await work(turn);
		const { user, system } = process.cpuUsage(before);
		taken.push((user + system) / 1000);
	}
	return Math.min(...taken);
}

describe('twenty neighbourhoods over twenty-four quarters', () => {
	it('are weighed in three ways, with every place and without each of them, in under 200 ms', async () => {
		expect(await leastOf(6, (seed) => weighAtOnce({ panel: companyOf(seed), event: null }))).toBeLessThan(
			200
		);
	});
	it('find the fall that was put into the experiment', async () => {
		const { company } = await weighAtOnce({ panel: companyOf(5), event: null });
		const found = company?.estimates.find((one) => one.method === 'synthetic-did');
		expect(found?.value).toBeCloseTo(-0.02, 2);
		expect(found).toMatchObject({ rank: 1, units: 21 });
		expect(company?.without).toHaveLength(20);
	});
});
