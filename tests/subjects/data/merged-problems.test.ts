// What a delivery makes wrong in the whole, as the page tells it: by the place in the delivered file, or by what a row is about that was there.
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { MergedJudgement } from '../../../src/lib/local/preview.ts';
import MergedProblems from '../../../src/lib/subjects/data/view/delivery/MergedProblems.svelte';

const judged: MergedJudgement = {
	problems: 2,
	remarks: 301,
	found: [
		{
			problem: {
				...{ file: 'politie.xlsx · Kwartaal', row: 7, column: 'aantal', code: 'sum-mismatch', value: '60' },
				parameters: { parts: 'noord, zuid', sum: '80' }
			},
			...{ about: null, remark: false }
		},
		{
			problem: {
				...{ file: 'observations.csv', row: 31, column: 'numerator', code: 'sum-mismatch', value: '50' },
				parameters: { parts: 'noord, zuid', sum: '81' }
			},
			...{ about: 'overlast, wijk, 2010-Q2', remark: false }
		},
		{
			problem: {
				...{ file: 'politie.xlsx · Kwartaal', row: 8, column: 'kwartaal', code: 'period-gap', value: null },
				parameters: { indicator: 'overlast', area: 'wijk', from: '2010-Q3', to: '2010-Q3' }
			},
			...{ about: null, remark: true }
		}
	]
};
const drawn = (language: 'nl' | 'en') =>
	render(MergedProblems, { props: { judged, language } })
		.body.replace(/<!--[^]*?-->/g, '')
		.replace(/\s+/g, ' ');

it('marks each with its file, row, column and code; of a row that was there it says what it is about', () => {
	const rows = drawn('nl').split('<tr data-').slice(1);
	expect(rows[0]).toMatch(
		/^file="politie.xlsx · Kwartaal" data-row="7" data-column="aantal" data-code="sum-mismatch"/
	);
	expect(rows[0]).toContain('De delen (noord, zuid) tellen in kolom aantal op tot 80');
	expect(rows[1]).toMatch(/^file="observations.csv" data-row=""/);
	expect(rows[1]).toContain('stond er al: overlast, wijk, 2010-Q2');
	expect(rows[1]).not.toContain('>31<');
	expect(rows[2]).toContain('Opmerking.');
});

it('counts them all, and says how many are not listed', () => {
	expect(drawn('nl')).toContain('komen er in het geheel 2 fouten en 301 opmerkingen bij');
	expect(drawn('nl')).toContain('En nog 300.');
	expect(drawn('en')).toContain('the whole gets 2 errors and 301 remarks more');
});
