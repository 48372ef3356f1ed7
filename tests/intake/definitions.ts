// Small definitions of the tests' own, so that no test of the reading depends on what the programme happens to follow.
import { familyResultSchema } from '../../src/lib/domain/family.ts';
import { experienceSchema, wordingUnknown } from '../../src/lib/domain/experience.ts';
import { indicatorFrontSchema } from '../../src/lib/domain/indicator.ts';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { programmeSchema } from '../../src/lib/domain/programme.ts';
import { questionnaireSchema } from '../../src/lib/domain/questionnaire.ts';
import {
	readProgramme,
	type Definitions,
	type ProgrammeReading
} from '../../src/lib/intake/read-programme.ts';

const both = (text: string) => ({ nl: text, en: text });

function indicator(id: string, more: Record<string, unknown>) {
	const front = indicatorFrontSchema.parse({
		id,
		order: 1,
		name: both(id),
		short: both(id),
		domain: 'werk',
		kind: 'proportion',
		better: 'lower',
		population: both('inwoners'),
		source: both('register'),
		reference: true,
		...more
	});
	return { ...front, prose: { nl: { measures: '', caution: '' }, en: { measures: '', caution: '' } } };
}

export const definitions: Definitions = {
	programme: programmeSchema.parse({
		id: 'proef',
		name: both('Proef'),
		synthetic: true,
		start: '2008-Q3',
		baseline: '2008-Q2',
		target: '2011-Q4',
		domains: lifeDomainIds.map((id) => ({ id, name: both(id) }))
	}),
	indicators: [
		indicator('share', {}),
		indicator('grade', { kind: 'mean', scale: { min: 1, max: 10 } }),
		indicator('yearly', { frequency: 'year' }),
		indicator('wave', { frequency: 'wave' })
	],
	results: [
		familyResultSchema.parse({ id: 'gold-card', domain: 'wonen', name: both('x'), short: both('x') })
	],
	questionnaire: questionnaireSchema.parse({
		scale: { min: 0, max: 4 },
		items: [
			{ group: 'coach', item: '4F', kind: 'score' },
			{ group: 'coach', item: '1', kind: 'count' },
			{ group: 'coach', item: '17', kind: 'open' },
			{ group: 'organisation', item: '4A', kind: 'score' }
		],
		constructs: []
	}),
	experience: experienceSchema.parse({
		scales: [{ id: 'kracht', kind: 'competences', name: both('Kracht'), min: 1, max: 5 }],
		items: [
			{ item: 'wonen', kind: 'change', domain: 'wonen', wording: wordingUnknown },
			{ item: 'wonen-door', kind: 'ascribed', domain: 'wonen', wording: wordingUnknown },
			{ item: 'kracht-1', kind: 'score', scale: 'kracht', wording: wordingUnknown },
			{ item: 'tot-slot', kind: 'open', wording: wordingUnknown }
		]
	})
};

export const today = '2012-01-01';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A folder in which nothing is wrong; tests spoil one file of it. */
export const goodFolder: Record<string, string> = {
	'areas.csv': [
		'area,name,role,part_of,homes',
		'velve-lindenhof,Velve-Lindenhof,experiment,,634',
		'nieuwe-velve,Nieuwe Velve,experiment,velve-lindenhof,',
		'lindenhof,Lindenhof,experiment,velve-lindenhof,',
		'stevenfenne,Stevenfenne,control,,'
	].join('\n'),
	'observations.csv': [
		'indicator,area,period,numerator,denominator,mean,sd,n,value,lower,upper,status,source,retrieved,note',
		'share,velve-lindenhof,2010-Q1,92,1000,,,,,,,final,register,2010-05-01,',
		'share,velve-lindenhof,2010-Q2,90,1000,,,,,,,final,register,2010-08-01,=SUM(A1)',
		'share,stevenfenne,2010-Q1,.,.,,,,,,,final,register,2010-05-01,',
		'grade,velve-lindenhof,2010-Q1,,,3.1,1.25,210,,,,provisional,survey,2010-05-01,',
		'yearly,stevenfenne,2010,,,,,,0.241,0.2,0.28,final,model,2011-05-01,'
	].join('\n'),
	'households.csv': [
		'household,area,started,ended,end_reason,coach,adults,children,consent,withdrawn',
		'h1,nieuwe-velve,2009-01-15,2010-12-31,verhuisd,Anna,2,3,2009-02-01,',
		'h2,lindenhof,2009-03-01,,,Bram,1,0,2009-03-05,'
	].join('\n')
};

/** Reads the good folder with some files replaced; null takes a file away. */
export function readFolder(changes: Record<string, string | Uint8Array | null> = {}): ProgrammeReading {
	const files = Object.entries({ ...goodFolder, ...changes }).flatMap(([name, content]) =>
		content === null ? [] : [{ name, bytes: typeof content === 'string' ? bytesOf(content) : content }]
	);
	return readProgramme(files, definitions, { today });
}

/** `row column code value` of every problem and remark, for short and complete expectations. */
export const places = ({ problems, remarks }: ProgrammeReading): string[] =>
	[...problems, ...remarks].map(
		({ file, row, column, code, value }) => `${file}:${row ?? '-'} ${column ?? '-'} ${code} ${value ?? '-'}`
	);
