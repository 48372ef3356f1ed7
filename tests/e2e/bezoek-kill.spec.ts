// A few seeded runs of what `npm run prove -- visits` does many times: a browser killed over a visit leaves nothing that can be read, and loses none that was finished.
import { expect, test } from './slow-line.ts';
import { killOnce, moments, momentsOf } from '../../scripts/prove/visits.ts';
import { searchFinds } from '../../scripts/prove/visits/judge.ts';
import { hasAge } from '../../scripts/prove/visits/official.ts';
import { prepare, type Ready } from '../../scripts/prove/visits/ready.ts';

test.describe.configure({ mode: 'default' });
test.skip(!hasAge(), 'the official program age is not installed: left out');

let ready: Ready;
test.beforeAll(async () => {
	ready = await prepare(18);
});
test.afterAll(() => ready.close());

test('the search finds what a page keeps in the clear, and nothing of a visit where none was written', async () => {
	expect(await searchFinds(ready.address)).toBe(true);
});

for (const [index, moment] of moments.entries())
	test(`killed while ${moment}: nothing readable on disk, no finished visit lost, and age opens every file`, async () => {
		test.skip(!momentsOf(ready.site).includes(moment), 'this build has no page for it');
		const { faults, opened, accepted } = await killOnce(ready, moment, 18 + index);
		expect(faults).toEqual([]);
		expect(accepted).toBeGreaterThanOrEqual(1);
		expect(opened).toBeGreaterThanOrEqual(2);
	});
