// Two frozen reports side by side, and a frozen report beside its sources: real files, changed as a source would change them.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { revisionSentence } from '../../src/lib/subjects/report/words/revisions.ts';
import { findingSentence, verificationSentences } from '../../src/lib/subjects/report/words/frozen.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { digest } from '../../src/lib/report/freeze/addresses.ts';
import { draftOf, freeze, zipReport } from '../../src/lib/report/freeze/freeze.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { trendPicture } from '../../src/lib/report/pictures/trend-picture.ts';
import { NotComparable, revisionsBetween } from '../../src/lib/report/revisions.ts';
import type { Finding } from '../../src/lib/report/verify/finding.ts';
import { alteredSources } from '../../src/lib/report/verify/against.ts';
import { type CheckedZip, notesOf, verifyReport } from '../../src/lib/report/verify/verify.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { openAsFrozen, verifyAgainst } from '../../src/lib/server/verify-against.ts';

const base = mkdtempSync(path.join(tmpdir(), 'frozen-report-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const own = {
	areas: 'area,name,role\nwijk,Onze wijk,experiment\noost,Oost,control\nwest,West,control\n',
	breaks: 'indicator,area,period,kind,reason\n'
};
const goal = { id: 'zz-doel', more: 'zz-ander' };

/** A goal as a municipality would add it. */
const definition = (id: string, target: number): string => `---
id: ${id}
order: ${id === goal.id ? 1 : 2}
name: { nl: Proefdoel ${id}, en: Trial goal ${id} }
short: { nl: Proef ${id}, en: Trial ${id} }
domain: werk
kind: proportion
better: lower
frequency: quarter
origin: register
population: { nl: inwoners, en: residents }
baseline: 0.1
target: ${target}
source: { nl: bron, en: source }
---

# nl

## Wat meet dit?

Iets.

## Let op

Niets.

# en

## What does this measure?

Something.

## Caution

Nothing.
`;

type Rows = [
	indicator: string,
	area: string,
	period: string,
	numerator: number | '.',
	status?: string,
	note?: string
][];
const rows: Rows = [goal.id, goal.more].flatMap((id) =>
	['wijk', 'oost', 'west'].flatMap((area, at) =>
		['2009-Q4', '2010-Q1', '2010-Q2', '2010-Q3'].map((period, quarter): Rows[number] => [
			id,
			area,
			period,
			70 + 5 * at - quarter,
			period === '2010-Q3' ? 'provisional' : 'final'
		])
	)
);

function folderOf(
	name: string,
	content: { rows: Rows; areas?: string; breaks?: string; target?: number }
): string {
	const folder = path.join(base, name);
	mkdirSync(path.join(folder, 'indicators/neighbourhood'), { recursive: true });
	const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
	write('areas.csv', content.areas ?? own.areas);
	write('breaks.csv', content.breaks ?? own.breaks);
	for (const id of [goal.id, goal.more])
		write(`indicators/neighbourhood/${id}.md`, definition(id, content.target ?? 0.05));
	write(
		'observations.csv',
		[
			'indicator,area,period,numerator,denominator,status,source,retrieved,note',
			...content.rows.map(([indicator, area, period, numerator, status = 'final', note = '']) =>
				[
					indicator,
					area,
					period,
					numerator,
					numerator === '.' ? '.' : 1000,
					status,
					'bron',
					'2011-01-15',
					note
				].join(',')
			)
		].join('\n')
	);
	return folder;
}

/** The whole report of one quarter of a folder, frozen as the page freezes it, its texts filled in. */
async function frozenOf(folder: string | undefined, period: string, on: string): Promise<Uint8Array> {
	const programme = await openProgramme(folder);
	const { engine, catalogue, release, periods } = programme;
	const asked = { settings: defaultSettings(catalogue, period), release: release ?? undefined, periods };
	const { required } = await answerReport(engine, catalogue, asked);
	const notes = required.map(({ indicator, field }) => ({
		period,
		indicator,
		field,
		text: `=Tekst over "${field}"; met\nregels`,
		author: 'Projectleider',
		date: on
	}));
	const figure = await answerReport(engine, catalogue, { ...asked, notes });
	const draft = draftOf({
		figure,
		document: (mark) => composeReport(figure, catalogue, 'nl', mark, trendPicture),
		sources: reportSources(programme),
		release,
		on
	});
	const page = await reportHtml(draft.document);
	return zipReport(freeze(draft, [{ name: 'verantwoording.html', bytes: strToU8(page) }]));
}

const scale = { kind: 'proportion', decimals: 1 } as const;
const changed = (change: (row: Rows[number]) => Rows[number] | []): Rows =>
	rows.map((row) => {
		const [first, ...rest] = change(row);
		return first === undefined ? row : ([first, ...rest] as Rows[number]);
	});
const at = (row: Rows[number], area: string, period: string) =>
	row[0] === goal.id && row[1] === area && row[2] === period;

let older: CheckedZip;
beforeAll(async () => {
	older = verifyReport(await frozenOf(folderOf('oud', { rows }), '2010-Q3', '2010-11-01'));
});
const newer = async (name: string, content: Parameters<typeof folderOf>[1]) =>
	verifyReport(await frozenOf(folderOf(name, content), '2010-Q3', '2011-11-01'));

describe('two frozen quarters', () => {
	it('name a figure without a reason as unknown, and ask the source', async () => {
		const now = await newer('anders', {
			rows: changed((row) => (at(row, 'wijk', '2010-Q2') ? [row[0], row[1], row[2], 84] : []))
		});
		const figure = revisionsBetween(now, older);
		expect(figure.older.on).toBe('2010-11-01');
		expect(figure.revisions).toHaveLength(1);
		const [one] = figure.revisions;
		expect(one).toMatchObject({
			area: 'wijk',
			period: '2010-Q2',
			was: 0.068,
			is: 0.084,
			reason: { code: 'unknown' }
		});
		expect(one?.difference).toBeCloseTo(0.016, 12);
		if (one) {
			expect(revisionSentence(one, scale, 'nl')).toMatch(
				/was 6,8%, is nu 8,4%, reden onbekend: vraag de bron\.$/
			);
			expect(revisionSentence(one, scale, 'en')).toMatch(
				/was 6.8%, is now 8.4%, reason unknown: ask the source\.$/
			);
		}
	});

	it('name provisional then and final now, a break and a value that is hidden now', async () => {
		const now = await newer('redenen', {
			rows: changed((row) => {
				if (at(row, 'wijk', '2010-Q3')) return [row[0], row[1], row[2], 60, 'final'];
				if (at(row, 'oost', '2010-Q1')) return [row[0], row[1], row[2], 90];
				if (at(row, 'west', '2010-Q1')) return [row[0], row[1], row[2], '.'];
				return [];
			}),
			breaks: `${own.breaks}${goal.id},oost,2010-Q1,definition,andere telling\n`
		});
		const reasons = Object.fromEntries(
			revisionsBetween(older, now).revisions.map(({ area, reason }) => [area, reason.code])
		);
		expect(reasons).toEqual({ wijk: 'final', oost: 'break', west: 'hidden' });
	});

	it('give what the source wrote since as the reason, before the end of a provisional figure', async () => {
		const written = 'Twaalf dossiers kwamen later binnen.';
		const now = await newer('bericht', {
			rows: changed((row) =>
				at(row, 'wijk', '2010-Q2')
					? [row[0], row[1], row[2], 84, 'final', written]
					: at(row, 'wijk', '2010-Q3')
						? [row[0], row[1], row[2], 60, 'final', written]
						: []
			)
		});
		const { revisions } = revisionsBetween(older, now);
		expect(revisions.map(({ period, reason }) => [period, reason])).toEqual([
			['2010-Q2', { code: 'note', text: written }],
			['2010-Q3', { code: 'note', text: written }]
		]);
		const [one] = revisions;
		expect(one && revisionSentence(one, scale, 'nl')).toMatch(
			/was 6,8%, is nu 8,4%, omdat de bron meldt: “Twaalf dossiers kwamen later binnen”\.$/
		);
		// The same words as then explain nothing that is new since.
		const again = await newer('bericht-gebleven', {
			rows: changed((row) =>
				at(row, 'wijk', '2010-Q2') ? [row[0], row[1], row[2], 85, 'final', written] : []
			)
		});
		expect(revisionsBetween(now, again).revisions.find(({ period }) => period === '2010-Q2')?.reason).toEqual(
			{
				code: 'unknown'
			}
		);
	});

	it('sort by size within a goal, and tell a new area apart', async () => {
		const more = rows
			.filter(([, area]) => area === 'west')
			.map((row): Rows[number] => [row[0], 'noord', row[2], row[3]]);
		const now = await newer('gebied', {
			areas: `${own.areas}noord,Noord,control\n`,
			rows: [
				...changed((row) =>
					at(row, 'wijk', '2010-Q1')
						? [row[0], row[1], row[2], 72]
						: at(row, 'wijk', '2010-Q2')
							? [row[0], row[1], row[2], 99]
							: []
				),
				...more
			]
		});
		const figure = revisionsBetween(older, now);
		expect(figure.areas).toEqual({ added: ['noord'], gone: [] });
		expect(figure.revisions.map(({ period }) => period)).toEqual(['2010-Q2', '2010-Q1']);
	});

	it('name another target and its definition file', async () => {
		const figure = revisionsBetween(older, await newer('streef', { rows, target: 0.04 }));
		expect(figure.revisions).toEqual([]);
		expect(figure.goals).toContainEqual({
			indicator: goal.id,
			area: 'wijk',
			field: 'target',
			was: 0.05,
			is: 0.04
		});
		expect(figure.files).toContainEqual({
			file: `data/indicators/neighbourhood/${goal.id}.md`,
			change: 'altered'
		});
	});

	it('cannot be one report twice, or no report', () => {
		expect(() => revisionsBetween(older, older)).toThrow(NotComparable);
		expect(() => revisionsBetween(older, verifyReport(strToU8('x')))).toThrow('unreadable');
	});
});

describe('a frozen report beside its sources', () => {
	const place = path.join(base, 'tweede-kopie');
	let zip: Uint8Array;
	let checked: CheckedZip;
	const against = async (folder: string) => {
		const programme = await openAsFrozen(folder, checked.manifest ?? expect.fail('no manifest'));
		const found = await verifyAgainst(checked, programme);
		await programme.engine.close();
		return found;
	};
	/** What the test before changed is put back as it was. */
	const changed = new Set<string>();
	const fresh = () => {
		rmSync(path.join(place, 'releases'), { recursive: true, force: true });
		for (const file of changed) copyFileSync(path.join('data/velve-lindenhof', file), path.join(place, file));
		changed.clear();
		return place;
	};
	const edit = (file: string, change: (text: string) => string) => {
		const name = path.join(place, file);
		const text = readFileSync(name, 'utf8');
		expect(change(text)).not.toBe(text);
		writeFileSync(name, change(text));
		changed.add(file);
	};
	beforeAll(async () => {
		cpSync('data/velve-lindenhof', place, { recursive: true });
		zip = await frozenOf(undefined, '2011-Q1', '2011-04-20');
		checked = verifyReport(zip);
		expect(checked.findings).toEqual([]);
	});

	it('is clean in a second copy, with the releases made since', async () => {
		fresh();
		mkdirSync(path.join(place, 'releases'));
		writeFileSync(path.join(place, 'releases/2011-Q1.json'), unzipSync(zip)['release.json'] ?? '');
		const found = await against(place);
		expect(found.findings).toEqual([]);
		expect(found.against?.figures).toBeGreaterThan(10_000);
		expect(found.against?.uncompared).toEqual([]);
		expect(verificationSentences(found, 'nl').join(' ')).toContain('Geen cijfer in dit rapport verandert.');
	});

	it('names the file and the figure of one changed digit', async () => {
		fresh();
		edit('observations.csv', (text) =>
			text.replace(
				/^([a-z-]+,velve-lindenhof,2010-Q4,\d*)(\d)(,\d+,)/m,
				(_, a, digit, b) => `${a}${(Number(digit) + 1) % 10}${b}`
			)
		);
		const { findings } = await against(place);
		expect(findings).toContainEqual({ code: 'source-altered', kind: 'sources', file: 'observations.csv' });
		const figure = findings.find((one) => one.code === 'figure-changed');
		expect(figure).toMatchObject({
			place: { in: 'figures', area: 'velve-lindenhof', period: '2010-Q4', field: 'value' }
		});
		for (const one of findings) expect(findingSentence(one, 'nl')).not.toMatch(/undefined|null|\[object/);
	});

	it('says that no figure changes where none does: a quarter that came later', async () => {
		fresh();
		edit('observations.csv', (text) =>
			text.replace(/\n([a-z-]+,[a-z-]+,2011-Q4,)(\d)/, (_, a, digit) => `\n${a}${(Number(digit) % 9) + 1}`)
		);
		const found = await against(place);
		expect(found.findings).toEqual([{ code: 'source-altered', kind: 'sources', file: 'observations.csv' }]);
		expect(verificationSentences(found, 'en').join(' ')).toContain('No figure in this report changes.');
	});

	it('names every source file of which one digit changes, people’s too', async () => {
		const files = (checked.manifest?.sources ?? []).map(({ file }) => file);
		const digits = fc.sample(fc.nat(), { seed: 5, numRuns: files.length });
		for (const [index, file] of files.entries()) {
			fresh();
			edit(file, (text) => {
				const places = [...text.matchAll(/\d/g)]
					.map((one) => one.index)
					.filter((where) => where > text.indexOf('\n'));
				const where = places[(digits[index] ?? 0) % places.length] ?? 0;
				return text.slice(0, where) + ((Number(text[where]) + 1) % 10) + text.slice(where + 1);
			});
			const now = files.map((name) => ({
				file: name,
				rows: 0,
				sha256: digest(readFileSync(path.join(place, name)))
			}));
			const manifest = checked.manifest ?? expect.fail('no manifest');
			const { sources, hashKey } = reportSources(
				{ folder: place, files: now, hashKey: () => null, kept: null },
				{ asIn: manifest }
			);
			expect(alteredSources(manifest, { ...manifest, sources, hashKey })).toEqual([
				{ code: 'source-altered', kind: 'sources', file }
			]);
		}
	});

	it('names a text and a drawing that were altered in an output', () => {
		const files = unzipSync(zip);
		const html = strFromU8(files['rapport.html'] ?? new Uint8Array());
		const replaced = (change: (text: string) => string): Finding[] => {
			const bytes = strToU8(change(html));
			expect(strFromU8(bytes)).not.toBe(html);
			return verifyReport(zipSync({ ...files, 'rapport.html': bytes })).findings;
		};
		expect(
			replaced((text) => text.replace('Tekst over &quot;money&quot;', 'Tekst over &quot;geld&quot;'))
		).toMatchObject([{ code: 'output-text', output: 'rapport.html', place: { in: 'text' } }]);
		const picture = Object.keys(files).find((name) => name.startsWith('pictures/')) ?? '';
		const svg = strFromU8(files[picture] ?? new Uint8Array());
		const drawing = replaced((text) =>
			text.replace(
				svg,
				svg.replace(/(\d)(?="\/>)/, (digit) => String(9 - Number(digit)))
			)
		);
		expect(drawing).toMatchObject([{ code: 'output-picture', output: 'rapport.html' }]);
	});

	it('gives the texts back as they were written', () => {
		const notes = notesOf(zip);
		expect(notes.length).toBeGreaterThan(3);
		expect(notes.find(({ field }) => field === 'summary')?.text).toBe('=Tekst over "summary"; met\nregels');
	});
});
