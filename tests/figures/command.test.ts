// npm run figures on a small programme folder: JSON and nothing else on standard output, or one line and exit code 2.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../command.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const indicators = readDefinitions(path.join(root, 'indicators')).indicators;
const goal = indicators.find((one) => one.kind === 'proportion' && one.frequency === 'quarter')?.id ?? '';
let folder = '';

interface Outcome {
	code: number;
	out: string;
	lines: string[];
}
const figures = (...words: string[]): Promise<Outcome> =>
	new Promise((resolve) => {
		const given = [...command('figures'), '--data', folder, ...words];
		const child = execFile(process.execPath, given, { cwd: root }, (_, out, err) =>
			resolve({ code: child.exitCode ?? -1, out, lines: err.trim().split('\n') })
		);
	});

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'figures-'));
	const row = (area: string, period: string, numerator: number) =>
		`${goal},${area},${period},${numerator},1000,final,bron,2010-01-15`;
	const files = {
		'areas.csv': [
			'area,name,role,part_of',
			'wijk,Wijk,experiment,',
			'oost,Oost,experiment,wijk',
			'noord,Noord,control,'
		],
		'observations.csv': [
			'indicator,area,period,numerator,denominator,status,source,retrieved',
			row('oost', '2009-Q1', 200),
			row('oost', '2009-Q2', 150),
			row('noord', '2009-Q1', 300),
			row('noord', '2009-Q2', 290)
		],
		'households.csv': [
			'household,area,started,coach,adults,children,consent',
			'h1,oost,2008-10-01,a,2,1,2008-10-01'
		]
	};
	for (const [name, lines] of Object.entries(files))
		await writeFile(path.join(folder, name), lines.join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm run figures', () => {
	it('prints a figure as JSON, and only that', { timeout: 120_000 }, async () => {
		const [compared, climbed] = await Promise.all([
			figures('compare', '--indicator', goal, '--from', '2009-Q1', '--to', '2009-Q2', '--confidence', '0.9'),
			figures('ladder', '--from', '2008-Q4', '--to', '2009-Q2')
		]);
		expect([compared.code, climbed.code]).toEqual([0, 0]);
		const comparison: unknown = JSON.parse(compared.out);
		expect(comparison).toMatchObject({
			indicator: goal,
			confidence: 0.9,
			experiment: ['oost'],
			control: ['noord']
		});
		expect(comparison).toHaveProperty('did.value', expect.closeTo(-0.04, 12));
		expect(JSON.parse(climbed.out)).toMatchObject({ cohort: 1, from: '2008-Q4', to: '2009-Q2' });
	});

	it(
		'says of costs that nothing can be told where no effort was delivered',
		{ timeout: 120_000 },
		async () => {
			const [effort, costs, wrong] = await Promise.all([
				figures('effort'),
				figures('costs', '--usual', '2500'),
				figures('costs', '--horizon', 'lang')
			]);
			expect(JSON.parse(effort.out)).toMatchObject({ period: null, groups: [] });
			expect(JSON.parse(costs.out)).toMatchObject({
				usual: { value: 2500, origin: 'chosen' },
				claim: { code: 'cannot-say', reason: 'no-cost' },
				missing: expect.arrayContaining([{ id: 'effort', why: 'not-delivered', name: null }]) as unknown
			});
			expect(wrong).toMatchObject({ code: 2, out: '' });
		}
	);

	it(
		'says in one line what cannot be used, in the language asked for, and exits 2',
		{ timeout: 120_000 },
		async () => {
			const [part, unknown, nothing] = await Promise.all([
				figures('compare', '--indicator', goal, '--experiment', 'wijk,oost'),
				figures('trend', '--indicator', 'geluk', '--lang', 'en'),
				figures('something', '--lang=en')
			]);
			for (const one of [part, unknown, nothing]) expect(one).toMatchObject({ code: 2, out: '' });
			expect(part.lines.at(-1)).toBe('"oost" is een deel van "wijk". Kies een van de twee.');
			expect(unknown.lines.at(-1)).toContain(`There is no indicator "geluk". Choose from: `);
			expect(unknown.lines.at(-1)).toContain(goal);
			expect(nothing.lines).toHaveLength(1);
			expect(nothing.lines[0]).toContain(
				'Choose from: overview, trend, compare, ladder, results, process, experience, effort, costs, consequences.'
			);
		}
	);

	it(
		'refuses what it does not know before anything of a publication is opened',
		{ timeout: 120_000 },
		async () => {
			const broken = await mkdtemp(path.join(tmpdir(), 'figures-refused-'));
			try {
				await cp(folder, broken, { recursive: true });
				await mkdir(path.join(broken, 'releases'));
				await writeFile(path.join(broken, 'releases', 'publication-1.json'), '{');
				const [opened, area, compared, late, horizon, nowhere, unnamed] = await Promise.all([
					figures('overview', '--data', broken),
					figures('overview', '--area', 'mars', '--data', broken),
					figures('overview', '--compare', 'mars', '--data', broken),
					figures('overview', '--period', '2031-Q1', '--data', broken),
					figures('costs', '--horizon', '99', '--data', broken),
					figures('consequences', '--data', path.join(broken, 'nowhere')),
					figures('take-along', '--data', path.join(broken, 'nowhere'))
				]);
				// Without a word that it does not know it does open it.
				expect(opened.lines.at(-1)).toContain('publication-1.json');
				const said = [area, compared, late, horizon, nowhere, unnamed].map(({ code, out, lines }) => {
					expect([code, out]).toEqual([2, '']);
					return lines.at(-1);
				});
				for (const [place, word] of ['mars', 'mars', '2031-Q1', '99', '--before', '--out'].entries())
					expect(said[place]).toContain(word);
			} finally {
				await rm(broken, { recursive: true });
			}
		}
	);

	it(
		'says what a delivery does to the pages: 1 where one changes, 0 where none does',
		{ timeout: 120_000 },
		async () => {
			const before = await mkdtemp(path.join(tmpdir(), 'figures-before-'));
			try {
				await cp(folder, before, { recursive: true });
				const file = path.join(before, 'observations.csv');
				const text = await readFile(file, 'utf8');
				await writeFile(file, text.replace(',oost,2009-Q2,150,', ',oost,2009-Q2,190,'));
				const [none, some, forgotten] = await Promise.all([
					figures('consequences', '--before', folder),
					figures('consequences', '--before', before),
					figures('consequences')
				]);
				expect([none.code, some.code, forgotten.code]).toEqual([0, 1, 2]);
				expect(JSON.parse(none.out)).toMatchObject({
					consequences: [],
					summary: {
						nl: 'Geen enkele zin en geen enkel cijfer verandert.',
						en: 'No sentence and no figure changes.'
					}
				});
				const told = JSON.parse(some.out) as { consequences: { kind: string; indicator: string | null }[] };
				expect(told.consequences).toContainEqual(
					expect.objectContaining({
						kind: 'value',
						indicator: goal,
						period: '2009-Q2',
						before: expect.objectContaining({ value: 0.19 }),
						after: expect.objectContaining({ value: 0.15 })
					})
				);
				expect(told.consequences.every((one) => one.indicator === goal || one.indicator === null)).toBe(true);
				expect(forgotten.lines.at(-1)).toMatch(/^Zeg met --before /);
			} finally {
				await rm(before, { recursive: true });
			}
		}
	);
});
