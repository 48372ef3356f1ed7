// Whatever is in the files, the reading ends, says what is wrong, and never lets a citizen service number out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableFiles, type TableName } from '../../src/lib/domain/tables.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { bytesOf, goodFolder, readFolder } from './definitions.ts';

const tables = Object.keys(tableFiles).filter((name): name is TableName => name in tableFiles);
const bsn = '123456782';

describe('a reading that never fails', () => {
	it('survives any bytes in any file', () => {
		fc.assert(
			fc.property(fc.constantFrom(...tables), fc.uint8Array({ maxLength: 300 }), (table, bytes) => {
				const { files } = readFolder({ [`${table}.csv`]: bytes });
				expect(files.some(({ file }) => file === `${table}.csv`)).toBe(true);
			})
		);
	});
	it('survives any mixture of quotes, delimiters, line ends and texts under a good header', () => {
		const pieces = fc.array(
			fc.constantFrom('"', ',', ';', '\n', '\r\n', '\r', '.', 'x', '\0', '1.234', '=', ' ')
		);
		fc.assert(
			fc.property(fc.constantFrom(...tables), pieces, (table, parts) => {
				const { required, optional } = tableFiles[table];
				const text = `${[...required, ...optional].join(',')}\n${parts.join('')}`;
				const { problems, remarks } = readFolder({ [`${table}.csv`]: text });
				for (const problem of [...problems, ...remarks])
					expect(problemMessage(problem, 'nl')).toContain(problem.file);
			})
		);
	});
	it('loses no row to a lone quote: what follows it is read and counted', () => {
		const lines = ['date,title', '2010-01-01,"open', '2010-01-02,b', '2010-01-03,"c ""d"""', '"2010-01-04,e'];
		const reading = readFolder({ 'events.csv': lines.join('\n') });
		expect(reading.files.find(({ file }) => file === 'events.csv')?.rows).toBe(4);
		expect(reading.tables.events.map(({ title }) => title)).toEqual(['b', 'c "d"']);
		expect(reading.problems.map(({ row, code }) => [row, code])).toEqual([
			[2, 'truncated-row'],
			[5, 'truncated-row']
		]);
	});
	it('leaves files that it does not know alone, and finds its own whatever their capitals', () => {
		const { problems, files } = readFolder({
			'areas.geojson': '{}',
			'lees mij.csv': '\0',
			'EVENTS.CSV': 'date,title'
		});
		expect(problems).toEqual([]);
		expect(files.map(({ file }) => file)).toContain('events.csv');
	});
	it('reads a hundred thousand rows in seconds', () => {
		const lines = [goodFolder['areas.csv'] ?? ''];
		for (let area = 0; area < 2500; area++) lines.push(`a-${area},A,reference,,`);
		const observations = [goodFolder['observations.csv'] ?? ''];
		for (let area = 0; area < 2500; area++)
			for (let quarter = 0; quarter < 40; quarter++)
				observations.push(
					`share,a-${area},${2000 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1},${quarter},400,,,,,,,final,r,2011-01-01,`
				);
		const started = performance.now();
		const { tables, problems } = readFolder({
			'areas.csv': lines.join('\n'),
			'observations.csv': observations.join('\n')
		});
		expect(problems).toEqual([]);
		expect(tables.observations).toHaveLength(100_005);
		expect(performance.now() - started).toBeLessThan(20_000);
	});
});

describe('citizen service numbers', () => {
	it.each(tables.filter((table) => tableFiles[table].restricted))(
		'never come out of %s, whatever else is wrong with the row',
		(table) => {
			const columns: string[] = [...tableFiles[table].required, ...tableFiles[table].optional];
			const rows = [
				columns.map(() => bsn),
				columns.map(() => bsn),
				columns.map(() => `x ${bsn} y`),
				[bsn],
				[...columns.map(() => bsn), bsn],
				[`"${bsn}`]
			];
			const header = [...columns, bsn];
			for (const lines of [[columns, ...rows], [header, ...rows], rows]) {
				const text = lines.map((cells) => cells.join(',')).join('\n');
				const reading = readFolder({ [`${table}.csv`]: bytesOf(text) });
				const messages = [...reading.problems, ...reading.remarks].flatMap((problem) => [
					problemMessage(problem, 'nl'),
					problemMessage(problem, 'en')
				]);
				expect(JSON.stringify([reading, messages])).not.toContain(bsn);
				expect(reading.problems.map(({ code }) => code)).toContain('bsn-like');
			}
		}
	);
});
