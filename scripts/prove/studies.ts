// Effort and answers of clients, told three quarters in a row while people come and go: an outsider who holds all of it finds no few people.
import { clientsInARow } from '../../tests/disclosure/clients-in-a-row.ts';
import { effortRow, type EffortRow } from '../../tests/disclosure/effort-row.ts';
import { sourcesHash } from '../../tests/disclosure/sources-hash.ts';
import { record, type Proof } from './proof.ts';

/** What is told of both, and the attack. */
const restsOn = [
	'src/lib/disclosure',
	'src/lib/domain',
	'src/lib/figures',
	'src/lib/subjects/costs/ask',
	'src/lib/subjects/costs/figure',
	'src/lib/subjects/costs',
	'tests/disclosure'
];

/** So many drawn studies of clients for each drawn programme of effort: they take a hundredth of the time. */
const studies = 50;

interface Outcome extends EffortRow {
	means: number;
}

export const prove: Proof = async ({ runs = 60, seed, log }) => {
	const { done, add } = record<Outcome>('studies', sourcesHash(restsOn));
	const all: Outcome[] = [];
	for (let run = 0; run < runs; run++) {
		const key = String(seed * 1000 + run);
		let one = done.get(key);
		if (!one) {
			const [effort, still] = [await effortRow(Number(key)), await effortRow(Number(key), { still: true })];
			const found = [...effort.found, ...still.found];
			one = { asked: effort.asked + still.asked, told: effort.told + still.told, found, means: 0 };
			for (let nth = 0; nth < studies; nth++) {
				const clients = await clientsInARow(Number(key) * studies + nth);
				one.found.push(...clients.found);
				one.means += clients.means;
			}
			add(key, one);
		}
		all.push(one);
		log(`${run + 1} of ${runs}: ${one.asked} sums, ${one.means} means, ${one.found.length} found`);
	}
	const sum = (of: (one: Outcome) => number) => all.reduce((total, one) => total + of(one), 0);
	const found = all.flatMap((one) => one.found);
	return {
		passed: found.length === 0,
		summary: [
			`${2 * runs} programmes of effort, half of them with organisations that fell still, ${sum((one) => one.told)} organisations told: ${sum((one) => one.asked)} sums of few families asked`,
			`${runs * studies} studies of clients: ${sum((one) => one.means)} published means, each taken from every other`,
			`found: ${found.length}`,
			...found.slice(0, 20)
		].join('\n')
	};
};
