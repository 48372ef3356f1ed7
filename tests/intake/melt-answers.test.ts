// An export with one column per question is read by a mapping, as the file of the intake's own that it becomes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { command } from '../command.ts';
import {
	answersMappingSchema,
	meltAnswers,
	mergeAnswers,
	UnmeltableAnswers
} from '../../src/lib/intake/melt-answers.ts';
import { bytesOf, readFolder } from './definitions.ts';

/** As LimeSurvey writes it, with its byte order mark. */
const limesurvey = bytesOf(
	[
		'\uFEFF"id","submitdate","lastpage","startlanguage","seed","V4[4A]","V4[4B]"',
		'"1","2010-11-03 10:22:31","5","nl","1204873001","3","2"',
		'"2","","2","nl","1204873002","1",""',
		'"3","2010-11-04 09:00:00","5","nl","1204873003","4","-oth-"',
		''
	].join('\n')
);
const shipped = readFileSync('docs/limesurvey-answers.yaml', 'utf8');
const mapping = (changes: Record<string, unknown> = {}) =>
	answersMappingSchema.parse({ ...(parse(shipped) as Record<string, unknown>), ...changes });
const unfit = (changes: Record<string, unknown>): string => {
	try {
		meltAnswers(limesurvey, mapping(changes));
	} catch (error) {
		if (error instanceof UnmeltableAnswers) return error.message;
		throw error;
	}
	return 'fits';
};

describe('answers with one column per question', () => {
	it('become a row each, an unanswered question none, and the intake reads them', () => {
		const melted = meltAnswers(limesurvey, mapping({ melt: { 'V4[4A]': '4A' } }));
		expect(melted.unanswered).toBe(0);
		const { text, added } = mergeAnswers(null, 'responses', melted);
		expect(added).toBe(3);
		const { tables, problems } = readFolder({ 'responses.csv': text });
		expect(problems).toEqual([]);
		expect(tables.responses.map(({ respondent, item, score }) => [respondent, item, score])).toEqual([
			['1', '4A', 3],
			['2', '4A', 1],
			['3', '4A', 4]
		]);
		expect(meltAnswers(limesurvey, mapping()).unanswered).toBe(2);
	});
	it('take their codes, their rows and the indicators of a survey from the mapping', () => {
		const survey = bytesOf(
			'wie;wijk;klaar;tevreden\nr1;oost;ja;A2\nr2;west;nee;A3\nr3;oost;ja;A9\nr4;oost;ja;A9\n'
		);
		const { columns, rows, unmapped } = meltAnswers(
			survey,
			answersMappingSchema.parse({
				table: 'surveys',
				rename: { wie: 'respondent', wijk: 'area' },
				constant: { wave: 2009 },
				melt: { tevreden: 'grade' },
				values: { value: { A1: 1, A2: 2, A3: 3 }, area: { oost: 'lindenhof' } },
				rows: { klaar: 'ja' }
			})
		);
		expect(columns).toEqual(['wave', 'area', 'respondent', 'indicator', 'value']);
		expect(rows).toEqual([['2009', 'lindenhof', 'r1', 'grade', '2']]);
		// How many and where, never what somebody answered.
		expect(unmapped).toEqual([{ column: 'tevreden', row: 4, count: 2 }]);
	});
	it('replace an earlier answer of the same person in place, and never lose a column', () => {
		const first = mergeAnswers(null, 'responses', meltAnswers(limesurvey, mapping()));
		const again = meltAnswers(limesurvey, mapping({ constant: { wave: 2011, group: 'organisation' } }));
		const both = mergeAnswers(bytesOf(first.text), 'responses', again);
		expect([both.added, both.replaced]).toEqual([4, 0]);
		const third = mergeAnswers(bytesOf(both.text), 'responses', again);
		expect([third.added, third.replaced, third.text]).toEqual([0, 4, both.text]);
		const other = bytesOf(first.text.replace('score', 'score,kleur'));
		expect(() => mergeAnswers(other, 'responses', again)).toThrow(UnmeltableAnswers);
	});
	it('are refused where file and mapping do not fit together', () => {
		expect(unfit({ melt: { 'V9[4A]': '4A' } })).toBe('no-column: V9[4A]');
		expect(unfit({ constant: { wave: 2010 } })).toBe('no-origin: group');
		expect(unfit({})).toBe('fits');
	});
});

describe('npm run import -- answers', () => {
	let scratch = '';
	const at = (name: string): string => path.join(scratch, name);
	const run = (...parameters: string[]) =>
		spawnSync(process.execPath, [...command('import'), ...parameters], { encoding: 'utf8' });
	beforeAll(() => {
		scratch = mkdtempSync(path.join(tmpdir(), 'answers-'));
		writeFileSync(at('export.csv'), limesurvey);
		cpSync('docs/limesurvey-answers.yaml', at('map.yaml'));
	});
	afterAll(() => rmSync(scratch, { recursive: true, force: true }));

	it('writes responses.csv with the mapping that ships, and says what it passed over', () => {
		const { status, stdout, stderr } = run(
			'answers',
			at('export.csv'),
			'--map',
			at('map.yaml'),
			'--out',
			at('out')
		);
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toContain('4 antwoorden toegevoegd, 0 vervangen; 2 vragen zonder antwoord overgeslagen');
		expect(readFileSync(path.join(at('out'), 'responses.csv'), 'utf8')).toBe(
			'wave,group,respondent,item,score\n2010,organisation,1,4A,3\n2010,organisation,1,4B,2\n' +
				'2010,organisation,2,4A,1\n2010,organisation,3,4A,4\n'
		);
	});
	it('names the line of the mapping that must be changed, and the column that the file lacks', () => {
		writeFileSync(at('slip.yaml'), shipped.replace('rename:', 'hernoem:'));
		const slip = run('answers', at('export.csv'), '--map', at('slip.yaml'), '--out', at('none'));
		expect([slip.status, slip.stdout]).toEqual([2, '']);
		expect(slip.stderr).toMatch(/^slip\.yaml, regel \d+: [^\n]+\n$/);
		writeFileSync(at('other.yaml'), shipped.replace("'V4[4A]'", "'V7[4A]'"));
		const other = run(
			'answers',
			at('export.csv'),
			'--map',
			at('other.yaml'),
			'--out',
			at('none'),
			'--lang',
			'en'
		);
		expect(other.status).toBe(2);
		expect(other.stderr).toContain('there is no column V7[4A], which the mapping names');
	});
});
