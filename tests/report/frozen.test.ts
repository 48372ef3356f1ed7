// Freezing: the same inputs give the same bytes, and whatever is altered afterwards is found and named.
import { releaseSchema } from '../../src/lib/domain/release.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, digest } from '../../src/lib/report/freeze/addresses.ts';
import { controlCode } from '../../src/lib/domain/control-code.ts';
import {
	draftOf,
	freeze,
	type FrozenReport,
	type ToFreeze,
	UnfinishedReport,
	zipReport
} from '../../src/lib/report/freeze/freeze.ts';
import type { Finding } from '../../src/lib/report/verify/finding.ts';
import { readNotesFile } from '../../src/lib/intake/read-sheet.ts';
import type { NoteRow } from '../../src/lib/domain/tables.ts';
import { notesOf, verifyReport } from '../../src/lib/report/verify/verify.ts';
import { alteredSources } from '../../src/lib/report/verify/against.ts';
import { version } from '../../src/lib/server/source-hashes.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { partsOnly, quarter, toFreeze } from './frozen-report.ts';

let input: ToFreeze;
let frozen: FrozenReport;
let zip: Uint8Array;
let unzipped: Record<string, Uint8Array>;
/** With the page alone: quick enough to check hundreds of times. */
async function withPage(from: ToFreeze): Promise<FrozenReport> {
	const draft = draftOf(from);
	return freeze(draft, [{ name: 'verantwoording.html', bytes: strToU8(await reportHtml(draft.document)) }]);
}

beforeAll(async () => {
	input = await toFreeze();
	frozen = await withPage(input);
	zip = zipReport(frozen);
	unzipped = unzipSync(zip);
});

/** The zip with one file altered; packed loosely, which is quick and changes nothing of what is inside. */
function altered(name: string, change: (text: string) => string, from = zip): Uint8Array {
	const files = from === zip ? unzipped : unzipSync(from);
	const text = strFromU8(files[name] ?? new Uint8Array());
	const changed = change(text);
	expect(changed, `${name} has to change`).not.toBe(text);
	return zipSync({ ...files, [name]: strToU8(changed) }, { level: 0 });
}
const findings = (bytes: Uint8Array): Finding[] => verifyReport(bytes).findings;

describe('freezing', () => {
	it('twice gives the same bytes, and a clean check', async () => {
		const again = await withPage(await toFreeze());
		expect(again.hash).toBe(frozen.hash);
		for (const [name, bytes] of frozen.files)
			expect(digest(again.files.get(name) ?? ''), name).toBe(digest(bytes));
		expect(zipReport(again)).toEqual(zip);
		const checked = verifyReport(zip);
		expect(checked.findings).toEqual([]);
		expect(checked.about).toMatchObject({ period: '2011-Q1', on: '2011-04-20', synthetic: true });
		expect(checked.outputs).toEqual(['rapport.html']);
		expect(checked.parts).toBeGreaterThan(6);
	});

	it('gives another code when one digit of one source, one word or the day is another', () => {
		const [first, ...more] = input.sources.sources;
		const other = { file: first?.file ?? '', sha256: digest('anders') };
		const { hash } = partsOnly(input);
		expect(partsOnly({ ...input, sources: { ...input.sources, sources: [other, ...more] } }).hash).not.toBe(
			hash
		);
		expect(partsOnly({ ...input, on: '2011-04-21' }).hash).not.toBe(hash);
		const document: ToFreeze['document'] = (mark) => ({ ...input.document(mark), title: 'Verantwoordinq' });
		expect(partsOnly({ ...input, document }).hash).not.toBe(hash);
	});

	it('is refused while a required text is empty, and says which', () => {
		const required = [{ indicator: 'doel', field: 'cause' as const, missing: true }];
		const figure = { ...input.figure, required };
		expect(() => partsOnly({ ...input, figure })).toThrow(UnfinishedReport);
		expect(() => partsOnly({ ...input, figure })).toThrow('doel: cause');
	});

	it('shows a control code that people can check against the manifest', () => {
		const manifest = unzipSync(zip)['manifest.json'] ?? new Uint8Array();
		expect(digest(manifest)).toBe(frozen.hash);
		expect(frozen.document.foot).toContain(controlCode(frozen.hash));
		expect(controlCode(frozen.hash)).toMatch(/^([0-9a-f]{4} ){5}[0-9a-f]{4}$/);
		expect(strFromU8(manifest).endsWith('\n')).toBe(true);
		expect(strFromU8(manifest)).not.toMatch(/\r|\/home|\/tmp|\\\\/);
	});

	it('adds the release of its own quarter only, bound to its figures', () => {
		const release = JSON.parse(strFromU8(unzipSync(zip)['release.json'] ?? new Uint8Array())) as {
			period: string;
			hashes: Record<string, string>;
			tables: { cells: { period: string }[] }[];
		};
		expect(release.period).toBe('2011-Q1');
		expect(release.hashes.figures).toBe(frozen.manifest.parts['figures.json']);
		const cells = release.tables.flatMap((table) => table.cells);
		expect(cells.length).toBeGreaterThan(0);
		expect(new Set(cells.map((one) => one.period))).toEqual(new Set(['2011-Q1']));
	});

	it('keeps what it foretold of every goal that has an outlook, for later quarters to be held against', () => {
		const release = releaseSchema.parse(
			JSON.parse(strFromU8(unzipSync(zip)['release.json'] ?? new Uint8Array()))
		);
		const [first] = input.figure.trends;
		expect(release.outlooks?.map((one) => one.indicator)).toContain(first?.indicator);
		expect(release.outlooks?.[0]).toMatchObject({ from: '2011-Q1', to: '2011-Q4', ahead: first?.ahead });
		expect(first?.ahead.map((one) => one.period)).toEqual(['2011-Q2', '2011-Q3', '2011-Q4']);
	});

	it('gives the leader every text back as it was, out of its notes.csv and into the page', async () => {
		const { catalogue } = await openProgramme();
		const own = {
			period: quarter,
			indicator: input.figure.overview.indicators[1]?.indicator ?? null,
			author: 'M. Bos',
			date: '2011-04-20'
		};
		const typed = [
			'=1+1 gezinnen',
			'-',
			"'=al gemarkeerd",
			'\t+31 6',
			'@coach: bel,\n"morgen"',
			"'t gaat goed"
		];
		const fields = ['cause', 'consequence', 'action', 'owner', 'due', 'time'] as const;
		const notes = fields.map((field, at) => ({ ...own, field, text: (typed[at] ?? '').trim() }));
		const figure = { ...input.figure, notes };
		const bytes = zipReport(partsOnly({ ...input, figure }));
		const read = readNotesFile(
			'notes.csv',
			unzipSync(bytes)['notes.csv'] ?? new Uint8Array(),
			catalogue,
			'2026-01-01'
		);
		const byField = (rows: readonly NoteRow[]) =>
			fields.flatMap((field) => rows.filter((one) => one.field === field));
		expect(read.problems).toEqual([]);
		expect(byField(read.notes)).toEqual(notes);
		expect(byField(notesOf(bytes))).toEqual(notes);
	});

	it('leaves no text that a spreadsheet would run', () => {
		for (const [name, bytes] of frozen.files)
			if (name.endsWith('.csv')) expect(strFromU8(bytes), name).not.toMatch(/(^|,)"?[=@]/m);
	});
});

describe('what a report rests on', () => {
	it('is named without a place of this machine, restricted files too, the plan apart', async () => {
		const programme = await openProgramme();
		const sources = reportSources(programme);
		const names = sources.sources.map(({ file }) => file);
		expect(names).toEqual(expect.arrayContaining(['observations.csv', 'households.csv', 'surveys.csv']));
		expect(sources.plan.map(({ file }) => file)).toEqual(['indicators/publication.yaml']);
		expect(sources.definitions.map(({ file }) => file)).toContain('indicators/programme.yaml');
		expect(sources.definitions.map(({ file }) => file)).not.toContain('indicators/publication.yaml');
		expect(sources.code.sha256).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe('the software in a report', () => {
	it('is named by its version, which stands in the manifest', () => {
		expect(version()).toMatch(/^\d+\.\d+\.\d+$/);
		expect(frozen.manifest.code.version).toBe(version());
		expect(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array())).toContain(
			`"version":"${version()}"`
		);
	});

	it('of an earlier version is no fault of the report, and both are named beside its sources', async () => {
		const code = { version: '0.1.0', sha256: digest('the software of before') };
		const before = await withPage({ ...input, sources: { ...input.sources, code } });
		expect(verifyReport(zipReport(before)).findings).toEqual([]);
		const [finding, ...others] = alteredSources(before.manifest, input.sources);
		expect(others).toEqual([]);
		if (finding?.code !== 'code-altered') throw new Error('expected to be told of other software');
		expect(finding.was).toMatch(/^0\.1\.0 \(/);
		expect(finding.is.startsWith(`${version()} (`)).toBe(true);
	});
});

describe('an altered report', () => {
	it('names the cell of a table, what it was and what it is', () => {
		const [found, ...more] = findings(
			altered('tables/goals.csv', (text) => {
				const lines = text.split('\n');
				lines[1] = lines[1]?.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) ?? '';
				return lines.join('\n');
			})
		);
		const goal = input.figure.overview.indicators[0];
		expect(found).toMatchObject({
			code: 'value-altered',
			part: 'tables/goals.csv',
			place: { in: 'table', caption: 'Stand van de doelen', row: goal?.indicator, column: 'Nu' },
			was: String(goal?.value)
		});
		expect(more).toEqual([]);
	});

	it('names a text by its heading', () => {
		const bytes = altered('text.json', (text) =>
			text.replace('besluiten over doel 2', 'besluiten over doel 3')
		);
		expect(findings(bytes)).toEqual([
			{
				code: 'value-altered',
				part: 'text.json',
				place: { in: 'text', heading: 'Eén doel ligt op koers', address: 'summary/2/text' },
				was: 'Wij vragen de stuurgroep te besluiten over doel 2.',
				is: 'Wij vragen de stuurgroep te besluiten over doel 3.'
			}
		]);
	});

	it('names a note, a picture and a cell of the release', () => {
		expect(
			findings(altered('notes.csv', (text) => text.replace('wachtlijsten', 'wachttijden')))
		).toMatchObject([{ place: { in: 'note', period: '2011-Q1', field: 'cause' } }]);
		expect(findings(altered('pictures/trend-1.svg', (text) => text.replace('40.5', '10.5')))).toEqual([
			{ code: 'picture-altered', part: 'pictures/trend-1.svg', caption: 'Figuur 1' }
		]);
		expect(findings(altered('pictures/trend-1.svg', (text) => text.replace(/,(\d)%/, ',9%')))).toMatchObject([
			{ place: { in: 'picture', caption: 'Figuur 1' } }
		]);
		const cell = findings(altered('release.json', (text) => text.replace(/("value":)(\d+)/, '$17')));
		expect(cell).toMatchObject([{ place: { in: 'release', period: '2011-Q1' }, is: '7' }]);
	});

	it('names a number of the figures by goal, area and quarter', () => {
		const point = input.figure.trends[0]?.series[0]?.points[3];
		const bytes = altered('figures.json', (text) => text.replace(`"value":${point?.value}`, `"value":0.5`));
		const place = findings(bytes).flatMap((one) => (one.code === 'value-altered' ? [one.place] : []));
		expect(place).toMatchObject([
			{ in: 'figures', indicator: input.figure.trends[0]?.indicator, field: 'value' }
		]);
	});

	it('tells a part that is gone, one that was added and one that stands twice', () => {
		const files = unzipSync(zip);
		delete files['tables/goals.csv'];
		expect(findings(zipSync({ ...files, 'tables/erbij.csv': strToU8('a\n1\n') }))).toEqual(
			expect.arrayContaining([
				{ code: 'part-missing', part: 'tables/goals.csv' },
				{ code: 'part-extra', part: 'tables/erbij.csv' }
			])
		);
	});

	it('tells an altered manifest by the control code in the outputs', () => {
		const codes = findings(altered('manifest.json', (text) => text.replace('2011-04-20', '2011-04-21'))).map(
			({ code }) => code
		);
		expect(codes).toEqual(expect.arrayContaining(['manifest-altered', 'output-code']));
	});

	it('names the cell that was altered in an output', () => {
		const goal = input.figure.overview.indicators[0];
		const shown = frozen.document.sections[0]?.blocks.flatMap((one) =>
			one.kind === 'table' ? one.rows : []
		)[0];
		const now = shown?.cells[2]?.text ?? '';
		const bytes = altered('rapport.html', (text) =>
			text.replace(/Stand van de doelen<\/caption>.*?<\/table>/s, (table) =>
				table.replace(`>${now}<`, '>1,0%<')
			)
		);
		expect(findings(bytes)).toEqual([
			{
				code: 'output-value',
				output: 'rapport.html',
				place: { in: 'table', caption: 'Stand van de doelen', row: goal?.indicator, column: 'Nu' },
				was: now,
				is: '1,0%'
			}
		]);
	});

	it('is found for any digit of any part, and the part is named', () => {
		const files = unzipSync(zip);
		const places = Object.keys(frozen.manifest.parts).flatMap((name) =>
			[...strFromU8(files[name] ?? new Uint8Array()).matchAll(/\d/g)].map(({ index }) => ({ name, index }))
		);
		fc.assert(
			fc.property(fc.nat(places.length - 1), fc.integer({ min: 1, max: 9 }), (where, more) => {
				const { name, index } = places[where] ?? { name: '', index: 0 };
				const bytes = altered(name, (text) => {
					const digit = String((Number(text[index]) + more) % 10);
					return text.slice(0, index) + digit + text.slice(index + 1);
				});
				const found = findings(bytes);
				expect(found.length).toBeGreaterThan(0);
				const named = found.every((one) => 'part' in one && one.part === name);
				expect(named, `${name} at ${index}: ${JSON.stringify(found.slice(0, 2))}`).toBe(true);
				// Not only the part but the very value, wherever it is one; a copy holds none of its own.
				if (name === 'copies.json' || name === 'outputs.json') return;
				expect(
					found.some((one) => /^(value|picture)-altered$/.test(one.code)),
					JSON.stringify(found[0])
				).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});

	it('is found for any cell, text or picture', () => {
		const files = unzipSync(zip);
		const tables = Object.keys(files).filter((name) => name.startsWith('tables/'));
		fc.assert(
			fc.property(
				fc.constantFrom(...tables, 'text.json', 'pictures/trend-1.svg'),
				fc.nat(),
				fc.constantFrom('x', 'Z', '7', ' '),
				(name, where, letter) => {
					const places = [...strFromU8(files[name] ?? new Uint8Array()).matchAll(/\p{L}/gu)];
					const { index } = places[where % places.length] ?? { index: 0 };
					const bytes = altered(name, (text) =>
						text[index] === letter ? `${text}x` : text.slice(0, index) + letter + text.slice(index + 1)
					);
					expect(JSON.stringify(findings(bytes))).toContain(name);
				}
			),
			{ numRuns: 100 }
		);
	});
});

describe('whatever is dropped', () => {
	it('never throws: two hundred flips and cuts', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (where, flip, cut) => {
				const at = where % zip.length;
				const bytes = cut ? zip.slice(0, at) : zip.map((byte, index) => (index === at ? byte ^ flip : byte));
				const { findings: found } = verifyReport(bytes);
				expect(Array.isArray(found)).toBe(true);
				if (cut) expect(found.length).toBeGreaterThan(0);
			}),
			{ numRuns: 200 }
		);
	});

	it('says what it is not', () => {
		expect(findings(strToU8('geen zip'))).toEqual([{ code: 'not-a-zip' }]);
		expect(findings(zipSync({ 'a.txt': strToU8('a') }))).toEqual([{ code: 'no-manifest' }]);
		expect(findings(zipSync({ 'manifest.json': strToU8('{') }))).toEqual([{ code: 'manifest-unreadable' }]);
		expect(findings(zipSync({ 'manifest.json': strToU8('{"format":"anders-2"}') }))).toEqual([
			{ code: 'wrong-format', found: 'anders-2' }
		]);
		const bomb = zipSync({ 'manifest.json': new Uint8Array(140 * 1024 * 1024) }, { level: 1 });
		expect(findings(bomb)).toEqual([{ code: 'too-large' }]);
	});
});

describe('canonical JSON', () => {
	it('does not depend on the order of keys, and reads back as what it was', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = canonicalJson(value);
				expect(canonicalJson(JSON.parse(text))).toBe(text);
				expect(text.endsWith('\n')).toBe(true);
			})
		);
		expect(canonicalJson({ b: 1, a: [0.1, -0, null] })).toBe(canonicalJson({ a: [0.1, 0, null], b: 1 }));
		expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
	});
});
