// The take-along file: what is in it, and that its R and Python scripts find every number of the page in its cells alone.
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../../../command.ts';
import { takeAlongDictionary } from '../../../../src/lib/subjects/compare/words/take-along-dictionary.ts';
import type { Result } from '../../../../src/lib/subjects/compare/take-along/results-time.ts';
import { resultsOf } from '../../../../src/lib/subjects/compare/take-along/results.ts';
import { takeAlong } from '../../../../src/lib/subjects/compare/take-along/take-along.ts';
import { readDefinitions } from '../../../../src/lib/server/definitions/definitions.ts';
import { everyState, filesOf, scripts, shares, takenOf, type Case } from './comparisons.ts';
import { differences, expectSame } from './equal.ts';
import { interpreters, recomputed, recomputedByHand, stopInterpreters } from './interpreters.ts';
import { surveyCase, timeCases } from './through-time.ts';

const base = mkdtempSync(path.join(tmpdir(), 'take-along-test-'));
afterAll(stopInterpreters);
afterAll(() => rmSync(base, { recursive: true, force: true }));

type Files = Record<string, string>;

/** What `npm run take-along` writes, unpacked; twice, since the bytes may not depend on the moment. */
async function written(name: string, options: string[]): Promise<Files> {
	const [first, second] = await Promise.all(
		['een', 'twee'].map(async (one) => {
			const out = path.join(base, `${name}-${one}.zip`);
			await promisify(execFile)(process.execPath, [
				...command('figures'),
				...['take-along', '--out', out, ...options]
			]);
			return readFileSync(out);
		})
	);
	expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
	const files = unzipSync(first ?? new Uint8Array());
	return Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, strFromU8(bytes)]));
}
const commanded = new Map<string, Promise<Files>>();

/** Both scripts are given the very same file. */
function fromCommand(name: string, ...options: string[]): Promise<Files> {
	const files = commanded.get(name) ?? written(name, options);
	commanded.set(name, files);
	return files;
}
const resultsIn = (files: Files): Result[] => {
	const read = JSON.parse(files['results.json'] ?? '') as { results: Result[] };
	return read.results;
};
const table = (text: string | Uint8Array | undefined) =>
	Papa.parse<Record<string, string>>(String(text), { header: true, skipEmptyLines: true }).data;

/** A folder of somebody else's, with counts that follow from a seed. */
function randomFolder(seed: number): string {
	const folder = path.join(base, `folder-${seed}`);
	mkdirSync(folder, { recursive: true });
	const goals = readDefinitions('indicators').indicators.filter(
		(one) => one.kind === 'proportion' && one.frequency === 'quarter' && !one.reference
	);
	const ids = ['een', 'twee', 'drie', 'vier', 'vijf', ...'abcdefg'];
	const count = fc.integer({ min: 1, max: 400 });
	const cell = fc.tuple(count, count).map(([a, b]) => `${Math.min(a, b)},${Math.max(a, b)}`);
	const drawn = fc.sample(fc.array(cell, { minLength: 24, maxLength: 24 }), { seed, numRuns: goals.length });
	const rows = goals.flatMap(({ id, baseline_period: from = '2008-Q2' }, goal) =>
		ids.flatMap((where, index) =>
			[from, '2010-Q4'].map((period, later) => {
				const counts = drawn[goal]?.[index * 2 + later] ?? '1,2';
				return `${id},${where},${period},${counts},final,bron,2011-01-15`;
			})
		)
	);
	const role = (index: number) => (index < 2 ? 'experiment' : index < 5 ? 'control' : 'reference');
	writeFileSync(
		path.join(folder, 'areas.csv'),
		['area,name,role', ...ids.map((id, index) => `${id},Buurt ${id},${role(index)}`)].join('\n')
	);
	writeFileSync(
		path.join(folder, 'observations.csv'),
		['indicator,area,period,numerator,denominator,status,source,retrieved', ...rows].join('\n')
	);
	return folder;
}

describe('what is inside', () => {
	it('is told first, in the language of the page, and marked as made up', async () => {
		const taken = await takenOf(everyState);
		const dutch = filesOf(taken);
		expect(String(dutch['LEESMIJ.txt'])).toContain('synthetische gegevens');
		expect(String(filesOf({ ...taken, language: 'en' })['README.txt'])).toContain('synthetic data');
		for (const row of table(dutch['cells.csv'])) expect(row.data).toBe('synthetic demonstration data');
		expect(JSON.parse(String(dutch['settings.json']))).toMatchObject({ synthetic: true, data_sha256: 'abc' });
		expect(JSON.parse(String(dutch['results.json']))).toMatchObject({ synthetic: true });
		const real = filesOf({
			...taken,
			goals: [],
			figure: { ...taken.figure, synthetic: false }
		});
		expect(String(real['LEESMIJ.txt'])).not.toContain('synthetisch');
	});

	it('needs a name for the file, and says so in one line', () => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[...command('figures'), 'take-along', '--lang', 'en', '--data', randomFolder(1)],
			{ encoding: 'utf8' }
		);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr.trim().split('\n').at(-1)).toContain('--out');
	});

	it('gives the same bytes for the same comparison', async () => {
		const [one, two] = [await takenOf(everyState), await takenOf(everyState)];
		expect(Buffer.from(takeAlong(one, { scripts })).equals(Buffer.from(takeAlong(two, { scripts })))).toBe(
			true
		);
	});

	it('holds every measured cell once, hidden as a full stop, and no text that a spreadsheet would run', async () => {
		const rows = table(filesOf(await takenOf(everyState))['cells.csv']);
		const keys = rows.map(({ indicator, area, period }) => `${indicator} ${area} ${period}`);
		expect(new Set(keys).size).toBe(keys.length);
		const hidden = rows.filter((row) => row.hidden === 'true');
		expect(hidden.map((row) => [row.indicator, row.area, row.numerator, row.denominator, row.value])).toEqual(
			[['verborgen', 'oost', '.', '.', '.']]
		);
		expect(rows.find((row) => row.area === 'oost')?.name).toBe("'=1+1");
		for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t]/);
		const usual = rows.filter((row) => row.indicator === 'gewoon');
		expect(usual.map((row) => row.side)).toEqual([
			...Array<string>(4).fill('experiment'),
			...Array<string>(4).fill('control'),
			...Array<string>(10).fill('other')
		]);
	});

	it('explains every number by its own line, or by that of the value it belongs to', async () => {
		const results = [everyState, surveyCase, ...Object.values(timeCases)].map(async (one) =>
			resultsOf(await takenOf(one))
		);
		const ids = new Set((await Promise.all(results)).flat().map(({ id }) => id));
		const explained = takeAlongDictionary.filter(({ file }) => file === 'results.json');
		/** `*` is one part, a `*` at the start one or two: `figure` or `goals/<indicator>`. */
		const pattern = (column: string) =>
			column.replace(/^\*/, '(?:figure|goals/[^/]+)').replaceAll('/*', '/[^/]+');
		const groups = explained.map(
			({ column }) => new RegExp(`^${pattern(column.replace(/[^/]*$/, ''))}[^/]*$`)
		);
		const lost = [...ids].filter((id) => !groups.some((one) => one.test(id)));
		expect(lost).toEqual([]);
	});

	it('explains every column, setting and number', async () => {
		const files = filesOf(await takenOf(everyState));
		const named = (file: string) =>
			takeAlongDictionary.filter((one) => one.file === file).map((one) => one.column);
		expect(named('cells.csv')).toEqual(Object.keys(table(files['cells.csv'])[0] ?? {}));
		expect(named('survey.csv')).toEqual(String(files['survey.csv']).split('\n')[0]?.split(','));
		const settings = table(files['settings.csv']).map((one) => (one.key ?? '').replace(/\/\d+\//, '/*/'));
		const own = [
			'product',
			'version',
			'language',
			'programme',
			'comparisons/*/indicator',
			'comparisons/*/name'
		];
		expect(new Set(settings)).toEqual(new Set([...named('settings.json'), ...own]));
		for (const { nl, en } of takeAlongDictionary) expect(Math.min(nl.length, en.length)).toBeGreaterThan(3);
	});
});

describe.each(interpreters)('the $name script', (interpreter) => {
	const can = it.skipIf(interpreter.command === null);

	can('finds every number of the demonstration', async () => {
		const files = await fromCommand('demonstration');
		// How wrong the comparison may be is among them: there are enough neighbourhoods and quarters.
		const ids = resultsIn(files).map(({ id }) => id);
		expect(ids).toContain('figure/robust/company/estimates/synthetic-did/value');
		expect(ids).toContain('figure/robust/drift/estimate');
		expectSame(resultsIn(files), await recomputedByHand(interpreter, files));
	});

	can('finds every number of a folder of random counts, with other choices', async () => {
		const folder = randomFolder(20080901);
		const options = [
			'--experiment',
			'een,twee,a',
			'--control',
			'vijf,drie',
			'--confidence',
			'0.9',
			'--lang',
			'en'
		];
		const files = await fromCommand('random', '--data', folder, ...options);
		const results = resultsIn(files);
		expect(results.find((one) => one.id === 'figure/randomisation/assignments')?.value).toBe(10);
		expectSame(results, await recomputed(interpreter, files));
	});

	can('answers every state as the page does', async () => {
		const taken = await takenOf(everyState);
		const results = resultsOf(taken);
		const codes = new Set(results.filter(({ id }) => id.endsWith('/quadrant')).map(({ value }) => value));
		expect(codes.size).toBeGreaterThan(2);
		expectSame(results, await recomputed(interpreter, filesOf(taken)));
	});

	for (const [name, question] of Object.entries<Case['question']>({
		'one area a side': { experiment: ['oost'], control: ['zuid'] },
		'three areas': { experiment: ['west'], control: ['noord', 'zuid'] },
		'no control': { control: [] },
		'no experiment': { experiment: [] }
	}))
		can(`answers as the page does with ${name}`, async () => {
			const taken = await takenOf({ ...everyState, question });
			expectSame(resultsOf(taken), await recomputed(interpreter, filesOf(taken)));
		});

	// The place among all neighbourhoods is there for the chosen goal alone.
	for (const chosen of ['breuk', 'schatting', 'cijfer', 'verborgen'])
		can(`answers as the page does where "${chosen}" is chosen`, async () => {
			const { indicators } = everyState;
			const first = [...indicators].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
			const taken = await takenOf({ ...everyState, indicators: first });
			expect(taken.figure.indicator).toBe(chosen);
			expectSame(resultsOf(taken), await recomputed(interpreter, filesOf(taken)));
		});

	can('follows a changed cell to every number that depends on it, and to no other', async () => {
		const files = filesOf(await takenOf(everyState));
		const before = resultsOf(await takenOf(everyState));
		const cells = String(files['cells.csv']);
		const line = cells.split('\n').find((one) => one.includes(',gewoon,west,') && one.includes(',60,500,'));
		expect(line).toBeDefined();
		const changed = {
			...files,
			'cells.csv': cells.replace(line ?? '', (line ?? '').replace(',60,500,', ',77,500,'))
		};
		const rows = everyState.rows.filter((row) => !(row.indicator === 'gewoon' && row.area === 'west'));
		const expected = resultsOf(
			await takenOf({ ...everyState, rows: [...rows, ...shares('gewoon', 'west 100/500 77/500')] })
		);
		const found = await recomputed(interpreter, changed);
		expectSame(expected, found);
		const moved = differences(before, found).map((one) => one.split(':')[0] ?? '');
		for (const id of [
			'areas/west/after/value',
			'areas/west/change',
			'areas/west/lower',
			'pooled/experiment/after/upper',
			'did/value',
			'did/lower',
			'did/standardError',
			'donaldLang/value',
			'donaldLang/p',
			'placebo/change',
			'standing/value'
		])
			expect(moved).toContain(`figure/${id}`);
		const still = [
			'areas/west/before',
			'areas/oost',
			'areas/noord',
			'pooled/control',
			'placebo/others',
			'detectable'
		];
		for (const id of moved) {
			expect(id).toMatch(/^(figure|goals\/gewoon)\/|^goals\/certain$/);
			for (const one of still) expect(id.includes(`/${one}/`)).toBe(false);
		}
	});
});
