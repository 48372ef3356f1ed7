// The worked table of docs/disclosure.md, from cell to release: the page says what the gate does.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CountRow } from '../../src/lib/disclosure/plan-counts.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import { planOf } from './random-programme.ts';

const period = '2010-Q2';
const families = {
	oost: { coached: 34, ended: 0, met: 6, unmet: 15 },
	west: { coached: 41, ended: 0, met: 17, unmet: 12 }
};

it('is shown and hidden as the page says', async () => {
	const rows = Object.entries(families).flatMap(([area, { coached, ended, met, unmet }]): CountRow[] => [
		{ counts: 'reach', subject: null, period, area, values: { coached, ended } },
		{ counts: 'results', subject: 'minder-schulden', period, area, values: { met, unmet } }
	]);
	const plan = planOf('quarter');
	const { release, lost } = await protect({
		programme: 'proef',
		plan: { tables: plan.tables.filter((one) => ['reach', 'results'].includes(one.counts)) },
		counts: {
			areas: Object.keys(families).map((area) => ({ area, part_of: null })),
			periods: [period],
			rows,
			respondents: []
		},
		threshold: 10,
		earlier: []
	});
	expect(lost).toBe(0);
	const shown = (counts: string, cell: string, area: string | null): string => {
		const cells = release.tables.find((one) => one.counts === counts)?.cells ?? [];
		return String(cells.find((one) => one.cell === cell && one.area === area)?.value ?? '.');
	};
	const row = (name: string, counts: string, cell: string) =>
		[name, ...['oost', 'west', null].map((area) => shown(counts, cell, area))].join(' | ');
	// Spaces are the table's own affair.
	const page = readFileSync('docs/disclosure.md', 'utf8').replace(/ +/g, ' ');
	for (const line of [
		row('coached', 'reach', 'coached'),
		row('met', 'results', 'met'),
		row('applicable', 'results', 'applicable')
	])
		expect(page).toContain(`| ${line} |`);
});
