// How much publications of the demonstration tell, and what each rule of protection costs, in a table.
import { demonstrationFolder } from '../../src/lib/server/programme.ts';
import { rowOfDemonstration } from '../../tests/disclosure/publishing-demonstration.ts';
import { usefulOf, usefulTable } from '../../tests/disclosure/useful.ts';
import { demonstrationCounts, withoutRules } from '../../tests/disclosure/without-rule.ts';
import type { Proof } from './proof.ts';

/** Asked of the first publication, of its last three quarters, and of those of the third. */
const asked = { shown: 740, three: 0.75, third: 0.7 };

export const prove: Proof = async ({ seed, log }) => {
	const folder = demonstrationFolder();
	const third = (await rowOfDemonstration(folder, seed)).at(-1) ?? null;
	const judged = await demonstrationCounts(folder);
	const rows = [];
	for (const { rule, made } of withoutRules) {
		const first = await made(judged);
		log(`${rule}: ${usefulOf(first).shown} shown`);
		rows.push({ rule, first, last: rows.length === 0 ? third : null });
	}
	const [all] = rows;
	if (!all || !third) return { passed: false, summary: 'nothing was published' };
	return {
		passed:
			usefulOf(all.first).shown >= asked.shown &&
			usefulOf(all.first, 3).share >= asked.three &&
			usefulOf(third, 3).share >= asked.third,
		summary: usefulTable(rows)
	};
};
