// What a folder on this device may hold, what its log says, and how many households stay out after a delivery.
import { describe, expect, it } from 'vitest';
import { zipSync, strToU8 } from 'fflate';
import type { DeliveredPart } from '../../src/lib/intake/delivery.ts';
import { backupOf, readBackup } from '../../src/lib/local/backup.ts';
import { readLog, writeLog, type LogRow } from '../../src/lib/local/delivery-log.ts';
import { kindOfPath } from '../../src/lib/local/paths.ts';
import { leftOutAfter, type OpenedRows } from '../../src/lib/local/restricted-rows.ts';
import { noVisits } from '../../src/lib/vault/admission.ts';

describe('the paths of a folder', () => {
	it('are about people, sealed, plain, or not ours', () => {
		const kinds = {
			restricted: ['households.csv', 'RESPONSES.csv', 'surveys.csv', 'actions.csv'],
			sealed: ['huishoudens.age'],
			plain: [
				'areas.csv',
				'areas.geojson',
				'deliveries.csv',
				'programme.yaml',
				'mappings/rivm.yaml',
				'indicators/eigen.yaml',
				'indicators/texts/eigen.md',
				'releases/2011-Q1.json',
				'releases/states.age'
			],
			unknown: [
				'gezinnen.csv',
				'../areas.csv',
				'indicators/../../x.yaml',
				'mappings/households.csv',
				'kopie/areas.csv',
				'x.xlsx',
				'releases/rows.csv'
			]
		};
		for (const [kind, paths] of Object.entries(kinds))
			for (const path of paths) expect([path, kindOfPath(path)]).toEqual([path, kind]);
	});
});

describe('a backup', () => {
	const files = new Map([
		['areas.csv', strToU8('area\nx\n')],
		['mappings/rivm.yaml', strToU8('a: 1')]
	]);

	it('is the folder, zipped, and reads back the same', () => {
		expect(readBackup(backupOf(files))).toEqual({ files, leftOut: [] });
	});
	it('may be zipped with its folder around it, by a Mac too; what no folder has is named', () => {
		const zip = zipSync({
			'wijk/Areas.csv': strToU8('a'),
			'__MACOSX/wijk/._Areas.csv': strToU8('b'),
			'wijk/.DS_Store': strToU8('c'),
			'wijk/brief.docx': strToU8('d')
		});
		const { files: found, leftOut } = readBackup(zip);
		expect([[...found.keys()], leftOut]).toEqual([['Areas.csv'], ['wijk/brief.docx']]);
	});
	it('is refused where it is none, is empty, or holds two of one', () => {
		for (const [zip, reason] of [
			[strToU8('geen zip'), 'not-a-zip'],
			[zipSync({ 'brief.docx': strToU8('d') }), 'empty'],
			[zipSync({ 'areas.csv': strToU8('a'), 'een.age': strToU8('b'), 'twee.age': strToU8('c') }), 'twice'],
			[zipSync({ 'Households.csv': strToU8('a'), 'households.csv': strToU8('b') }), 'twice']
		] as const)
			expect(() => readBackup(zip)).toThrow(
				expect.objectContaining({ code: 'bad-backup', facts: expect.objectContaining({ reason }) })
			);
	});
});

describe('the log', () => {
	it('reads back as written, also a name that a spreadsheet would run', () => {
		const row: LogRow = {
			...{ delivered: '2026-11-28T09:00:00.000Z', accepted: '2026-11-28T09:05:00.000Z', undone: '' },
			...{ file: '=levering "Q3", nieuw.csv', sha256: 'ab'.repeat(32), supplier: 'Politie' },
			...{ rows: 12, added: 3, changed: 2, removed: 0 }
		};
		const bytes = writeLog([row, { ...row, undone: '2026-11-28T10:00:00.000Z' }]);
		expect(new TextDecoder().decode(bytes).split('\n')[0]).toBe(
			'delivered,file,sha256,supplier,rows,added,changed,removed,accepted,undone'
		);
		expect(new TextDecoder().decode(bytes)).toContain('"\'=levering ""Q3"", nieuw.csv"');
		expect(readLog(bytes)).toEqual([row, { ...row, undone: '2026-11-28T10:00:00.000Z' }]);
		expect(readLog(undefined)).toEqual([]);
	});
});

describe('how many households stay out', () => {
	const cell = (area: string, without_consent: number, withdrawn = 0) => ({
		area,
		period: '2009-Q1',
		period_index: 8036,
		without_consent,
		withdrawn
	});
	const before: OpenedRows = {
		files: new Map([['households.csv', strToU8('household,area\nH-1,a\nH-2,b\n')]]),
		leftOut: [cell('a', 3), cell('b', 1)],
		visits: noVisits
	};
	const part = (text: string): DeliveredPart => ({
		...{ file: 'x.csv', sheet: null, kind: 'csv', table: 'households', mapping: null },
		...{ bytes: strToU8(text), sourceRows: null, sourceColumns: {}, notes: [] }
	});

	it('is counted anew by a delivery that names all who are in', () => {
		const whole = part('household;area\nH-2;b\nH-1;a\nH-9;a\n');
		expect(leftOutAfter(before, [whole], [cell('a', 4)])).toEqual([cell('a', 4)]);
	});
	it('is counted anew where all households were replaced', () => {
		expect(leftOutAfter(before, [part('household,area\nH-9,a\n')], [cell('a', 1)], true)).toEqual([
			cell('a', 1)
		]);
	});
	it('is added to by any other delivery, and kept by one without households', () => {
		expect(leftOutAfter(before, [part('household,area\nH-9,a\n')], [cell('a', 1, 1), cell('c', 2)])).toEqual([
			cell('a', 4, 1),
			cell('b', 1),
			cell('c', 2)
		]);
		expect(leftOutAfter(before, [], [])).toEqual(before.leftOut);
	});
	it('is what was counted where nothing was sealed before', () => {
		expect(leftOutAfter(null, [], [cell('a', 2)])).toEqual([cell('a', 2)]);
	});
});
