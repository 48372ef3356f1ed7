// Every rule of the contract in several cells: the exact code, row, column and value, and nothing else beside it.
// Long because it is one table of cases, a rule a line or two.
import { describe, expect, it } from 'vitest';
import { goodFolder, places, readFolder } from './definitions.ts';

/** The good file with more lines; they start at the row after its last. */
const more = (file: string, ...lines: string[]): Record<string, string> => ({
	[file]: [goodFolder[file], ...lines].join('\n')
});
const assessments = (...lines: string[]) => ({
	'assessments.csv': ['household,domain,date,rung,assessor', ...lines].join('\n')
});
const actions = (...lines: string[]) => ({
	'actions.csv': ['household,domain,action,kind,actor,opened,due,closed,status', ...lines].join('\n')
});
const surveys = (...lines: string[]) => ({
	'surveys.csv': ['wave,area,respondent,indicator,value', ...lines].join('\n')
});
const responses = (...lines: string[]) => ({
	'responses.csv': ['wave,group,respondent,item,score', ...lines].join('\n')
});
const results = (...lines: string[]) => ({
	'results.csv': ['household,result,date,status', ...lines].join('\n')
});
const events = (...lines: string[]) => ({ 'events.csv': ['date,area,title', ...lines].join('\n') });
const share = (area: string, period: string, figures: string): string =>
	`share,${area},${period},${figures},final,register,2011-05-01,`;

const cases: [name: string, changes: Record<string, string | Uint8Array | null>, expected: string[]][] = [
	['a folder without mistakes', {}, []],
	['missing-file', { 'observations.csv': null }, ['observations.csv:- - missing-file -']],
	[
		'missing-file of areas hides no other mistake, and blames no area',
		{ 'areas.csv': null, ...events('31-11-2010,nergens,x') },
		['areas.csv:- - missing-file -', 'events.csv:2 date bad-date 31-11-2010']
	],
	[
		'empty-file',
		{ 'events.csv': '', 'notes.csv': ' \n\n' },
		['events.csv:- - empty-file -', 'notes.csv:- - empty-file -']
	],
	['a header alone is fine', events(), []],
	[
		'missing-column',
		{ 'events.csv': 'datum,Title\n2010-01-01,x' },
		[
			'events.csv:1 date missing-column -',
			'events.csv:1 title missing-column -',
			'events.csv:1 datum extra-column -',
			'events.csv:1 Title extra-column -'
		]
	],
	[
		'a column twice is unusable',
		{ 'events.csv': 'date,title,date\n2010-01-01,x,2010-01-02' },
		['events.csv:1 date missing-column -']
	],
	[
		'truncated-row, too short and too long',
		events('2010-01-01', '2010-01-01,,x,y', '2010-01-01,,x,'),
		['events.csv:2 - truncated-row 2010-01-01', 'events.csv:3 - truncated-row y']
	],
	[
		'a row whose last cells are left out, when none of them is required',
		{ 'events.csv': 'date,title,area,text\n2010-01-01,x' },
		[]
	],
	[
		'truncated-row, broken quotes, and on after them',
		events('2010-01-01,,"x', '99-01-2010,,x', '2010-01-02,,"a"b'),
		[
			'events.csv:2 - truncated-row "x',
			'events.csv:3 date bad-date 99-01-2010',
			'events.csv:4 - truncated-row "a"b'
		]
	],
	[
		'extra-column is a remark',
		{ 'events.csv': 'date,title,kleur\n2010-01-01,x,rood' },
		['events.csv:1 kleur extra-column -']
	],
	[
		'bad-number',
		more(
			'observations.csv',
			share('lindenhof', '2010-Q1', 'x,12%,,,,,,'),
			share('lindenhof', '2010-Q2', ',,,,,,,'),
			share('lindenhof', '2010-Q3', '3,,,,,,,')
		),
		[
			'observations.csv:7 numerator bad-number x',
			'observations.csv:7 denominator bad-number 12%',
			'observations.csv:8 numerator bad-number ',
			'observations.csv:9 denominator bad-number '
		]
	],
	[
		'ambiguous-number',
		more('observations.csv', share('lindenhof', '2010-Q1', '1.234,"2,345",,,,,,')),
		[
			'observations.csv:7 numerator ambiguous-number 1.234',
			'observations.csv:7 denominator ambiguous-number 2,345'
		]
	],
	[
		'bad-date',
		{ ...events('30-02-2010,,x', ',,y'), ...assessments('h2,werk,2010/13/01,2,coach') },
		[
			'events.csv:2 date bad-date 30-02-2010',
			'events.csv:3 date bad-date ',
			'assessments.csv:2 date bad-date 2010/13/01'
		]
	],
	[
		'bad-period: unreadable, a year for quarters, a quarter for years',
		more(
			'observations.csv',
			share('lindenhof', '2010-Q5', '1,2,,,,,,'),
			share('lindenhof', '2010', '1,2,,,,,,'),
			'yearly,lindenhof,2010-Q1,,,,,,0.2,,,final,model,2011-05-01,',
			'wave,lindenhof,2010,1,2,,,,,,,final,s,2011-05-01,'
		),
		[
			'observations.csv:7 period bad-period 2010-Q5',
			'observations.csv:8 period bad-period 2010',
			'observations.csv:9 period bad-period 2010-Q1',
			'observations.csv:10 period bad-period 2010'
		]
	],
	[
		'a text about a yearly figure may be about the quarter of a report; one about the whole is never about a year',
		{
			'notes.csv': [
				'period,indicator,field,text,author,date',
				'2010-Q1,yearly,cause,x,wie,2010-04-01',
				'2010,yearly,cause,x,wie,2011-01-01',
				'2010-Q1,yearly,done,x,wie,2010-04-01',
				'2010,,summary,x,wie,2011-01-01',
				'2010-Q1,yearly,klaar,x,wie,2010-04-01'
			].join('\n')
		},
		['notes.csv:5 period bad-period 2010', 'notes.csv:6 field bad-value klaar']
	],
	[
		'bad-value: words, slugs, shares, margins, empty texts',
		{
			...more('areas.csv', 'Pathmos,Pathmos,buurt,,', 'getfert,,reference,,'),
			...more('observations.csv', 'share,lindenhof,2010-Q1,,,,,,37,0.1,0.2,klaar,register,2011-05-01,')
		},
		[
			'areas.csv:6 area bad-value Pathmos',
			'areas.csv:6 role bad-value buurt',
			'areas.csv:7 name bad-value ',
			'observations.csv:7 status bad-value klaar',
			'observations.csv:7 value bad-value 37',
			'observations.csv:7 upper bad-value 0.2'
		]
	],
	[
		'unknown-indicator and unknown-area',
		{
			...more('areas.csv', 'pathmos,Pathmos,reference,enschede,'),
			...more(
				'observations.csv',
				'aandeel,pathmos,2010-Q1,1,2,,,,,,,final,r,2011-05-01,',
				share('city', '2010-Q1', '1,2,,,,,,')
			)
		},
		[
			'areas.csv:6 part_of unknown-area enschede',
			'observations.csv:7 indicator unknown-indicator aandeel',
			'observations.csv:8 area unknown-area city'
		]
	],
	[
		'unknown-domain, -result and -household',
		{
			...assessments('h2,wonnen,2010-01-01,2,coach', 'h9,werk,2010-01-01,2,coach'),
			...results('h2,silver-card,2010-01-01,met', 'h8,gold-card,2010-01-01,met')
		},
		[
			'assessments.csv:2 domain unknown-domain wonnen',
			'assessments.csv:3 household unknown-household h9',
			'results.csv:2 result unknown-result silver-card',
			'results.csv:3 household unknown-household h8'
		]
	],
	[
		'unknown-household when households.csv is not delivered',
		{ 'households.csv': null, ...results('h2,gold-card,2010-01-01,met') },
		['results.csv:2 household unknown-household h2']
	],
	[
		'unknown-item: an item is known by group and number',
		responses(
			'2010,coach,r1,4A,3',
			'2010,organisation,r2,4F,3',
			'2010,coach,r1,4F,3',
			'2010,coach,r1,17,vaak buiten'
		),
		['responses.csv:2 item unknown-item 4A', 'responses.csv:3 item unknown-item 4F']
	],
	[
		'duplicate-key, however the key is written',
		{
			...more('observations.csv', share('velve-lindenhof', '2e kwartaal 2010', '80,1000,,,,,,')),
			...more('households.csv', 'h1,lindenhof,2009-03-01,,,Bram,1,0,2009-03-05,'),
			...events('1-9-2008,,x', '2008-09-01,,x', '2008-09-01,lindenhof,x')
		},
		[
			'observations.csv:7 indicator, area, period duplicate-key share, velve-lindenhof, 2010-Q2',
			'events.csv:3 date, area, title, text duplicate-key 2008-09-01, , x, ',
			'households.csv:4 household duplicate-key h1'
		]
	],
	[
		'numerator-above-denominator and zero-denominator',
		more(
			'observations.csv',
			share('lindenhof', '2010-Q1', '12,11,,,,,,'),
			share('lindenhof', '2010-Q2', '0,0,,,,,,'),
			'grade,lindenhof,2010-Q1,,,3,1,0,,,,final,s,2011-05-01,'
		),
		[
			'observations.csv:7 numerator numerator-above-denominator 12',
			'observations.csv:8 denominator zero-denominator 0',
			'observations.csv:9 n zero-denominator 0'
		]
	],
	[
		'negative-count and fractional-count',
		{
			...more(
				'observations.csv',
				share('lindenhof', '2010-Q1', '-1,11,,,,,,'),
				share('lindenhof', '2010-Q2', '1.5,11,,,,,,')
			),
			...more('areas.csv', 'getfert,Getfert,reference,,-3'),
			...more('households.csv', 'h3,lindenhof,2009-03-01,,,Bram,-1,"0,5",2009-03-05,')
		},
		[
			'areas.csv:6 homes negative-count -3',
			'observations.csv:7 numerator negative-count -1',
			'observations.csv:8 numerator fractional-count 1.5',
			'households.csv:4 adults negative-count -1',
			'households.csv:4 children fractional-count 0,5'
		]
	],
	[
		'rung-out-of-range',
		assessments(
			'h2,werk,2010-01-01,0,coach',
			'h2,werk,2010-02-01,6,coach',
			'h2,werk,2010-03-01,"2,5",coach',
			'h2,werk,2010-04-01,5,coach'
		),
		[
			'assessments.csv:2 rung rung-out-of-range 0',
			'assessments.csv:3 rung rung-out-of-range 6',
			'assessments.csv:4 rung rung-out-of-range 2,5'
		]
	],
	[
		'a weight of nothing, and none among others of the wave that have one',
		{
			'surveys.csv': [
				'wave,area,respondent,indicator,value,weight',
				'2009,lindenhof,r1,share,1,0.8',
				'2009,lindenhof,r2,share,1,',
				'2009,lindenhof,r3,share,0,0',
				'2009,lindenhof,r4,share,0,-1',
				'2011,lindenhof,r1,share,1,',
				'2011,lindenhof,r2,share,0,'
			].join('\n')
		},
		[
			'surveys.csv:3 weight bad-value ',
			'surveys.csv:4 weight bad-value 0',
			'surveys.csv:5 weight bad-value -1'
		]
	],
	[
		'score-out-of-range',
		{
			...responses('2010,coach,r1,4F,5', '2010,coach,r1,1,40'),
			...surveys('2009,lindenhof,r1,grade,11', '2009,lindenhof,r1,share,2')
		},
		[
			'surveys.csv:2 value score-out-of-range 11',
			'surveys.csv:3 value bad-value 2',
			'responses.csv:2 score score-out-of-range 5'
		]
	],
	[
		'mean-out-of-range',
		more(
			'observations.csv',
			'grade,lindenhof,2010-Q1,,,0.5,1,30,,,,final,s,2011-05-01,',
			'grade,lindenhof,2010-Q2,,,,,,10.5,,,final,s,2011-05-01,'
		),
		['observations.csv:7 mean mean-out-of-range 0.5', 'observations.csv:8 value mean-out-of-range 10.5']
	],
	[
		'kind-mismatch',
		more(
			'observations.csv',
			share('lindenhof', '2010-Q1', ',,3.5,1,30,,,'),
			share('lindenhof', '2010-Q2', '1,2,3.5,,,,,'),
			'grade,lindenhof,2010-Q1,1,2,,,,,,,final,s,2011-05-01,'
		),
		[
			'observations.csv:7 mean kind-mismatch 3.5',
			'observations.csv:8 mean kind-mismatch 3.5',
			'observations.csv:9 numerator kind-mismatch 1'
		]
	],
	[
		'date-in-future, except what is due',
		{
			...events('2012-01-01,,vandaag', '2012-01-02,,morgen'),
			...actions('h2,werk,cv,support,coach,2011-12-01,2015-01-01,,doing'),
			...more('observations.csv', share('lindenhof', '2012-Q2', '1,2,,,,,,'))
		},
		['observations.csv:7 period date-in-future 2012-Q2', 'events.csv:3 date date-in-future 2012-01-02']
	],
	[
		'date-before-programme: start less ten years',
		events('1998-07-01,,kan', '1998-06-30,,kan niet', '30-6-1908,,tikfout'),
		[
			'events.csv:3 date date-before-programme 1998-06-30',
			'events.csv:4 date date-before-programme 30-6-1908'
		]
	],
	[
		'date-after-end',
		{
			...assessments('h1,werk,2010-12-31,2,coach', 'h1,werk,2011-01-01,2,coach'),
			...results('h1,gold-card,2011-02-01,met'),
			...actions('h1,werk,cv,support,coach,2011-03-01,,,doing')
		},
		[
			'assessments.csv:3 date date-after-end 2011-01-01',
			'results.csv:2 date date-after-end 2011-02-01',
			'actions.csv:2 opened date-after-end 2011-03-01'
		]
	],
	[
		'date-out-of-order',
		{
			...more('households.csv', 'h3,lindenhof,2009-03-01,2009-02-28,,Bram,1,0,2009-03-05,2009-03-04'),
			...actions('h2,werk,cv,support,coach,2010-03-01,2010-02-01,2010-02-28,done')
		},
		[
			'households.csv:4 ended date-out-of-order 2009-02-28',
			'households.csv:4 withdrawn date-out-of-order 2009-03-04',
			'actions.csv:2 due date-out-of-order 2010-02-01',
			'actions.csv:2 closed date-out-of-order 2010-02-28'
		]
	],
	[
		'period-gap',
		more('observations.csv', share('velve-lindenhof', '2011-Q1', '80,1000,,,,,,')),
		['observations.csv:7 period period-gap 2011-Q1']
	],
	[
		'no period-gap where a break or a hidden value explains it',
		{
			...more(
				'observations.csv',
				share('velve-lindenhof', '2010-Q3', '.,.,,,,,,'),
				share('velve-lindenhof', '2011-Q2', '80,1000,,,,,,')
			),
			'breaks.csv': 'indicator,period,kind,reason\nshare,2011-Q2,source,nieuw register'
		},
		[]
	],
	[
		'area-cycle',
		more(
			'areas.csv',
			'city,City,reference,city,',
			'a,A,reference,b,',
			'b,B,reference,a,',
			'c,C,reference,a,'
		),
		[
			'areas.csv:6 part_of area-cycle city',
			'areas.csv:7 part_of area-cycle b',
			'areas.csv:8 part_of area-cycle a'
		]
	],
	[
		'sum-mismatch',
		more(
			'observations.csv',
			share('nieuwe-velve', '2010-Q1', '50,600,,,,,,'),
			share('lindenhof', '2010-Q1', '43,401,,,,,,')
		),
		['observations.csv:2 numerator sum-mismatch 92', 'observations.csv:2 denominator sum-mismatch 1000']
	],
	[
		'no sum-mismatch for what just fits, nor for overlapping sub-areas',
		{
			...more('areas.csv', 'overlap,Overlap,sub-area,velve-lindenhof,'),
			...more(
				'observations.csv',
				share('nieuwe-velve', '2010-Q1', '50,600,,,,,,'),
				share('lindenhof', '2010-Q1', '42,400,,,,,,'),
				share('overlap', '2010-Q1', '42,400,,,,,,')
			)
		},
		[]
	],
	[
		'bsn-like, masked in every value',
		{
			...more('households.csv', '123456782,lindenhof,2009-03-01,,zie 111.222.333,Bram,1,0,2009-03-05,'),
			...results('123456782,gold-card,2010-01-01,met')
		},
		[
			'households.csv:4 household bsn-like *********',
			'households.csv:4 end_reason bsn-like zie *********',
			'results.csv:2 household bsn-like *********'
		]
	],
	[
		'missing-consent is a remark, once a household',
		{
			...more(
				'households.csv',
				'h3,lindenhof,2009-03-01,,,Bram,1,0,,',
				'h4,lindenhof,2009-03-01,,,Bram,1,0,2009-03-05,2010-01-01',
				'h5,lindenhof,2009-03-01,,,Bram,1,0,,'
			),
			...assessments('h3,werk,2010-01-01,2,coach', 'h3,zorg,2010-01-01,2,coach', 'h4,werk,2010-01-01,2,coach')
		},
		['households.csv:4 consent missing-consent ', 'households.csv:5 withdrawn missing-consent 2010-01-01']
	],
	[
		'bad-encoding of cells: broken UTF-8, a file damaged before',
		{
			'events.csv': Uint8Array.from([
				...new TextEncoder().encode('date,title\n2010-01-01,café '),
				0xe9,
				...new TextEncoder().encode('\n2010-01-02,goed\n2010-01-03,caf\uFFFD')
			])
		},
		['events.csv:2 title bad-encoding café \uFFFD', 'events.csv:4 title bad-encoding caf\uFFFD']
	],
	[
		'bad-encoding of files: UTF-16, a workbook',
		{
			'events.csv': Uint8Array.from([0xff, 0xfe, ...Buffer.from('date,title\n2010-31-01,x', 'utf16le')]),
			'notes.csv': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff])
		},
		['events.csv:- - bad-encoding -', 'events.csv:2 date bad-date 2010-31-01', 'notes.csv:- - bad-encoding -']
	]
];

describe('rules', () => {
	it.each(cases)('%s', (_, changes, expected) => {
		expect(places(readFolder(changes)).sort()).toEqual([...expected].sort());
	});
	it('calls only extra columns, gaps and consent remarks', () => {
		const codes = new Set(
			cases.flatMap(([, changes]) => readFolder(changes).remarks.map(({ code }) => code))
		);
		expect([...codes].sort()).toEqual(['extra-column', 'missing-consent', 'period-gap']);
	});
	it('leaves out the rows that it cannot read, and what depends on them, but no others', () => {
		const { tables } = readFolder({
			...more('households.csv', 'h3,lindenhof,onbekend,,,Bram,1,0,2009-03-05,'),
			...assessments('h3,werk,2010-01-01,2,coach', 'h2,werk,2010-01-01,2,coach', 'h2,werk,2010-02-01,9,coach')
		});
		expect(tables.households.map(({ household }) => household)).toEqual(['h1', 'h2']);
		expect(tables.assessments).toEqual([
			{ household: 'h2', domain: 'werk', date: '2010-01-01', rung: 2, assessor: 'coach', coach: null }
		]);
	});
	it('keeps the text of extra columns, without the rows that were refused', () => {
		const { extras } = readFolder({
			'events.csv': 'date,title,kleur\n2010-01-01,x,rood\ngisteren,y,blauw\n2010-01-03,z,'
		});
		expect(extras).toEqual([
			{
				file: 'events.csv',
				column: 'kleur',
				cells: [
					{ row: 2, text: 'rood' },
					{ row: 4, text: '' }
				]
			}
		]);
	});
	it('names the first row of a duplicate and both readings of an ambiguous number', () => {
		const { problems } = readFolder(
			more('observations.csv', share('velve-lindenhof', '2010-Q2', '1.234,2345,,,,,,'))
		);
		expect(problems.map(({ parameters }) => parameters)).toEqual([
			{ thousands: '1234', decimal: '1.234' },
			{ first: '3' }
		]);
	});
});
