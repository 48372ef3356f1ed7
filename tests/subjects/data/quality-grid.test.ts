// The table through time of the quality page: the last ten years at once, those before where they are asked for.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { quarterRange } from '../../../src/lib/domain/period.ts';
import { gridOf } from '../../../src/lib/subjects/data/figure/quality.ts';
import QualityGrid from '../../../src/lib/subjects/data/view/QualityGrid.svelte';
import { definitions } from '../../intake/definitions.ts';

const filled = { expected: 20, delivered: 19, hidden: 1, provisional: 2 };

function shown(from: string, to: string): { periods: string[]; html: string } {
	const periods = quarterRange(from, to).map((period) => ({ period, ...filled }));
	const whole = { ...filled, retrieved: null, latest: to, never: [], missing: [] };
	const { body } = render(QualityGrid, {
		props: {
			grid: gridOf([{ indicator: 'share', periods, ...whole }]),
			indicators: definitions.indicators,
			language: 'nl'
		}
	});
	return {
		periods: [...body.matchAll(/data-period="([^"]+)"/g)].map(([, period = '']) => period),
		html: body
	};
}

describe('the table through time', () => {
	it('shows every quarter of ten years, five years a table', () => {
		const { periods, html } = shown('2006-Q1', '2015-Q4');
		expect([...periods].sort()).toEqual(quarterRange('2006-Q1', '2015-Q4'));
		expect(html.split('<table').length - 1).toBe(2);
		expect(html).not.toContain('Eerdere jaren');
	});

	it('of fifteen years shows the last ten, and names the others where they can be asked for', () => {
		const { periods, html } = shown('2006-Q1', '2020-Q4');
		expect([...periods].sort()).toEqual(quarterRange('2011-Q1', '2020-Q4'));
		expect(html).toMatch(/<summary[^>]*>Eerdere jaren: 2006–2010</);
	});

	it('names a single year alone', () => {
		const { periods, html } = shown('2010-Q3', '2020-Q4');
		expect(periods).toHaveLength(40);
		expect(html).toMatch(/<summary[^>]*>Eerdere jaren: 2010</);
	});
});
