// Numbers, words and dates as programs write them: read where nobody can doubt them, else refused by a sentence that says what to write.
import { describe, expect, it } from 'vitest';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { bytesOf, definitions, goodFolder, places, readFolder } from './definitions.ts';

/** What is said of one file, in Dutch, a line each. */
function said(changes: Record<string, string | Uint8Array>, language: 'nl' | 'en' = 'nl'): string[] {
	const { problems, remarks } = readFolder(changes);
	return [...problems, ...remarks].map((one) => problemMessage(one, language));
}
const observations = (...lines: string[]): Record<string, string> => ({
	'observations.csv': [
		'indicator,area,period,numerator,denominator,mean,sd,n,value,lower,upper,status,source,retrieved,note',
		...lines
	].join('\n')
});
const share = (figures: string, rest = 'final,register,2011-05-01,'): string =>
	`share,lindenhof,2010-Q1,${figures},,,,,,,${rest}`;
const surveys = (...lines: string[]): Record<string, string> => ({
	'surveys.csv': ['wave,area,respondent,indicator,value', ...lines].join('\n')
});

describe('what programs write for "nothing here"', () => {
	it.each(['NA', 'NULL', 'NaN', '<NA>'])(
		'%s is one finding a column, with the remedy, in figures and in texts',
		(mark) => {
			const row = (place: number) =>
				`share,lindenhof,2010-Q${place},1${place},100,${mark},${mark},${mark},,,,final,register,2011-05-01,${mark}`;
			const found = places(readFolder(observations(row(1), row(2), row(3))));
			expect(found).toEqual([
				`observations.csv:2 mean bad-number ${mark}`,
				`observations.csv:2 sd bad-number ${mark}`,
				`observations.csv:2 n bad-number ${mark}`,
				`observations.csv:2 note bad-value ${mark}`
			]);
			const [first, , , last] = said(observations(row(1), row(2), row(3)));
			expect(first).toContain(`kolom mean bevat “${mark}”, in 3 rijen`);
			expect(first).toContain('na = ""');
			expect(last).toContain('zet het dan tussen aanhalingstekens');
		}
	);
	it('never gives an assessment to a coach NA, but to one who is called so within quotation marks', () => {
		const head = 'household,domain,date,rung,assessor,coach';
		const rows = [
			'h2,werk,2010-01-01,2,coach,NA',
			'h2,zorg,2010-01-01,2,coach,"NA"',
			'h2,wonen,2010-01-01,2,coach,K3'
		];
		const reading = readFolder({ 'assessments.csv': [head, ...rows].join('\n') });
		expect(places(reading)).toEqual(['assessments.csv:2 coach bad-value NA']);
		expect(reading.tables.assessments.map(({ domain, coach }) => `${domain} ${coach}`)).toEqual([
			'zorg NA',
			'wonen K3'
		]);
	});
	it('stands in a date, a period and a reference too', () => {
		const row = 'NA,NA,NA,1,2,,,,,,,NA,NA,NA,';
		expect(
			places(readFolder(observations(row, row))).map((one) => one.split(' ').slice(1, 3).join(' '))
		).toEqual([
			'indicator bad-value',
			'area bad-value',
			'period bad-period',
			'status bad-value',
			'source bad-value',
			'retrieved bad-date'
		]);
	});
});

describe('cells that are no figure', () => {
	it.each([
		['x', 'schrijf dan een punt (.)'],
		['<5', 'schrijf dan een punt (.)'],
		['-', 'laat de cel dan leeg'],
		['135*', 'schrijf provisional in kolom status'],
		['37%', '37% is 0,37'],
		['#N/B', 'foutmelding van een rekenblad'],
		['#WAARDE!', 'foutmelding van een rekenblad'],
		['#DIV/0!', 'foutmelding van een rekenblad'],
		['Err:502', 'foutmelding van een rekenblad'],
		['WAAR', 'Schrijf een getal']
	])('%s: the sentence says what to write', (cell, what) => {
		const lines = said(observations(share(`${cell},100`)));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('rij 2');
		expect(lines[0]).toContain(what);
	});
	it.each(['True', 'WAAR', 'Ja', 'nee', 'FALSE'])('%s as an answer: 1 or 0', (cell) => {
		const [line] = said(surveys(`2009,lindenhof,r1,share,${cell}`));
		expect(line).toContain('Schrijf 1 voor ja of waar, en 0 voor nee of onwaar');
	});
	it('a question without an answer is told once, and that its row can go', () => {
		const lines = said(
			surveys('2009,lindenhof,r1,share,', '2009,lindenhof,r2,share,', '2009,lindenhof,r3,share,1')
		);
		expect(lines).toEqual([
			'surveys.csv, rij 2: kolom value is leeg in 2 rijen, waarvan dit de eerste is. Is de vraag niet beantwoord, laat de rij dan weg; vul anders het antwoord in.'
		]);
		expect(said(surveys('2009,lindenhof,r1,grade,99'))[0]).toContain('“weet niet”, laat de rij dan weg');
	});
	it('a spreadsheet error in a text is no text', () => {
		expect(places(readFolder({ 'events.csv': 'date,title\n2010-01-01,#NAAM?' }))).toEqual([
			'events.csv:2 title bad-value #NAAM?'
		]);
	});
});

describe('dates', () => {
	const events = (...dates: string[]) => ({
		'events.csv': ['date,title', ...dates.map((date, index) => `${date},t${index}`)].join('\n')
	});
	it('are read as Gnumeric and pandas write them', () => {
		const { tables, problems } = readFolder(events('2010/05/01', '2010-08-01 00:00:00', '31-12-2010'));
		expect(problems).toEqual([]);
		expect(tables.events.map(({ date }) => date)).toEqual(['2010-05-01', '2010-08-01', '2010-12-31']);
	});
	it.each([
		['11/01/2010', 'niet zeker wat de dag is en wat de maand'],
		['01-02-11', 'jaartal van twee cijfers'],
		['40664', 'staat daar voor 2011-05-01'],
		['31\u201107\u20112011', 'ander streepje'],
		['31\u201307\u20132011', 'ander streepje'],
		['20110731', 'Schrijf 2011-07-31'],
		['1 mei 2011', 'maand in letters'],
		['01-MAY-2011', 'maand in letters'],
		['2010-08-01T22:00:00Z', 'andere tijdzone'],
		['30-02-2010', 'geen bestaande datum'],
		['Ja', 'Schrijf de dag waarop dat zo was'],
		['gisteren', 'niet als datum te lezen']
	])('%s is refused with the reason', (date, reason) => {
		const lines = said(events(date));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(reason);
	});
	it('are in doubt, the whole column together, where one has a month above 12', () => {
		const reading = readFolder(events('01-02-2010', '05-13-2010', '31-12-2010', '2010-03-04'));
		expect(places(reading)).toEqual(['events.csv:2 date bad-date 01-02-2010']);
		expect(reading.problems[0]?.parameters).toEqual({ reason: 'month-first', count: '2' });
		expect(reading.tables.events.map(({ date }) => date)).toEqual(['2010-12-31', '2010-03-04']);
	});
});

describe('periods with a star', () => {
	it('are provisional, and that is remarked where the status says final', () => {
		const row = (period: string, status: string) =>
			`share,stevenfenne,${period},10,100,,,,,,,${status},r,2011-05-01,`;
		const reading = readFolder(
			observations(
				row('2010KW01', 'final'),
				row('2010 2e kwartaal*', 'final'),
				row('3 Q 2010*', 'provisional')
			)
		);
		expect(reading.tables.observations.map(({ period, status }) => `${period} ${status}`)).toEqual([
			'2010-Q1 final',
			'2010-Q2 provisional',
			'2010-Q3 provisional'
		]);
		expect(places(reading)).toEqual(['observations.csv:3 status said-provisional final']);
	});
});

describe('cells that only look as they should', () => {
	it('name the character that cannot be told by eye, in an id, a period and a word', () => {
		const lines = said(
			observations('share,velve\u2011lindenhof,2010\u2013Q1,1,20,,,,,,,fi\u00ADnal,register,2011-05-01,')
		);
		expect(lines).toHaveLength(3);
		for (const [index, even] of ['velve-lindenhof', '2010-Q1', 'final'].entries())
			expect(lines[index]).toMatch(new RegExp(`ander streepje.*Typ opnieuw: ${even}\\.`));
	});
	it('take no consent back where R wrote that no date was filled in', () => {
		const households = (goodFolder['households.csv'] ?? '').replace('2009-02-01,', '2009-02-01,NA');
		const results = 'household,result,date,status\nh1,gold-card,2010-01-01,met';
		expect(places(readFolder({ 'households.csv': households, 'results.csv': results }))).toEqual([
			'households.csv:2 withdrawn bad-date NA'
		]);
	});
});

describe('what can hardly be', () => {
	it('is refused where the scale allows no such spread', () => {
		const grade = (mean: string, sd: string, n: string) =>
			`grade,lindenhof,2010-Q1,,,${mean},${sd},${n},,,,final,s,2011-05-01,`;
		expect(places(readFolder(observations(grade('2.4525', '1793', '263'))))).toEqual([
			'observations.csv:2 sd bad-value 1793'
		]);
		expect(said(observations(grade('2.4525', '1793', '263')))[0]).toContain('ten hoogste 3,32');
		// Half of the people at either end is the largest spread there is.
		expect(places(readFolder(observations(grade('5.5', '4.51', '200'))))).toEqual([]);
		expect(places(readFolder(observations(grade('1.2', '4.2', '200'))))).toEqual([
			'observations.csv:2 sd bad-value 4.2'
		]);
	});
	it('is remarked of a weight a thousand times the middle one', () => {
		const rows = [1, 1, 0.9, 1200].map((weight, index) => `2009,lindenhof,r${index},share,1,${weight}`);
		const reading = readFolder({
			'surveys.csv': ['wave,area,respondent,indicator,value,weight', ...rows].join('\n')
		});
		expect(places(reading)).toEqual(['surveys.csv:5 weight unlikely-value 1200']);
		expect(reading.tables.surveys).toHaveLength(4);
	});
	it('is remarked of groups below the threshold that a register shows, one a row', () => {
		const { threshold } = definitions.programme;
		const rows = ['1,3', `4,${threshold}0`, `${threshold}8,${threshold}9`, `${threshold},${threshold}0`].map(
			(figures, index) => `share,lindenhof,2009-Q${index + 1},${figures},,,,,,,final,r,2011-05-01,`
		);
		const found = places(readFolder(observations(...rows)));
		expect(found).toEqual([
			'observations.csv:2 denominator small-register 3',
			'observations.csv:3 numerator small-register 4',
			`observations.csv:4 numerator small-register ${threshold}8`
		]);
		expect(said(observations(rows[0] ?? ''), 'en')[0]).toContain('under the threshold (10)');
	});
	it('is remarked of reach: more than there are homes, falling, or of one part beside the whole', () => {
		const areas = [
			'area,name,role,part_of,homes',
			'velve-lindenhof,Velve-Lindenhof,experiment,,600',
			'nieuwe-velve,Nieuwe Velve,experiment,velve-lindenhof,300',
			'lindenhof,Lindenhof,experiment,velve-lindenhof,300',
			'stevenfenne,Stevenfenne,control,,'
		].join('\n');
		const reach = (...rows: string[]) => ({
			'areas.csv': areas,
			'reach.csv': ['area,period,contacted', ...rows].join('\n')
		});
		const full = ['lindenhof,2009-Q1,301', 'nieuwe-velve,2009-Q1,90', 'nieuwe-velve,2009-Q2,80'];
		expect(places(readFolder(reach(...full)))).toEqual([
			'reach.csv:2 contacted unlikely-value 301',
			'reach.csv:4 contacted unlikely-value 80'
		]);
		expect(said(reach('lindenhof,2009-Q1,200'))[0]).toContain('van nieuwe-velve is daar nog niets bekend');
		expect(said(reach('lindenhof,2009-Q1,200', 'nieuwe-velve,2009-Q2,90'))[0]).toContain(
			'in 2009-Q1 niet alle delen'
		);
		expect(said(reach('lindenhof,2009-Q1,200', 'velve-lindenhof,2009-Q1,290'))).toEqual([]);
		expect(said(reach('lindenhof,2009-Q1,200', 'nieuwe-velve,2009-Q1,90'))).toEqual([]);
	});
});

describe('letters that went wrong', () => {
	/** A byte a letter, as DOS wrote them. */
	const dos = (text: string): Uint8Array =>
		Uint8Array.from([...text], (letter) => ({ é: 0x82, ë: 0x89, ï: 0x8b })[letter] ?? letter.charCodeAt(0));
	it.each([
		['encoded twice', bytesOf('date,title\n2010-01-01,CafÃ© BelgiÃ«'), 'Café België'],
		['in code page 850', dos('date,title\n2010-01-01,Café België'), 'Café België']
	])('%s are remarked with what was meant', (_, events, meant) => {
		const reading = readFolder({ 'events.csv': events });
		expect(reading.problems).toEqual([]);
		expect(reading.remarks.map(({ code, row, column }) => `${code} ${row} ${column}`)).toEqual([
			'wrong-letters 2 title'
		]);
		expect(said({ 'events.csv': events })[0]).toContain(`“${meant}”`);
	});
	it('are not seen in texts that people write', () => {
		const title = 'Enquête: “één op de 3” – café’s ‘t Schoël, 5‰ à € 3,50… Škoda, ‚zo’ naïef';
		expect(said({ 'events.csv': bytesOf(`date;title\n2010-01-01;${title}`) })).toEqual([]);
	});
});

describe('a column that stands twice', () => {
	it('is one message, and nothing follows from its absence', () => {
		const text = (goodFolder['observations.csv'] ?? '').replace(
			',denominator,mean,',
			',denominator,denominator,'
		);
		const reading = readFolder({ 'observations.csv': text.replaceAll('3.1,1.25', ',1.25') });
		expect(places(reading)).toEqual(['observations.csv:1 denominator missing-column -']);
		const events = 'date,title,area,area\n2010-01-01,x,lindenhof,\n2010-01-01,x,,lindenhof';
		expect(places(readFolder({ 'events.csv': events }))).toEqual(['events.csv:1 area missing-column -']);
		const households = (goodFolder['households.csv'] ?? '').replace('withdrawn', 'consent');
		const results = 'household,result,date,status\nh1,gold-card,2010-01-01,met';
		expect(places(readFolder({ 'households.csv': households, 'results.csv': results }))).toEqual([
			'households.csv:1 consent missing-column -'
		]);
	});
});
