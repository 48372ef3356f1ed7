// What a delivery does to a programme folder: by key, by value and not by spelling, with nothing lost.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableFiles, type TableName } from '../../src/lib/domain/tables.ts';
import type { DeliveredPart, ProgrammeFiles } from '../../src/lib/intake/delivery.ts';
import { readRecords } from '../../src/lib/intake/delimited.ts';
import { mergeDelivery } from '../../src/lib/local/merge-delivery.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const part = (table: DeliveredPart['table'], text: string): DeliveredPart => ({
	...{ file: `${table}.csv`, sheet: null, kind: 'csv', mapping: null, sourceRows: null, sourceColumns: {} },
	...{ table, bytes: bytesOf(text), notes: [] }
});
const folderOf = (files: Record<string, string>): ProgrammeFiles =>
	new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)]));

const header = 'indicator,area,period,numerator,denominator,value,status,source,retrieved,note';
const first = 'overlast,lindenhof,2010-Q1,60,700,,final,Bron,2011-01-10,eerste';
const second = 'overlast,lindenhof,2010-Q2,61,700,,final,Bron,2011-01-10,';
const folder = folderOf({
	'observations.csv': `${header}\n${first}\n${second}\n`,
	'programme.yaml': 'id: x\n'
});

describe('a delivery of observations', () => {
	it('changes nothing where the same stands there in another spelling, order and dialect', () => {
		const text = [
			'period;area;indicator;retrieved;source;status;denominator;numerator;value;note',
			'2e kwartaal 2010;lindenhof;overlast;10-01-2011;Bron;final;700;61;;',
			'2010K1;lindenhof;overlast;10-01-2011;"Bron";final;700,0;60;;eerste'
		].join('\r\n');
		const { folder: after, changes, parts } = mergeDelivery(folder, [part('observations', text)]);
		expect(changes).toEqual([]);
		expect(after.get('observations.csv')).toBe(folder.get('observations.csv'));
		expect(parts).toMatchObject([{ rows: 2, added: 0, changed: 0, leftOutCount: 0 }]);
	});

	it('replaces what has the same key, in place, adds the rest and tells old and new', () => {
		const text = `${header}\n${first.replace(',60,', ',64,')}\noverlast,velve,2010-Q1,3,80,,final,Bron,2011-01-10,\n`;
		const { folder: after, changes } = mergeDelivery(folder, [part('observations', text)]);
		expect(textOf(after.get('observations.csv'))).toBe(
			[
				'indicator,area,period,status,source,retrieved,numerator,denominator,value,note',
				'overlast,lindenhof,2010-Q1,final,Bron,2011-01-10,64,700,,eerste',
				'overlast,lindenhof,2010-Q2,final,Bron,2011-01-10,61,700,,',
				'overlast,velve,2010-Q1,final,Bron,2011-01-10,3,80,,',
				''
			].join('\n')
		);
		expect(changes).toMatchObject([{ rows: 3, added: 1, changedRows: 1, changedCells: 1, removed: 0 }]);
		expect(changes[0]?.changed).toEqual([
			{
				key: { indicator: 'overlast', area: 'lindenhof', period: '2010-Q1' },
				column: 'numerator',
				before: '60',
				after: '64'
			}
		]);
		expect(after.get('programme.yaml')).toBe(folder.get('programme.yaml'));
	});

	it('leaves alone what it has no column for, and keeps a column that only it has', () => {
		const text =
			'indicator,area,period,status,source,retrieved,wijk\noverlast,lindenhof,2010-Q1,final,Bron,2011-01-10,3\n';
		const { folder: after } = mergeDelivery(folder, [part('observations', text)]);
		const { header: columns = [], rows = [] } = readRecords(textOf(after.get('observations.csv')), []) ?? {};
		expect(columns.at(-1)).toBe('wijk');
		expect(
			rows.map((row) => [row[columns.indexOf('numerator')], row[columns.indexOf('note')], row.at(-1)])
		).toEqual([
			['60', 'eerste', '3'],
			['61', '', '']
		]);
	});

	it('takes rows away only where the whole table is asked to be replaced, and tells which', () => {
		const text = `${header}\n${first}\n`;
		expect(mergeDelivery(folder, [part('observations', text)]).changes).toEqual([]);
		const { folder: after, changes } = mergeDelivery(folder, [part('observations', text)], {
			replace: ['observations']
		});
		expect(changes).toMatchObject([
			{ rows: 1, removed: 1, removedKeys: [{ indicator: 'overlast', area: 'lindenhof', period: '2010-Q2' }] }
		]);
		expect(textOf(after.get('observations.csv'))).not.toContain('2010-Q2');
	});

	it('leaves out a row of which a cell is unclear, which stands twice, or has no key, and says why', () => {
		const text = [
			header,
			'overlast,lindenhof,2010-Q1,1.234,7000,,final,Bron,2011-01-10,',
			'overlast,velve,2010-Q1,1,80,,final,Bron,2011-01-10,',
			'overlast,velve,2010-Q1,2,80,,final,Bron,2011-01-10,',
			',velve,2010-Q2,2,80,,final,Bron,2011-01-10,',
			'overlast,velve,2010-Q3,2,80,,final,Bron,2011-01-10,'
		].join('\n');
		const { changes, parts } = mergeDelivery(folder, [part('observations', text)]);
		expect(changes).toMatchObject([{ added: 1, changedRows: 0 }]);
		expect(parts[0]?.leftOut.map(({ row, why, column, value }) => [row, why, column, value])).toEqual([
			[2, 'unclear', 'numerator', '1.234'],
			[3, 'twice', null, ''],
			[4, 'twice', null, ''],
			[5, 'no-key', 'indicator', '']
		]);
	});

	it('keeps what a star behind a period says, a hidden value and a third decimal', () => {
		const text = `${header}\noverlast,velve,2010-Q3*,.,80,"0,125",final,Bron,2011-01-10,\nx,velve,2010,,,"0,5",final,B,2011-01-10,"NA"\n`;
		const { folder: after } = mergeDelivery(new Map(), [part('observations', text)]);
		expect(textOf(after.get('observations.csv'))).toBe(
			[
				'indicator,area,period,status,source,retrieved,numerator,denominator,value,note',
				'overlast,velve,2010-Q3,provisional,Bron,2011-01-10,.,80,0.1250,',
				'x,velve,2010,final,B,2011-01-10,,,0.5,"NA"',
				''
			].join('\n')
		);
	});

	it('takes nothing from a part that cannot be read, and takes nothing away for it', () => {
		for (const text of ['', 'iets,anders\n1,2\n', 'indicator,area\noverlast,lindenhof\n']) {
			const { folder: after, parts } = mergeDelivery(folder, [part('observations', text)], {
				replace: ['observations']
			});
			expect(after.get('observations.csv')).toBe(folder.get('observations.csv'));
			expect(parts[0]?.unread).toBe(true);
		}
	});
});

describe('the shapes of areas', () => {
	const shape = (statcode: string, size: number) => ({
		type: 'Feature',
		properties: { statcode },
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[0, 0],
					[size, 0],
					[size, size],
					[0, 0]
				]
			]
		}
	});
	const map = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

	it('are merged by their code, and the same shapes in another order change nothing', () => {
		const one = mergeDelivery(new Map(), [part('geometry', map(shape('BU1', 1), shape('BU2', 1)))]);
		expect(one.changes).toMatchObject([{ table: 'geometry', path: 'areas.geojson', added: 2 }]);
		const same = mergeDelivery(one.folder, [part('geometry', map(shape('BU2', 1), shape('BU1', 1)))]);
		expect(same.changes).toEqual([]);
		const other = mergeDelivery(one.folder, [part('geometry', map(shape('BU2', 2), shape('BU3', 1)))]);
		expect(other.changes).toMatchObject([{ added: 1, changedRows: 1, rows: 3 }]);
	});
});

describe('for any deliveries', () => {
	const cell = (column: string): fc.Arbitrary<string> => {
		if (column === 'period') return fc.constantFrom('2010-Q1', '2010-Q2', '2011-Q3');
		if (['numerator', 'denominator'].includes(column)) return fc.constantFrom('', '.', '1', '12', '700.5');
		if (column === 'value') return fc.constantFrom('', '.', '0.5', '0.0825', '1.1250');
		if (column === 'retrieved') return fc.constantFrom('2011-01-10', '2012-02-29');
		if (column === 'note')
			return fc.constantFrom('', 'met, komma', 'met "haken"', 'twee\nregels', '=1+1', '😀 é');
		return fc.constantFrom('a', 'b', 'c');
	};
	const columns = [
		...tableFiles.observations.key,
		'numerator',
		'value',
		'status',
		'source',
		'retrieved',
		'note'
	];
	const row = fc.tuple(...columns.map(cell));
	const rows = fc.uniqueArray(row, { selector: (one) => one.slice(0, 3).join(' '), maxLength: 12 });
	const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const csv = (all: string[][], names = columns) =>
		`${[names, ...all].map((one) => one.map(quote).join(',')).join('\n')}\n`;
	const contents = (bytes: Uint8Array | undefined): Map<string, Record<string, string>> => {
		const read = readRecords(textOf(bytes), columns);
		return new Map(
			(read?.rows ?? []).map((one) => {
				const named = Object.fromEntries(read?.header.map((name, at) => [name, one[at] ?? '']) ?? []);
				return [tableFiles.observations.key.map((name) => named[name]).join(' '), named];
			})
		);
	};

	it('nothing is lost, the order of the rows is no matter, and the same again changes nothing', () => {
		fc.assert(
			fc.property(rows, rows, fc.infiniteStream(fc.nat()), (old, delivered, dice) => {
				const before = mergeDelivery(new Map(), [part('observations', csv(old))]).folder;
				const after = mergeDelivery(before, [part('observations', csv(delivered))]);
				const shuffled = delivered
					.map((one) => ({ one, place: dice.next().value ?? 0 }))
					.sort((a, b) => a.place - b.place)
					.map(({ one }) => one);
				const again = mergeDelivery(before, [part('observations', csv(shuffled))]);
				expect(textOf(again.folder.get('observations.csv'))).toBe(
					textOf(after.folder.get('observations.csv'))
				);
				const once = mergeDelivery(after.folder, [part('observations', csv(shuffled))]);
				expect(once.changes).toEqual([]);
				const found = contents(after.folder.get('observations.csv'));
				const wanted = new Map([...contents(bytesOf(csv(old))), ...contents(bytesOf(csv(delivered)))]);
				expect(new Map([...found].sort())).toEqual(
					new Map([...wanted].map(([key, one]) => [key, one] as const).sort())
				);
				const told = after.changes[0];
				expect((told?.added ?? 0) + (told?.changedRows ?? 0)).toBe(
					[...contents(bytesOf(csv(delivered)))].filter(
						([key, one]) =>
							JSON.stringify(contents(before.get('observations.csv')).get(key) ?? null) !==
							JSON.stringify(sameOrder(one))
					).length
				);
			}),
			{ numRuns: 60 }
		);
		function sameOrder(one: Record<string, string>): Record<string, string> {
			const order = [
				'indicator',
				'area',
				'period',
				'status',
				'source',
				'retrieved',
				'numerator',
				'value',
				'note'
			];
			return Object.fromEntries(order.map((name) => [name, one[name] ?? '']));
		}
	});

	it('two parts do what one part with both their rows does', () => {
		fc.assert(
			fc.property(rows, fc.nat(12), (all, cut) => {
				const one = mergeDelivery(new Map(), [part('observations', csv(all))]);
				const two = mergeDelivery(new Map(), [
					part('observations', csv(all.slice(0, cut))),
					part('observations', csv(all.slice(cut)))
				]);
				expect(textOf(two.folder.get('observations.csv'))).toBe(textOf(one.folder.get('observations.csv')));
			}),
			{ numRuns: 60 }
		);
	});
});

describe('the demonstration', () => {
	const place = path.resolve('data/velve-lindenhof');
	const own = new Map(
		readdirSync(place)
			.filter((name) => name.endsWith('.csv'))
			.map((name) => [name, new Uint8Array(readFileSync(path.join(place, name)))])
	);
	const isTable = (name: string): name is TableName => name in tableFiles;

	it('delivered to itself, with every table upside down, changes nothing', () => {
		const parts = [...own].flatMap(([name, bytes]) => {
			const table = name.replace('.csv', '');
			if (!isTable(table)) return [];
			const read = readRecords(textOf(bytes), []);
			const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const lines = [read?.header ?? [], ...(read?.rows ?? []).reverse()];
			return [part(table, lines.map((line) => line.map(quote).join(';')).join('\r\n'))];
		});
		expect(parts.length).toBeGreaterThan(8);
		const { changes, parts: counts } = mergeDelivery(own, parts);
		expect(changes).toEqual([]);
		expect(counts.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0)).toBe(0);
		expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(20_000);
	});
});
