// What a supplier gets back: its own rows with the wrong cells marked and told, all problems in a list, and a letter that names the worst.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveredPart } from '../../../src/lib/intake/delivery.ts';
import { readProgramme } from '../../../src/lib/intake/read-programme.ts';
import { letterDocx, letterText, supplierLetter } from '../../../src/lib/report/supplier/supplier-letter.ts';
import { problemWorkbook } from '../../../src/lib/report/supplier/problem-workbook.ts';
import { sourceProblem, type PartProblems } from '../../../src/lib/report/supplier/source-place.ts';
import type { Problem } from '../../../src/lib/domain/problem.ts';
import { bytesOf, definitions, goodFolder, today } from '../../intake/definitions.ts';
import { convert, office, withoutOffice } from '../office.ts';
import { pythonWith, withoutPython } from '../python.ts';
import { docxText, files } from '../read-files.ts';

/** Their header stood in row 4, one row was blank, and two columns have names of their own. */
const rows = [
	'indicator,area,period,numerator,denominator,status,source,retrieved,note',
	'share,velve-lindenhof,2010-Q1,92,1000,final,register,2010-05-01,=HYPERLINK("http://x")',
	'share,nergens,2010-Q2,1001,1000,final,register,2010-05-01,',
	'share,velve-lindenhof,2010-Q1,92,1000,final,register,2010-05-01,',
	...['lindenhof', 'stevenfenne'].map((area) => `share,${area},2010-Q2,x1,1000,final,register,2010-05-01,`)
];
const observations: DeliveredPart = {
	...{
		file: 'levering/politie.xlsx',
		sheet: 'Kwartaal [1]',
		kind: 'xlsx',
		table: 'observations',
		mapping: null,
		notes: []
	},
	bytes: bytesOf(rows.join('\n')),
	sourceRows: Int32Array.from([4, 5, 7, 8, 9, 10]),
	sourceColumns: { numerator: 'aantal', area: 'buurt' }
};
/** 111222333 passes the eleven-test. */
const households: DeliveredPart = {
	...{
		file: 'gezinnen.csv',
		sheet: null,
		kind: 'csv',
		table: 'households',
		mapping: null,
		notes: [],
		sourceRows: null
	},
	bytes: bytesOf('household,area,started,coach,adults,children\nh1,lindenhof,2010-01-01,111222333,2,-1\n'),
	sourceColumns: {}
};
const problemsOf = ({ table, bytes }: DeliveredPart): Problem[] =>
	readProgramme(
		[
			{ name: 'areas.csv', bytes: bytesOf(goodFolder['areas.csv'] ?? '') },
			{ name: `${table}.csv`, bytes }
		],
		definitions,
		{ today }
	).problems.filter(({ file }) => file === `${table}.csv`);
const parts: PartProblems[] = [observations, households].map((part) => ({
	part,
	problems: problemsOf(part)
}));
const others: Problem[] = [
	{ file: 'brief.docx', row: null, column: null, code: 'not-recognised', value: null, parameters: {} }
];
const count = parts.reduce((sum, { problems }) => sum + problems.length, others.length);

it('is told by the rows and names that the supplier knows, also where another row is meant', () => {
	const found = problemsOf(observations).map((one) => sourceProblem(observations, one));
	expect(found.map(({ row, problem }) => [row, problem.column, problem.code])).toEqual(
		expect.arrayContaining([
			[7, 'buurt', 'unknown-area'],
			[7, 'aantal', 'numerator-above-denominator'],
			[9, 'aantal', 'bad-number']
		])
	);
	const twice = found.find(({ problem }) => problem.code === 'duplicate-key');
	expect(twice).toMatchObject({ row: 8, problem: { parameters: { first: '5' } } });
});

describe('the workbook', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'supplier-'));
	const python = pythonWith('openpyxl');
	let bytes: Uint8Array;
	beforeAll(async () => {
		bytes = await problemWorkbook(parts, others, 'nl');
		writeFileSync(path.join(folder, 'problems.xlsx'), bytes);
	});
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('holds no number that may be a citizen service number, and no formula', () => {
		const all = [...files(bytes).values()].join('\n');
		expect(all).not.toContain('111222333');
		expect(all).toContain('*********');
		expect(all).not.toMatch(/<f[ >]/);
	});

	it('of a table about people shows the rows with a problem alone, and says how to send them', async () => {
		const two = {
			...households,
			bytes: bytesOf(
				'household,area,started,coach,adults,children\nh1,lindenhof,2010-01-01,K1,2,-1\nh2,lindenhof,2010-01-01,K1,2,1\n'
			)
		};
		const book = files(await problemWorkbook([{ part: two, problems: problemsOf(two) }], [], 'nl'));
		const sheet = book.get('xl/worksheets/sheet2.xml') ?? '';
		expect(sheet).toContain('h1');
		expect(sheet).not.toContain('h2');
		expect(sheet).toContain('alleen beveiligd');
	});

	it('is the same to the byte each time, also with names that Excel forbids or that stand twice', async () => {
		expect(await problemWorkbook(parts, others, 'nl')).toEqual(bytes);
		const same = await problemWorkbook(
			[parts[0], parts[0]].flatMap((one) => one ?? []),
			[],
			'en'
		);
		expect(files(same).get('xl/workbook.xml')).toMatch(
			/name="Kwartaal {2}1"[^>]*>.*name="Kwartaal {2}1 \(2\)"/
		);
	});

	it('of a long table shows the rows with a problem alone', async () => {
		const long = [
			rows[0],
			...Array.from(
				{ length: 6000 },
				(_, place) => `share,velve-lindenhof,2010-Q1,${place},9999,final,register,2010-05-01,`
			)
		];
		const part = { ...observations, bytes: bytesOf(long.join('\n')), sourceRows: null };
		const problem: Problem = {
			file: 'observations.csv',
			row: 4000,
			column: 'numerator',
			code: 'negative-count',
			value: '-1',
			parameters: {}
		};
		const sheet =
			files(await problemWorkbook([{ part, problems: [problem] }], [], 'nl')).get(
				'xl/worksheets/sheet2.xml'
			) ?? '';
		expect(sheet.match(/<row /g)).toHaveLength(3);
		expect(sheet).toContain('1 van de 6.000 rijen');
	});

	it('is read by openpyxl: marked cells have a frame, a fill and a note, the others none', (test) => {
		if (python === undefined) {
			console.info(withoutPython('openpyxl'));
			test.skip();
			return;
		}
		const script = `
import json, openpyxl
book = openpyxl.load_workbook('problems.xlsx')
sheet = book.worksheets[1]
print(json.dumps([book.sheetnames, book.worksheets[0].max_row, [[
  c.value, c.data_type, c.border.left.style, c.fill.fgColor.rgb if c.fill.fill_type else None, c.comment.text if c.comment else None]
  for row in sheet.iter_rows(min_row=2) for c in row]]))
`;
		const out = execFileSync(python, ['-c', script], { cwd: folder, encoding: 'utf8' });
		const [names, listed, cells] = JSON.parse(out) as [string[], number, (string | number | null)[][]];
		expect(names).toEqual(['Problemen', 'Kwartaal  1', 'gezinnen.csv']);
		expect(listed).toBe(2 + count);
		const marked = cells.filter(([, , border]) => border === 'medium');
		expect(marked.map(([value]) => value)).toEqual(expect.arrayContaining(['nergens', '1001', 'x1']));
		for (const [value, , , fill, note] of marked) {
			expect(fill, String(value)).not.toBeNull();
			expect(note, String(value)).toMatch(/\S{3}/);
		}
		expect(cells.find(([value]) => String(value).startsWith('=HYPERLINK'))?.[1]).toBe('s');
		const others = cells.filter(([, , border]) => border !== 'medium');
		expect(others.length).toBeGreaterThan(20);
		expect(others.filter(([, , , , note]) => note !== null)).toEqual([]);
	});

	it('opens in LibreOffice, which shows what looks like a formula as the words that it is', (test) => {
		if (office === undefined) {
			console.info(withoutOffice);
			test.skip();
		}
		convert(folder, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', [
			'problems.xlsx'
		]);
		const made = readFileSync(path.join(folder, 'made/problems-Kwartaal  1.csv'), 'utf8');
		expect(made).toContain('"=HYPERLINK(""http://x"")"');
		expect(made.split('\n')[1]).toBe(
			'Rij,"Wat er is, en wat u kunt doen",indicator,buurt,period,aantal,denominator,status,source,retrieved,note'
		);
		expect(made.split('\n')[2]).toMatch(/^5,,share/);
	}, 240_000);
});

describe('the letter', () => {
	const context = {
		programme: 'Wijkcoaches',
		supplier: 'Politie',
		by: '2011-05-12',
		language: 'nl'
	} as const;
	const letter = supplierLetter(parts, others, context);
	const text = letterText(letter, 'nl');

	it('says which file, how many, what is worst, what to do and by when', () => {
		expect(text).toMatch(/^Onderwerp: Uw levering voor Wijkcoaches\n\nBeste collega van Politie,\n/);
		expect(text).toContain(`Wij vonden ${count} problemen in 3 bestanden.`);
		expect(text).toContain(`- levering/politie.xlsx: ${parts[0]?.problems.length} problemen`);
		expect(text).toMatch(/\n1\. brief\.docx: /);
		expect(text).toMatch(
			/politie\.xlsx, blad Kwartaal \[1\], rij 9: .*kolom aantal.* Dit komt nog 1 keer voor\./
		);
		expect(text).toContain('uiterlijk 12-5-2011');
		expect(text).not.toContain('111222333');
	});

	it('names ten kinds at most, those of whole files first, then the most frequent', () => {
		const many = Array.from({ length: 15 }, (_, kind) =>
			Array.from({ length: kind + 1 }, (_, place): Problem => ({
				...{ file: 'observations.csv', row: place + 2, column: `k${kind}`, code: 'bad-number', value: '?' },
				parameters: {}
			}))
		).flat();
		const { lists } = supplierLetter([{ part: observations, problems: many }], others, context);
		const items = lists[1]?.items ?? [];
		expect(items).toHaveLength(10);
		expect(items[0]).toContain('brief.docx');
		expect(items[1]).toMatch(/kolom k14.*nog 14 keer/);
	});

	it('thanks and asks nothing where nothing is wrong, and sets no day where there is none', () => {
		const clean = supplierLetter([{ part: observations, problems: [] }], [], {
			...context,
			supplier: null,
			by: null
		});
		expect(letterText(clean, 'nl')).toContain('u hoeft niets te doen');
		const english = letterText(supplierLetter(parts, others, { ...context, by: null, language: 'en' }), 'en');
		expect(english).toContain('as soon as you can');
		expect(english).toMatch(/^Subject: Your delivery/);
	});

	it('says the same as a Word file', async () => {
		const docx = docxText(new Uint8Array(await (await letterDocx(letter)).arrayBuffer()));
		for (const part of [letter.subject, ...letter.paragraphs, ...letter.lists.flatMap(({ items }) => items)])
			expect(docx.replace(/\s+/g, ' ')).toContain(part.replace(/\s+/g, ' '));
	});
});
