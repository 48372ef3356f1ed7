// What a delivery does to a programme's pages: nothing when rows only stand otherwise, and to the letter what the pages say when a cell changes.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, judge, type Judged } from '../../scripts/prove/consequences.ts';
import { Sayer } from '../../scripts/prove/sayer.ts';
import type { Answers } from '../../src/lib/domain/consequence.ts';
import { gather } from '../../src/lib/server/consequences.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { consequencesOf } from '../../src/lib/subjects/data/figure/consequences.ts';
import { draws } from '../disclosure/random-programme.ts';

const demonstration = path.resolve(import.meta.dirname, '../../data/velve-lindenhof');
const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-consequences-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function gathered(place: string): Promise<Answers> {
	const programme = await openProgramme(place);
	const answers = await gather(programme);
	return JSON.parse(JSON.stringify(answers)) as Answers;
}

/** Rows of every file in another order, the header where it was. */
function permute(place: string): void {
	const draw = draws(7);
	for (const name of readdirSync(place).filter((one) => one.endsWith('.csv'))) {
		const [header = '', ...rows] = readFileSync(path.join(place, name), 'utf8').trimEnd().split('\n');
		if (rows.some((one) => (one.match(/"/g)?.length ?? 0) % 2 === 1))
			throw new Error(`${name}: a cell of two lines`);
		for (let at = rows.length - 1; at > 0; at--) {
			const other = draw(at + 1);
			[rows[at], rows[other]] = [rows[other] ?? '', rows[at] ?? ''];
		}
		writeFileSync(path.join(place, name), `${[header, ...rows].join('\n')}\n`);
	}
}

/** As `toMatchObject` reads it, anywhere inside. */
const matching = (told: object): object =>
	Object.fromEntries(
		Object.entries(told).map(([key, value]) => [
			key,
			typeof value === 'object' && value !== null && !('asymmetricMatch' in value)
				? expect.objectContaining(matching(value as object))
				: (value as unknown)
		])
	);

/** A change of which no number and no judgement is another, and what it is told as. */
const alone: { file: string; from: RegExp; to: string; told: object }[] = [
	{
		...{ file: 'observations.csv', to: '$1final' },
		from: /^(wwb-uitkering,velve-lindenhof,2011-Q4,.*)provisional/m,
		told: {
			...{ kind: 'value', page: 'indicator', indicator: 'wwb-uitkering', period: '2011-Q4' },
			...{ before: { provisional: true }, after: { provisional: false } }
		}
	},
	{
		...{ file: 'observations.csv', to: '$12012-01-20' },
		from: /^(wwb-uitkering,velve-lindenhof,2011-Q4,.*)2012-01-14/m,
		told: {
			...{ kind: 'text', page: 'overview', period: '2011-Q4', cell: { table: 'sources' } },
			after: { nl: expect.stringContaining('20-1-2012') }
		}
	},
	{
		...{ file: 'breaks.csv', from: /telt sinds dit kwartaal anders/, to: 'telt anders' },
		told: { kind: 'text', page: 'indicator', indicator: 'speciaal-onderwijs', cell: { table: 'breaks' } }
	},
	{
		...{ file: 'events.csv', from: /vier wijkcoaches/, to: 'vijf wijkcoaches' },
		told: { kind: 'text', cell: { table: 'events' }, after: { nl: expect.stringContaining('vijf') } }
	},
	{
		...{ file: 'areas.csv', from: /,Nieuwe Velve,/, to: ',De Nieuwe Velve,' },
		told: {
			kind: 'text',
			area: 'nieuwe-velve',
			before: { nl: 'Nieuwe Velve' },
			after: { nl: 'De Nieuwe Velve' }
		}
	},
	{
		...{ file: 'notes.csv', from: /Voorbeeldtekst: op schema\./, to: 'Voorbeeldtekst: voor op schema.' },
		told: { kind: 'text', page: 'report', period: '2010-Q4', cell: { table: 'notes', row: 'time' } }
	}
];

describe('the demonstration', () => {
	let before: Answers;
	beforeAll(async () => {
		before = await gathered(demonstration);
	});

	it('says the same with the rows of every file in another order', async () => {
		const place = path.join(folder, 'permuted');
		cpSync(demonstration, place, { recursive: true });
		permute(place);
		const after = await gathered(place);
		expect(consequencesOf(before, after)).toEqual([]);
	});

	it('tells of what changes beside numbers: provisional or not, where it comes from, and every text', async () => {
		const place = path.join(folder, 'beside');
		cpSync(demonstration, place, { recursive: true });
		for (const { file, from, to } of alone) {
			const text = readFileSync(path.join(place, file), 'utf8');
			expect(text).toMatch(from);
			writeFileSync(path.join(place, file), text.replace(from, to));
		}
		const list = consequencesOf(before, await gathered(place));
		for (const { told } of alone) expect(list).toContainEqual(expect.objectContaining(matching(told)));
		// A source is named below the quarter and below its goal.
		expect(list).toHaveLength(alone.length + 1);
	});

	it('tells of a shape that is drawn otherwise, and of nothing where the file only stands otherwise', async () => {
		const square = (code: string, x: number, wide: number) => ({
			type: 'Feature',
			properties: { buurtcode: code },
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[x, 52.21],
						[x + wide, 52.21],
						[x + wide, 52.22],
						[x, 52.22],
						[x, 52.21]
					]
				]
			}
		});
		const drawnAs = async (name: string, features: object[], indent?: number) => {
			const place = path.join(folder, name);
			cpSync(demonstration, place, { recursive: true });
			const whole = JSON.stringify({ type: 'FeatureCollection', features }, null, indent);
			writeFileSync(path.join(place, 'areas.geojson'), whole);
			return gathered(place);
		};
		const [codes, west, east] = [['BU01530100', 'BU01530205'], 6.88, 6.9] as const;
		const [first = '', second = ''] = codes;
		const drawn = await drawnAs('shapes', [square(first, west, 0.01), square(second, east, 0.01)]);
		expect(consequencesOf(before, drawn).map(({ kind, cell }) => [kind, cell?.table])).toEqual([
			['text', 'shapes'],
			['text', 'shapes']
		]);
		const turned = await drawnAs('turned', [square(second, east, 0.01), square(first, west, 0.01)], 2);
		expect(consequencesOf(drawn, turned)).toEqual([]);
		// The outermost corners stay, so the other one is drawn as it was.
		const wider = await drawnAs('wider', [square(first, west, 0.012), square(second, east, 0.01)]);
		expect(consequencesOf(drawn, wider)).toMatchObject([
			{ kind: 'text', page: 'overview', area: 'velve-lindenhof', cell: { table: 'shapes' } }
		]);
	});

	it('says of a figure that is withdrawn what it was and that it is hidden, and which reports showed it', async () => {
		const place = path.join(folder, 'withdrawn');
		cpSync(demonstration, place, { recursive: true });
		const file = path.join(place, 'observations.csv');
		const text = readFileSync(file, 'utf8');
		const row = /^(wwb-uitkering,velve-lindenhof,2011-Q3),\d+,\d+/m;
		writeFileSync(file, text.replace(row, '$1,.,.'));
		const after = await gathered(place);
		const report = { file: '2011-Q4.json', period: '2011-Q4', counts: {} };
		const list = consequencesOf({ ...before, earlier: [report] }, after);
		const there = { indicator: 'wwb-uitkering', area: 'velve-lindenhof', period: '2011-Q3' };
		expect(list.find((one) => one.kind === 'hidden')).toMatchObject({
			...{ ...there, after: { value: null, hidden: true, unit: 'share' } },
			before: {
				value: before.shown.find(
					(one) => one.indicator === there.indicator && one.area === there.area && one.period === there.period
				)?.is.value
			}
		});
		expect(list.find((one) => one.kind === 'revision')).toMatchObject({
			...{ ...there, reason: { code: 'hidden' }, reports: ['2011-Q4.json'] }
		});
		expect(list.find((one) => one.kind === 'status' && one.period === '2011-Q3')).toMatchObject({
			...{ ...there, after: { code: null, nl: 'Niet te zeggen' } }
		});
		expect(list.find((one) => one.kind === 'claim' && one.period === '2011-Q3')).toMatchObject({
			after: { nl: 'Dit cijfer is verborgen door de bron. Verborgen is niet nul.' }
		});
	});
});

/** Seeds of which the sentences change, and one of which nothing does; `npm run prove -- consequences` takes two hundred. */
const seeds = [10_004, 10_009, 10_015];

it('is the difference of what two sites say, for cells changed at random', { timeout: 240_000 }, async () => {
	const sayer = new Sayer();
	const judged: Judged[] = [];
	try {
		const before = await base(sayer);
		for (const seed of seeds) judged.push(await judge(sayer, before, seed));
	} finally {
		sayer.close();
	}
	for (const { missing, invented } of judged)
		expect({ missing, invented }).toEqual({ missing: [], invented: [] });
	expect(judged.some((one) => (one.lines?.length ?? 0) > 0)).toBe(true);
	expect(judged.some((one) => one.lines?.length === 0)).toBe(true);
});
