// npm run report: files and their paths, the numbers of npm run figures inside them, and one line with exit 2 where it cannot.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../command.ts';
import { csvTables, docxText, files, htmlWords, plain, xlsxSheets } from './read-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const period = '2011-Q1';
let folder = '';

interface Outcome {
	code: number;
	out: string;
	err: string;
}
const run = (script: string, ...words: string[]): Promise<Outcome> =>
	new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[...command(script), ...words],
			{ cwd: root, maxBuffer: 1e8, env: { ...process.env, WIJKLADDER_DATA: '' } },
			(_, out, err) => resolve({ code: child.exitCode ?? -1, out, err })
		);
	});

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'report-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Goal {
	indicator: string;
	value: number | null;
	lower: number | null;
	upper: number | null;
	baseline: number;
	target: number;
}

describe('of the demonstration', () => {
	let dutch: Outcome, english: Outcome, goals: Goal[];
	beforeAll(async () => {
		dutch = await run('report', '--period', period, '--out', path.join(folder, 'nl'));
		english = await run('report', '--period', period, '--out', path.join(folder, 'en'), '--lang', 'en');
		const figures = await run('figures', 'overview', '--period', period);
		const read: { indicators: Goal[] } = JSON.parse(figures.out);
		goals = read.indicators;
	}, 240_000);

	const written = (language: 'nl' | 'en') =>
		Object.fromEntries(
			readdirSync(path.join(folder, language)).map((name) => [
				name.endsWith('-csv.zip') ? 'csv' : path.extname(name).slice(1),
				readFileSync(path.join(folder, language, name))
			])
		);

	test('is written in every format, and only the paths are printed', () => {
		for (const { code, out } of [dutch, english]) {
			expect(code).toBe(0);
			const paths = out.trim().split('\n');
			expect(paths.map((one) => one.replace(/^.*(\.docx|\.xlsx|\.html|-csv\.zip)$/, '$1'))).toEqual([
				'.docx',
				'.xlsx',
				'.html',
				'-csv.zip'
			]);
			for (const one of paths) expect(readFileSync(one).length).toBeGreaterThan(1000);
		}
	});

	test('holds the numbers of npm run figures at full precision, in either language', () => {
		for (const language of ['nl', 'en'] as const) {
			const { csv, xlsx, html } = written(language);
			const cells = [...csvTables(csv ?? new Uint8Array())].filter(([name]) => name.startsWith('facts-'));
			const sheets = [...xlsxSheets(xlsx ?? new Uint8Array()).values()].flat(2);
			const numbers = new Set(sheets.map((cell) => (cell?.kind === 'number' ? cell.value : null)));
			const page = String(html);
			for (const { indicator, ...goal } of goals) {
				const facts = cells
					.find(([name]) => name === `facts-${indicator}.csv`)?.[1]
					.map((row) => Number(row[1] || NaN));
				for (const field of ['value', 'lower', 'upper', 'baseline', 'target'] as const) {
					const number = goal[field];
					if (number === null) continue;
					expect(facts, `${indicator} ${field}`).toContain(number);
					expect(numbers.has(number), `${indicator} ${field}`).toBe(true);
					expect(page).toMatch(
						new RegExp(
							`<data value="${String(number).replace('.', '\\.')}"[^>]*>|<data [^>]*data-field="${field}"[^>]* value="${String(number).replace('.', '\\.')}"`
						)
					);
				}
			}
		}
	});

	test('reads the same in Word and on the page', () => {
		for (const language of ['nl', 'en'] as const) {
			const { docx, html } = written(language);
			const word = docxText(docx ?? new Uint8Array());
			const page = String(html);
			const said = [...page.matchAll(/<(?:data|time)\b[^>]*>([^<]*)</g)].map((one) => plain(one[1] ?? ''));
			expect(said.length).toBeGreaterThan(500);
			for (const one of new Set(said)) expect(word).toContain(one.replaceAll('&#39;', "'"));
			expect(word).toContain(
				language === 'nl' ? 'Synthetische demonstratiegegevens' : 'Synthetic demonstration data'
			);
			expect(/Concept|Draft/.exec(word)?.[0]).toBe(/Concept|Draft/.exec(htmlWords(page))?.[0]);
		}
	});

	test('holds no row about a household', () => {
		const households = readFileSync(path.join(root, 'data/velve-lindenhof/households.csv'), 'utf8')
			.split('\n')
			.slice(1)
			.map((line) => line.split(',')[0] ?? '')
			.filter((id) => id.length > 3);
		expect(households.length).toBeGreaterThan(50);
		const { docx, xlsx, html, csv } = written('nl');
		const texts = [docx, xlsx, csv].flatMap((bytes) => [...files(bytes ?? new Uint8Array()).values()]);
		for (const text of [...texts, String(html)])
			for (const id of households) expect(text.includes(`>${id}<`) || text.includes(`,${id},`)).toBe(false);
	});

	test('is the same, byte for byte, when it is made again', async () => {
		await run('report', '--period', period, '--out', path.join(folder, 'again'));
		for (const name of readdirSync(path.join(folder, 'nl')))
			expect(
				readFileSync(path.join(folder, 'again', name)).equals(readFileSync(path.join(folder, 'nl', name)))
			).toBe(true);
	}, 60_000);
});

describe('what cannot be used', () => {
	test('is refused before anything of a publication is opened', async () => {
		const broken = path.join(folder, 'broken');
		cpSync(path.join(root, 'data/velve-lindenhof'), broken, { recursive: true });
		mkdirSync(path.join(broken, 'releases'), { recursive: true });
		writeFileSync(path.join(broken, 'releases', 'publication-1.json'), '{');
		const said = async (...words: string[]) =>
			(await run('report', '--out', out(), '--data', broken, ...words)).err.trim().split('\n').at(-1);
		expect(await said('--period', period)).toContain('publication-1.json');
		expect(await said('--period', period, '--area', 'nergens')).toContain('nergens');
		expect(await said('--period', '2031-Q1')).toContain('2031-Q1');
	}, 120_000);

	const out = () => path.join(folder, 'none');
	const cases: Record<string, () => string[]> = {
		'no quarter': () => ['--out', out()],
		'no folder': () => ['--period', period],
		'a year for a quarter': () => ['--period', '2011', '--out', out()],
		'a quarter without figures': () => ['--period', '2031-Q1', '--out', out()],
		'a format that there is not': () => ['--period', period, '--out', out(), '--format', 'docx,pdf'],
		'an area that there is not': () => ['--period', period, '--out', out(), '--area', 'nergens'],
		'a language that there is not': () => ['--period', period, '--out', out(), '--lang', 'fr'],
		'an option that there is not': () => ['--period', period, '--out', out(), '--kleur', 'rood'],
		'a folder of data that there is not': () => [
			'--period',
			period,
			'--out',
			out(),
			'--data',
			'/bestaat/niet'
		],
		'a file where the folder should be': () => {
			writeFileSync(path.join(folder, 'file'), '');
			return ['--period', period, '--out', path.join(folder, 'file')];
		}
	};
	test.each(Object.keys(cases))(
		'%s: exit 2, one line that says why, nothing on standard output',
		async (name) => {
			const { code, out: printed, err } = await run('report', ...(cases[name]?.() ?? []));
			expect(code).toBe(2);
			expect(printed).toBe('');
			expect(err.trim().split('\n').at(-1)).toMatch(/\w{3}.*\w{3}/);
			expect(err).not.toMatch(/\n\s+at /);
		},
		60_000
	);
});
