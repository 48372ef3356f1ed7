// Choices and open answers by their codebook, from a file to what is kept: codes, and never the words of a person.
import { describe, expect, it } from 'vitest';
import { itemSchema, questionnaireSchema } from '../../src/lib/domain/questionnaire.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { codeOf } from '../../src/lib/intake/codebook.ts';
import { definitions } from './definitions.ts';

const both = (text: string) => ({ nl: text, en: text });
const answers = [
	{ code: 0, word: 'samen', name: both('samen') },
	{ code: 1, word: 'de een', name: both('de een') },
	{ code: 3, word: 'de ander', name: both('de ander') }
];
const choice = itemSchema.parse({ group: 'organisation', item: '7', kind: 'choice', answers });
const open = itemSchema.parse({ group: 'organisation', item: '15', kind: 'open', answers });

function read(...lines: string[]) {
	const questionnaire = questionnaireSchema.parse({
		scale: { min: 0, max: 4 },
		items: [choice, open],
		constructs: []
	});
	const text = ['wave,group,respondent,item,score', ...lines].join('\n');
	const { tables, problems } = readProgramme(
		[{ name: 'responses.csv', bytes: new TextEncoder().encode(text) }],
		{ ...definitions, questionnaire },
		{ today: '2012-01-01' }
	);
	return {
		scores: tables.responses.map(({ score }) => score),
		problems: problems.filter(({ file }) => file === 'responses.csv')
	};
}

describe('a codebook', () => {
	it('reads a choice by its word or its code, whatever its capitals', () => {
		const { scores, problems } = read(
			'2010,organisation,a,7,samen',
			'2010,organisation,b,7,De  ander',
			'2010,organisation,c,7,3'
		);
		expect(problems).toEqual([]);
		expect(scores).toEqual([0, 3, 3]);
	});

	it('refuses a choice that is none of it, and says which there are', () => {
		const { scores, problems } = read('2010,organisation,a,7,niemand', '2010,organisation,b,7,2');
		expect(scores).toEqual([]);
		expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
			[2, 'score', 'bad-value'],
			[3, 'score', 'bad-value']
		]);
		expect(problems[0]?.parameters.allowed).toBe('samen, de een, de ander');
	});

	it('keeps of an open answer which codes it names, and no word of anyone’s own', () => {
		const { scores, problems } = read(
			'2010,organisation,a,15,samen; de ander',
			'2010,organisation,b,15,wat mij betreft heel goed',
			'2010,organisation,c,15,de een'
		);
		expect(problems).toEqual([]);
		expect(scores).toEqual([2 ** 0 + 2 ** 3, 0, 2 ** 1]);
	});

	it('keeps nothing of an open answer without one', () => {
		expect(codeOf(itemSchema.parse({ group: 'coach', item: '17', kind: 'open' }), 'iets')).toBeNull();
	});
});
