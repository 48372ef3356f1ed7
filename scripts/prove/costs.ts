// Proves on simulated programmes that the balance's interval holds the truth as often as it says, and that `pays back` is hardly ever wrong.
import { coverageOf, simulate, type Simulated } from '../../tests/subjects/costs/simulated.ts';
import { record, type Proof } from './proof.ts';

/** Raised when what is simulated or worked out changes. */
const version = '2';

export const prove: Proof = ({ runs = 2000, seed, log }) => {
	const { done, add } = record<Simulated>('costs', version);
	const all: Simulated[] = [];
	for (let run = 0; run < runs; run++) {
		const key = String(seed * 100_000 + run);
		const known = done.get(key);
		const one = known ?? simulate(Number(key));
		if (!known) add(key, one);
		all.push(one);
		if ((run + 1) % 250 === 0) log(`${run + 1} of ${runs}: ${JSON.stringify(coverageOf(all))}`);
	}
	const { held, wrong, losing } = coverageOf(all);
	const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
	return Promise.resolve({
		passed: held >= 0.93 && held <= 0.97 && wrong <= 0.025,
		summary: `${runs} programmes: the interval holds the truth in ${percent(held)}; of ${losing} that do not pay back ${percent(wrong)} were said to`
	});
};
