// A file of another form: the cause is named once, with its row, instead of a problem in every row that follows from it.
import { describe, expect, it } from 'vitest';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { goodFolder, places, readFolder } from './definitions.ts';

const rows = (goodFolder['observations.csv'] ?? '').split('\n');
const [header = '', ...records] = rows;
const read = (lines: readonly string[], file = 'observations.csv') =>
	readFolder({ [file]: lines.join('\n') });
function cause(lines: readonly string[], file = 'observations.csv'): string {
	const { problems } = read(lines, file);
	expect(problems).toHaveLength(1);
	return problemMessage(problems[0] ?? expect.fail(), 'nl');
}

describe('the cause, once', () => {
	it('a title above the table and a footnote below it', () => {
		const titled = [
			'Tabel 1: bijstand; per kwartaal',
			'',
			...rows,
			'Bron: Sociale Dienst',
			'Peildatum 1 mei'
		];
		expect(cause(titled)).toBe(
			'observations.csv, rij 1: boven de tabel staat een titel (“Tabel 1: bijstand; per kwartaal”); de kolomnamen staan pas in rij 3. Haal rij 1 weg, en de voetnoot in rijen 9-10.'
		);
		const reading = read(titled);
		expect(reading.tables.observations).toHaveLength(5);
		expect(reading.tables.observations.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8]);
	});
	it('a title whose own cells are many', () => {
		const spread = rows.map((line) => line.replaceAll(',', ';'));
		expect(cause([`Tabel 1, Enschede, 2010${';'.repeat(14)}`, ...spread])).toContain(
			'pas in rij 2. Haal rij 1 weg'
		);
	});
	it('a footnote alone', () => {
		expect(cause([...rows, 'Bron: Sociale Dienst'])).toContain('rij 7: onder de tabel staat een voetnoot');
	});
	it('the header once more, from files that were joined', () => {
		const reading = read([...rows.slice(0, 3), header, ...rows.slice(3)]);
		expect(places(reading).filter((one) => one.includes('truncated-row'))).toHaveLength(1);
		expect(reading.tables.observations).toHaveLength(5);
		expect(cause([...rows.slice(0, 3), header, ...rows.slice(3), header])).toContain(
			'staat de kop nog eens (rijen 4, 8)'
		);
	});
	it('a second table under another header, of which nothing is read as the first', () => {
		const other = header.replace('mean,sd', 'sd,mean');
		const moved = 'grade,velve-lindenhof,2011-Q1,,,1.8,2.4,263,,,,final,survey,2011-04-14,';
		const lines = [...rows, '', other, moved];
		expect(cause(lines)).toContain('rij 8: hier begint een tweede tabel met een andere kop');
		expect(read(lines).tables.observations).toHaveLength(5);
	});
	it('a second table with its own title, and one that was joined with its byte order mark or without a line end', () => {
		const other = header.replace('mean,sd', 'sd,mean');
		const moved = 'grade,velve-lindenhof,2011-Q1,,,1.8,2.4,263,,,,final,survey,2011-04-14,';
		expect(cause([...rows, '', 'Tabel 2: enquête', other, moved])).toContain(
			'rij 9: hier begint een tweede tabel'
		);
		const quoted = `\uFEFF${header.replace(/\w+/g, '"$&"')}`;
		expect(cause([...rows.slice(0, 3), quoted, ...rows.slice(3)])).toContain(
			'rij 4: hier staat de kop nog eens'
		);
		const glued = [...rows.slice(0, 2), `${rows[2]}${header}`, ...rows.slice(3)];
		expect(cause(glued)).toContain('rij 3: hier staat de kop nog eens');
	});
	it('a row below the header that names the columns in words', () => {
		const labels = 'Indicator,Gebied,Kwartaal,Teller,Noemer,,,,,,,Status,Bron,Opgehaald,Opmerking';
		expect(cause([header, labels, ...records])).toContain(
			'rij 2: deze rij onder de kop noemt de kolommen nog eens'
		);
	});
	it('rows that begin with their number, as write.table of R writes them', () => {
		const numbered = records.map((line, index) => `"${index + 1}",${line}`);
		expect(cause([header, ...numbered])).toContain('row.names = FALSE');
		expect(read([header, ...numbered]).tables.observations).toEqual(readFolder().tables.observations);
	});
	it('rows that are too long where they begin with a year are just that', () => {
		const answers = ['wave,group,respondent,item,score', '2009,coach,r1,4F,3,x', '2010,coach,r1,4F,3,x'];
		expect(places(read(answers, 'responses.csv'))).toEqual([
			'responses.csv:2 - truncated-row x',
			'responses.csv:3 - truncated-row x'
		]);
		expect(places(read(answers.slice(0, 2), 'responses.csv'))).toEqual(['responses.csv:2 - truncated-row x']);
	});
	it.each(['', 'X', 'Unnamed: 0', '...1'])('a column of row numbers called %j is remarked', (name) => {
		const lines = [`${name},${header}`, ...records.map((line, index) => `${index + 1},${line}`)];
		const { problems, remarks } = read(lines);
		expect(problems).toEqual([]);
		expect(problemMessage(remarks[0] ?? expect.fail(), 'nl')).toContain('nummers van de rijen');
	});
	it.each([
		['|', 'gescheiden door “|”'],
		[':', 'gescheiden door “:”'],
		[' ', 'gescheiden door een spatie']
	])('columns separated by %j', (sign, what) => {
		const lines = rows.map((line) => line.replaceAll(',', sign));
		expect(cause(lines)).toContain(`rij 1: de kolommen zijn ${what}`);
	});
	it('lines in quotation marks as a whole', () => {
		expect(cause(rows.map((line) => `"${line}"`))).toContain(
			'elke regel staat als geheel tussen aanhalingstekens'
		);
	});
	it('one column per question, indicator or period', () => {
		const limesurvey = [
			'"id","submitdate","lastpage","V4[4F]","V4[17]"',
			'"1","2010-11-03 10:22:31","5","3","vaak"'
		];
		expect(cause(limesurvey, 'responses.csv')).toMatch(
			/rij 1: .*één kolom per vraag \(V4\[4F\], V4\[17\]\).*één rij per/
		);
		expect(cause(['respondent,wave,area,share,grade', 'r1,2009,lindenhof,1,7'], 'surveys.csv')).toContain(
			'één kolom per indicator (share, grade)'
		);
		expect(
			cause([
				'indicator,area,2010-Q1,2010-Q2,status,source,retrieved',
				'share,lindenhof,0.1,0.2,final,r,2011-01-01'
			])
		).toContain('één kolom per periode (2010-Q1, 2010-Q2)');
	});
	it('keeps saying which column is missing where no other cause is known', () => {
		expect(places(read([header.replace('status', 'stand'), ...records]))).toEqual([
			'observations.csv:1 status missing-column -',
			'observations.csv:1 stand extra-column -'
		]);
	});
});
