// A mistake in indicators/ stops the reading with file, line, what is wrong and what to do; a programme's own files go first.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lib/domain/problem.ts';
import { problemMessage } from '../../../src/lib/language/problems.ts';
import { judgeAreas } from '../../../src/lib/server/definitions/areas.ts';
import { DefinitionError, readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';

const shipped = path.resolve(import.meta.dirname, '../../../indicators');
let place: string;
let folder: string;

beforeEach(() => {
	place = mkdtempSync(path.join(tmpdir(), 'wijkladder-definitions-'));
	folder = path.join(place, 'indicators');
	cpSync(shipped, folder, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const write = (name: string, text: string): void => {
	mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	writeFileSync(path.join(folder, name), text);
};

/** Changes one file; the line that changes is where the mistake must be found. */
function spoil(name: string, from: string | RegExp, to: string): number {
	const text = read(name);
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`nothing to change in ${name}`);
	write(name, changed);
	const lines = changed.split('\n');
	return 1 + text.split('\n').findIndex((line, index) => line !== lines[index]);
}

function failure(programmeFolder?: string): DefinitionError {
	try {
		readDefinitions(folder, programmeFolder);
	} catch (error) {
		if (error instanceof DefinitionError) return error;
		throw error;
	}
	throw new Error('no mistake was found');
}

const welfare = 'neighbourhood/wwb-uitkering.md';

describe('a mistake is told with its file, line and what to do', () => {
	it.each([
		[
			'an unknown life domain',
			welfare,
			/^domain: .*$/m,
			'domain: arbeid',
			'Kies uit: wonen, werk, financien'
		],
		[
			'a term that nobody can reckon with',
			'programme.yaml',
			/^waves: .*$/m,
			'calendar: [{ supplier: GGD, file: observations.csv, due: soon after the quarter }]',
			'"soon after the quarter" is geen termijn'
		],
		[
			'a delivery of a file that there is not',
			'programme.yaml',
			/^waves: .*$/m,
			'calendar: [{ supplier: GGD, file: figures.csv, due: 6 weken na het kwartaal }]',
			'Kies uit: areas.csv, observations.csv'
		],
		[
			'a supplier with two days for one file',
			'programme.yaml',
			/^waves: .*$/m,
			'calendar: [{ supplier: GGD, file: reach.csv, due: 6 weken na het kwartaal }, { supplier: GGD, file: reach.csv, due: 1 week after the year }]',
			'GGD staat al met reach.csv'
		],
		['a percentage for a share', welfare, /^baseline: .*$/m, 'baseline: 9.2', '7,5% is 0.075'],
		['text for a number', welfare, /^target: .*$/m, 'target: laag', 'een getal'],
		['an id that is no slug', welfare, /^id: .*$/m, 'id: WWB uitkering', 'kleine letters'],
		['an unknown key', welfare, /^kind: .*$/m, 'soort: proportion', '"soort"'],
		['a tab', welfare, /^ {2}nl: In de/m, '\tnl: In de', 'spaties'],
		['a heading that is not one of ours', welfare, '## Let op', '## Pas op', '## Let op'],
		['a quarter in the wrong words', 'programme.yaml', /^start: .*$/m, 'start: 2008K3', '2010-Q2'],
		['a target before the baseline', 'programme.yaml', /^target: .*$/m, 'target: 2008-Q1', 'later kwartaal'],
		['a year without quotes', 'programme.yaml', /^waves: .*$/m, 'waves: [2009]', 'aanhalingstekens'],
		['a rung that is missing', 'ladder.yaml', 'rung: 3', 'rung: 2', '1, 2, 3, 4 en 5'],
		[
			'a result that stands twice',
			'family.yaml',
			'id: gold-card',
			'id: huurder-opdrachtgever',
			'staat al in'
		],
		[
			'a construct with an unknown item',
			'questionnaire.yaml',
			"coach: ['4N']",
			"coach: ['4Z']",
			'vraag 4Z (coach)'
		],
		[
			'a question to clients about no life domain',
			'experience.yaml',
			'kind: change, domain: wonen,',
			'kind: change,',
			'"domain"'
		],
		[
			'a question to clients on a scale that there is not',
			'experience.yaml',
			'scale: tevreden-gevolg,',
			'scale: tevreden,',
			'tevreden-begeleiding, tevreden-gevolg'
		],
		[
			'two questions to clients about one life domain',
			'experience.yaml',
			'kind: change, domain: werk,',
			'kind: change, domain: wonen,',
			'staat al in'
		],
		[
			'a cell that its table cannot count',
			'publication.yaml',
			'- id: ended',
			'- id: met',
			'Kies uit: coached, ended'
		],
		['two tables of one name', 'publication.yaml', 'id: resultaten', 'id: bereik', 'staat al in'],
		['a rhythm that is none', 'publication.yaml', 'areas: half-year', 'areas: month', 'half-year, never'],
		['plans of approach by area', 'publication.yaml', 'areas: never', 'areas: half-year', 'Kies uit: never'],
		[
			'a span where nothing is compared',
			'publication.yaml',
			'areas: never',
			'areas: never\n    quarters_apart: 4',
			'"quarters_apart"'
		],
		[
			'a survey area that stands twice',
			'publication.yaml',
			'{ area: lindenhof, with: nieuwe-velve }',
			'{ area: nieuwe-velve, with: stevenfenne }',
			'staat al in'
		],
		[
			'a survey area that is its own neighbour',
			'publication.yaml',
			'{ area: lindenhof, with: nieuwe-velve }',
			'{ area: lindenhof, with: lindenhof }',
			'Noem achter "with" een ander gebied'
		],
		[
			'a survey area without a neighbour',
			'publication.yaml',
			'{ area: lindenhof, with: nieuwe-velve }',
			'{ area: lindenhof }',
			'"survey_areas.with" ontbreekt'
		],
		[
			'a group of fewer than five',
			'questionnaire.yaml',
			'thresholds: { coach: 5,',
			'thresholds: { coach: 4,',
			'ten minste 5'
		],
		['an item with an impossible number', 'questionnaire.yaml', "item: '4F'", "item: 'F4'", 'zoals 4F'],
		['a threshold of nobody', 'programme.yaml', /^threshold: .*$/m, 'threshold: 0', 'ten minste 5'],
		['a threshold of a single family', 'programme.yaml', /^threshold: .*$/m, 'threshold: 4', 'Kies 10']
	] as const)('%s', (_, name, from, to, advice) => {
		const line = spoil(name, from, to);
		const lines = failure().message.split('\n');
		const found = lines.find((one) => one.includes(`${name}:${line}: `));
		expect(found, lines.join('\n')).toBeDefined();
		expect(found).toContain(advice);
	});

	it.each([
		['a pipe', (file: string) => execFileSync('mkfifo', [file]), 'pijp'],
		['a folder', (file: string) => mkdirSync(file), 'dit is een map'],
		['a link to nothing', (file: string) => symlinkSync('nergens', file), 'verwijzing']
	] as const)('%s in place of a file, without waiting for it', (_, make, advice) => {
		for (const name of ['ladder.yaml', welfare]) {
			rmSync(path.join(folder, name));
			make(path.join(folder, name));
			const line = failure()
				.message.split('\n')
				.find((one) => one.includes(name));
			expect(line).toContain(advice);
		}
	});

	/** Ten names, each nine times the one before: a billion when unfolded. */
	const bomb = Array.from({ length: 10 }, (_, at) =>
		at === 0
			? 'a0: &a0 [x, x, x]'
			: `a${at}: &a${at} [${Array(9)
					.fill(`*a${at - 1}`)
					.join(', ')}]`
	).join('\n');
	it.each([
		['references that unfold to a billion values', bomb, 'verwijzing'],
		['a reference that holds itself', 'a: &a\n  b: *a', 'verwijzing'],
		['a reference to nothing', 'a: *nergens', 'leidt nergens heen'],
		['lists in lists in lists', `a:\n${'- '.repeat(20_000)}`, 'te veel lijsten'],
		['questions in questions', `${'? '.repeat(20_000)}`, 'te veel lijsten'],
		['lists in lists by brackets', `a: ${'['.repeat(2000)}`, 'geldige YAML']
	])('%s, which are never unfolded', (_, text, advice) => {
		write('programme.yaml', text);
		expect(failure().message).toMatch(new RegExp(`programme\\.yaml:\\d+: .*${advice}`));
	});

	it('a file in place of the folder of a programme’s own definitions', () => {
		const own = path.join(place, 'eigen');
		mkdirSync(own);
		writeFileSync(path.join(own, 'indicators'), 'text');
		expect(failure(own).message).toMatch(/eigen\/indicators: dit is een bestand, maar hier hoort een map/);
	});

	it('a text that lacks English', () => {
		const line = spoil(welfare, /^ {2}en: On welfare.*\n/m, '') - 2;
		const { message } = failure();
		expect(message).toContain(`${welfare}:${line}: `);
		expect(message).toContain('Engels');
	});

	it('prose that lacks a language', () => {
		write(welfare, read(welfare).replace(/^# en[\s\S]*$/m, ''));
		const { message } = failure();
		expect(message).toContain('"## What does this measure?"');
		expect(message).toContain('"## Caution"');
		expect(message).toMatch(/wwb-uitkering\.md:\d+: /);
	});

	it('a file without front matter', () => {
		write(welfare, '# nl\n\n## Wat meet dit?\n\nIets.\n');
		expect(failure().message).toContain(`${welfare}:1: `);
	});

	it('an id that another file has, and a file that is not named after its id', () => {
		write('neighbourhood/zz-kopie.md', read(welfare));
		const { message } = failure();
		expect(message).toMatch(/zz-kopie\.md:2: .*wwb-uitkering staat al in .*wwb-uitkering\.md/);
		expect(message).toMatch(/zz-kopie\.md:2: .*Noem het wwb-uitkering\.md/);
	});

	it('a goal off its scale, also in a single area', () => {
		spoil('neighbourhood/overlast.md', /^target: .*$/m, 'target: 22');
		const line = spoil('neighbourhood/speciaal-onderwijs.md', 'baseline: 0.115', 'baseline: 11.5');
		const { message } = failure();
		expect(message).toContain('de schaal loopt van 1 tot 10');
		expect(message).toContain(`speciaal-onderwijs.md:${line}: `);
	});

	it('a file that is missing', () => {
		rmSync(path.join(folder, 'ladder.yaml'));
		expect(failure().message).toMatch(/ladder\.yaml: dit bestand ontbreekt/);
	});

	it('all mistakes at once, in both languages', () => {
		spoil(welfare, /^domain: .*$/m, 'domain: arbeid');
		spoil('programme.yaml', /^start: .*$/m, 'start: 2008');
		spoil('ladder.yaml', 'rung: 3', 'rung: 2');
		const error = failure();
		expect(error.message.split('\n')).toHaveLength(3);
		expect(error.in('en')).toContain('Choose from');
		expect(error.in('nl')).not.toContain('Choose from');
	});
});

describe('a threshold that had better be higher', () => {
	const remarks = () => readDefinitions(folder).remarks;

	it('is remarked with file, line and remedy, and no remark is made of ten', () => {
		expect(remarks()).toEqual([]);
		const line = spoil('programme.yaml', /^threshold: .*$/m, 'threshold: 5');
		const [remark, ...more] = remarks();
		expect(more).toEqual([]);
		if (!remark) throw new Error('no remark was made');
		expect(remark.file).toMatch(/programme\.yaml$/);
		expect([remark.row, remark.column, remark.code, remark.value]).toEqual([
			line,
			'threshold',
			'low-threshold',
			'5'
		]);
		expect(problemMessage(remark, 'nl')).toMatch(new RegExp(`programme\\.yaml, regel ${line}: .*Kies 10`));
		expect(problemMessage(remark, 'en')).toMatch(new RegExp(`programme\\.yaml, line ${line}: .*Choose 10`));
	});
});

describe('baseline and target', () => {
	it('may not contradict what is better: who got worse would meet the goal', () => {
		spoil(welfare, /^better: .*$/m, 'better: higher');
		const { mistakes, message } = failure();
		const line = read(welfare).split('\n').indexOf('target: 0.056') + 1;
		expect(mistakes.map((one) => [one.code, one.line])).toEqual([['worse-target', line]]);
		expect(message).toContain('"target" is 0.056 en de nulmeting 0.092, maar met "better: higher"');
	});

	it('of a single area may not contradict what is better either', () => {
		const settings = read(welfare);
		write(
			welfare,
			settings.replace(/^source:/m, 'areas:\n  lindenhof: { baseline: 0.05, target: 0.06 }\nsource:')
		);
		const { mistakes } = failure();
		expect(mistakes.map((one) => [one.code, one.parameters.key])).toEqual([
			['worse-target', 'areas.lindenhof.target']
		]);
		expect(failure().in('en')).toContain('getting worse would meet the goal');
	});

	it('may be alike, to hold what is there, but that they are written alike is remarked', () => {
		const line = spoil(welfare, /^target: .*$/m, 'target: 0.0918');
		const [remark, ...more] = readDefinitions(folder).remarks;
		expect(more).toEqual([]);
		expect(remark).toMatchObject({
			row: line,
			column: 'target',
			code: 'goal-written-alike',
			value: '0.0918'
		});
		if (remark) expect(problemMessage(remark, 'nl')).toContain('allebei als 9,2%');
		spoil(welfare, /^population:/m, 'decimals: 2\npopulation:');
		expect(readDefinitions(folder).remarks).toEqual([]);
	});
});

describe("a programme's own definitions", () => {
	const own = (name: string, text: string): void => {
		const file = path.join(place, 'eigen/indicators', name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	};
	const programmeFolder = () => path.join(place, 'eigen');

	it('change nothing when there are none', () => {
		mkdirSync(programmeFolder());
		expect(readDefinitions(folder, programmeFolder())).toEqual(readDefinitions(folder));
	});

	it('replace a whole file of the same name', () => {
		own(welfare, read(welfare).replace(/^target: .*$/m, 'target: 0.07'));
		const found = readDefinitions(folder, programmeFolder()).indicators;
		expect(found).toHaveLength(7);
		expect(found[0]).toMatchObject({ id: 'wwb-uitkering', target: 0.07 });
	});

	it('add a goal, in its order', () => {
		const added = read(welfare)
			.replace(/^id: .*$/m, 'id: fietsers')
			.replace(/^order: .*$/m, 'order: 0');
		own('neighbourhood/fietsers.md', added);
		const ids = readDefinitions(folder, programmeFolder()).indicators.map(({ id }) => id);
		expect(ids).toHaveLength(8);
		expect(ids[0]).toBe('fietsers');
	});

	it('leave out goals that another programme does not follow', () => {
		own('programme.yaml', `${read('programme.yaml')}leave_out: [overlast, sport-jeugd]\n`);
		const ids = readDefinitions(folder, programmeFolder()).indicators.map(({ id }) => id);
		expect(ids).toHaveLength(5);
		expect(ids).not.toContain('overlast');
	});

	it('say which goals there are when one to leave out is unknown', () => {
		own('programme.yaml', `${read('programme.yaml')}leave_out: [overlst]\n`);
		const { message } = failure(programmeFolder());
		expect(message).toMatch(/eigen\/indicators\/programme\.yaml:\d+: .*overlst.*wwb-uitkering/);
	});

	it('join only areas that the programme has; the plan of the repository may name those of the demonstration', () => {
		const judge = () => {
			judgeAreas(programmeFolder(), readDefinitions(folder, programmeFolder()), {
				areas: [{ area: 'oost' }, { area: 'west' }],
				problems: []
			});
		};
		mkdirSync(programmeFolder());
		expect(judge).not.toThrow();
		const lines = [
			'tables: []',
			'survey_areas:',
			'  - { area: oost, with: west }',
			'  - { area: west, with: osst }'
		];
		own('publication.yaml', lines.join('\n'));
		expect(judge).toThrow(/eigen\/indicators\/publication\.yaml:4: osst is geen gebied .* oost, west/);
		expect(judge).toThrow(/osst is no area of areas\.csv/);
		own('publication.yaml', lines.slice(0, 3).join('\n'));
		expect(judge).not.toThrow();
	});

	it('speak only of areas that the programme has, in its name and in goals of single areas', () => {
		const judge = (areas: string[], problems: Problem[] = []) =>
			judgeAreas(programmeFolder(), readDefinitions(folder, programmeFolder()), {
				areas: areas.map((area) => ({ area })),
				problems
			});
		own('programme.yaml', read('programme.yaml').replace(/^area: .*$/m, 'area: oots'));
		const school = 'neighbourhood/speciaal-onderwijs.md';
		own(school, read(school).replace(/^areas:\n {2}[^:]+:/m, 'areas:\n  wets:'));
		expect(() => judge(['oost', 'west'])).toThrow(/programme\.yaml:7: oots is geen gebied .* oost, west/);
		expect(() => judge(['oost', 'west'])).toThrow(
			/speciaal-onderwijs\.md:27: wets is geen gebied .* oost, west/
		);
		expect(() => judge(['oots', 'wets'])).not.toThrow();
		const inAreas = { file: 'areas.csv', row: 2, column: 'area', value: 'x', parameters: {} };
		expect(() => judge(['oost', 'west'], [{ ...inAreas, code: 'bad-value' }])).not.toThrow();
	});

	it('are named as the place of their mistakes', () => {
		own(welfare, read(welfare).replace(/^domain: .*$/m, 'domain: arbeid'));
		expect(failure(programmeFolder()).message).toContain('eigen/indicators/neighbourhood/wwb-uitkering.md:');
	});
});
