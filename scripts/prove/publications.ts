// Three publications in a row, with families added, withdrawn and corrected between: an outsider who holds all that left finds no small group.
import {
	demonstrationPublished,
	demonstrationRow,
	randomRow,
	type RowOutcome
} from '../../tests/disclosure/rows-of-publications.ts';
import { record, type Proof } from './proof.ts';
import { sourcesHash } from '../../tests/disclosure/sources-hash.ts';

/** The demonstration with its reports in every format and both languages, and `runs` drawn programmes. */
export const prove: Proof = async ({ runs = 40, seed, log }) => {
	const { done, add } = record<RowOutcome | { error: string }>('publications', sourcesHash());
	const keys = ['demonstration', ...Array.from({ length: runs }, (_, i) => `seed ${seed + i}`)];
	const outcomes = new Map<string, RowOutcome | { error: string }>();
	for (const key of keys) {
		const before = done.get(key);
		const outcome = before ?? (await attempt(key, seed));
		if (!before) add(key, outcome);
		outcomes.set(key, outcome);
		log(`${key}: ${'error' in outcome ? outcome.error : inWords(outcome)}`);
	}
	const all = [...outcomes.values()].flatMap((one) => ('error' in one ? [] : [one]));
	const sum = (of: (one: RowOutcome) => number) => all.reduce((total, one) => total + of(one), 0);
	const broken = [...outcomes].flatMap(([key, one]) =>
		('error' in one ? [one.error] : [...one.narrowed, ...one.faults]).map((text) => `${key}: ${text}`)
	);
	return {
		passed: broken.length === 0,
		summary: [
			`${all.length} of ${keys.length} rows of three publications attacked to the end`,
			`asked: ${sum((one) => one.asked.cells)} hidden cells under the threshold, ${sum((one) => one.asked.newcomers)} numbers of newcomers, ${sum((one) => one.asked.remainders)} remainders`,
			`narrowed: ${sum((one) => one.narrowed.length)}, other faults: ${sum((one) => one.faults.length)}, figures read in reports: ${sum((one) => one.told)}`,
			...broken.slice(0, 40)
		].join('\n')
	};
};

async function attempt(key: string, seed: number): Promise<RowOutcome | { error: string }> {
	try {
		return key === 'demonstration'
			? await demonstrationPublished('data/velve-lindenhof', seed, { report: demonstrationRow })
			: await randomRow(Number(key.slice('seed '.length)));
	} catch (error) {
		// An attack that did not end is no proof of anything.
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

const inWords = ({ asked, narrowed, faults, shown, told }: RowOutcome): string =>
	`${asked.cells} cells, ${asked.newcomers} newcomers, ${asked.remainders} remainders; ${narrowed.length} narrowed, ${faults.length} faults; shown ${shown.map((one) => `${one.shown}/${one.planned}`).join(' ')}${told > 0 ? `; ${told} figures in reports` : ''}`;
