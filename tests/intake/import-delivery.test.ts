// The import command for files of any program: by the mapping that is named, or by the one of the folder that fits; what it says and with which exit.
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/lib/intake/mappings/draft.ts';
import { sourceOf } from '../../src/lib/subjects/data/view/mapping/point.ts';
import { findTable } from '../../src/lib/subjects/data/view/mapping/source-tables.ts';
import { tryOut } from '../../src/lib/subjects/data/view/mapping/trial.ts';
import { command } from '../command.ts';
import { definitions } from './definitions.ts';

let scratch = '';
const at = (...names: string[]): string => path.join(scratch, ...names);
const put = (name: string, text: string): string => {
	mkdirSync(path.dirname(at(name)), { recursive: true });
	writeFileSync(at(name), text);
	return at(name);
};
function run(...parameters: string[]): { exit: number | null; stdout: string; stderr: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...command('import'), ...parameters], {
		encoding: 'utf8'
	});
	return { exit: status, stdout, stderr };
}

const police =
	'Kwartaalcijfers politie\n\nWijk;Kwartaal;Overlast\nVelve;2010-Q1;9,2\nPathmos;2010-Q1;8,1\nStevenfenne;2010-Q1;.\n';
const mapping = `recognise: { header: [Wijk, Overlast] }
table: observations
rename: { Wijk: area, Kwartaal: period, Overlast: value }
constant: { indicator: overlast, status: final, source: politie, retrieved: 2010-06-01 }
values: { area: { Velve: velve-lindenhof, Stevenfenne: stevenfenne } }
scale: { value: percent }
`;
const matrix = [
	'huishouden,datum,Financiën,Dagbesteding,Huisvesting,Geestelijke gezondheid,Lichamelijke gezondheid,Verslaving,Justitie',
	'h1,2010-04-01,2,3,4,3,3,1,5',
	'h2,2010-04-01,2,3,4,1,5,1,5',
	''
].join('\n');

beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'import-delivery-'));
	put('politie.csv', police);
	put('politie.yaml', mapping);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What somebody points out on the data page, as it is kept. */
async function pointedOut(name: string, text: string): Promise<string> {
	const files = [{ name, bytes: new TextEncoder().encode(text) }];
	const found = await findTable(files, { file: name, sheet: null, head: null });
	if (!found) throw new Error('no table');
	const areas = ['velve-lindenhof', 'stevenfenne'].map((id, place) => ({
		...{ area: id, name: ['Velve', 'Stevenfenne'][place] ?? '', role: 'experiment' as const, part_of: null },
		...{ cbs_code: null, homes: null, residents: null, tile_column: null, tile_row: null }
	}));
	const basis = { definitions, areas, breaks: '', mappings: [], recipients: [], published: [] };
	const { draft } = sourceOf(found, 'observations', '2010-06-01', basis);
	const said: Draft = {
		...draft,
		uses: { ...draft.uses, Overlast: { as: 'ours', our: 'value', per: 'percent' } },
		constant: { ...draft.constant, indicator: 'overlast', source: 'politie' },
		leaveOut: ['area']
	};
	return tryOut(found.table, said, name).yaml;
}

describe('import of any file', () => {
	it('takes a file in by what was pointed out on the page, unchanged', async () => {
		const yaml = await pointedOut('politie.csv', police);
		expect(yaml).toContain('Wijk: area');
		const { exit, stderr } = run(
			at('politie.csv'),
			...['--map', put('aangewezen.yaml', yaml), '--out', at('aangewezen')]
		);
		expect([exit, stderr]).toEqual([0, '']);
		const lines = readFileSync(at('aangewezen', 'observations.csv'), 'utf8').trimEnd().split('\n');
		expect(lines.slice(1).map((line) => line.split(',').slice(0, 3))).toEqual([
			['overlast', 'stevenfenne', '2010-Q1'],
			['overlast', 'velve-lindenhof', '2010-Q1']
		]);
	});

	it('takes what the named mapping has words for, and tells the rest in both languages with exit 1', () => {
		const dutch = run(at('politie.csv'), '--map', at('politie.yaml'), '--out', at('named'));
		expect(dutch.exit).toBe(1);
		expect(dutch.stderr).toBe(
			'politie.csv, rij 5: de koppeling heeft voor “Pathmos” in kolom Wijk geen woord in kolom area. Deze rij is niet overgenomen. Kies wat het is, of noem het onder missing als het “niet ingevuld” betekent.\n'
		);
		expect(dutch.stdout).toBe(`${at('named', 'observations.csv')}: 2 rijen toegevoegd, 0 vervangen.\n`);
		const text = readFileSync(at('named', 'observations.csv'), 'utf8');
		expect(text).toContain('overlast,velve-lindenhof,2010-Q1,final,politie,2010-06-01,');
		expect(text).toContain('0.0920');
		const english = run(at('politie.csv'), '--map', at('politie.yaml'), '--out', at('named'), '--lang', 'en');
		expect(english.stdout).toContain('0 rows added, 0 replaced');
		expect(english.stderr).toContain('politie.csv, row 5: the mapping has no word');
	});
	it('says of a template that nobody filled in that it is empty, and asks for no mapping', () => {
		const header = 'indicator,area,period,numerator,denominator,status,source,retrieved\n';
		const source = put('leeg.csv', header);
		const dutch = run(source, '--out', at('leeg'));
		expect([dutch.exit, dutch.stdout]).toEqual([2, '']);
		expect(dutch.stderr).toBe(
			`In ${source} is nog niets ingevuld, dus is er niets geschreven. Vul rijen in onder de kolomnamen, bewaar het bestand en lees het opnieuw in.\n`
		);
		expect(run(source, '--out', at('leeg'), '--lang', 'en').stderr).toContain('Nothing is filled in yet');
		expect(existsSync(at('leeg', 'observations.csv'))).toBe(false);
	});
	it('tries the mappings of the folder where none is named, and passes over areas that the folder does not have', () => {
		put('folder/mappings/politie.yaml', `${mapping}leave_out: [area]\n`);
		put('folder/areas.csv', 'area,name,role\nvelve-lindenhof,Velve-Lindenhof,experiment\n');
		const { exit, stdout, stderr } = run(at('politie.csv'), '--out', at('folder'));
		expect([exit, stderr]).toEqual([0, 'Niet in areas.csv van deze map, dus overgeslagen: stevenfenne.\n']);
		expect(stdout).toContain('1 rijen toegevoegd');
	});
	it('writes nothing where no mapping fits, or two do, with exit 2', () => {
		const none = run(at('politie.csv'), '--out', at('none'));
		expect([none.exit, none.stdout, existsSync(at('none'))]).toEqual([2, '', false]);
		expect(none.stderr).toContain('Noem met --map de koppeling');
		put('two/mappings/a.yaml', mapping);
		put('two/mappings/b.yaml', mapping);
		const two = run(at('politie.csv'), '--out', at('two'));
		expect([two.exit, existsSync(at('two', 'observations.csv'))]).toEqual([2, false]);
		expect(two.stderr).toContain('“a” en “b”');
	});
	it('names the line of a mapping that is wrong, and the column that a named one lacks', () => {
		put('wrong/mappings/a.yaml', 'table: observations\nscale: { value: procent }\n');
		const wrong = run(at('politie.csv'), '--out', at('wrong'));
		expect([wrong.exit, wrong.stderr.split('\n')[0]]).toEqual([
			2,
			expect.stringContaining('mappings/a.yaml, regel 2:')
		]);
		const other = put('other.yaml', mapping.replace('Kwartaal: period', 'Periode: period'));
		const lacking = run(at('politie.csv'), '--map', other, '--out', at('none'));
		expect(lacking.exit).toBe(2);
		expect(lacking.stderr).toContain('politie.csv, rij 3: er is geen kolom Periode, die de koppeling noemt');
	});
	it('makes assessments of scores of the ZRM, and shows a household that would get two rungs', () => {
		const { exit, stdout, stderr } = run(put('zrm.csv', matrix), '--out', at('zrm'));
		expect(exit).toBe(1);
		expect(stdout).toContain('9 rijen toegevoegd');
		expect(stderr).toContain(
			'huishouden h2 zou op 2010-04-01 in leefgebied gezondheid meer dan één trede krijgen: 1 (Geestelijke gezondheid), 5 (Lichamelijke gezondheid)'
		);
		expect(stderr).toContain('Geen plaats hebben: Huiselijke relaties, Verslaving en Sociaal netwerk');
		const text = readFileSync(at('zrm', 'assessments.csv'), 'utf8');
		expect(text).toContain('h1,gezondheid,2010-04-01,3,coach\n');
		expect(text).not.toContain('h2,gezondheid');
	});
	it('reads an SPSS file by its labels, and never says what somebody answered', () => {
		copyFileSync('tests/fixtures/deliveries/pspp/answers.zsav', at('answers.zsav'));
		const yaml = 'constant: { group: coach }\nmelt: { v1: 4F }\nvalues: { score: { zeer tevreden: 4 } }\n';
		const { exit, stdout, stderr } = run(
			at('answers.zsav'),
			'--map',
			put('spss.yaml', yaml),
			'--out',
			at('spss')
		);
		expect([exit, stdout]).toEqual([1, `${at('spss', 'responses.csv')}: 1 rijen toegevoegd, 0 vervangen.\n`]);
		expect(stderr).toContain('rij 3, v1: een antwoord staat niet onder values');
		expect(stderr).not.toMatch(/tevreden|“2”/);
		expect(readFileSync(at('spss', 'responses.csv'), 'utf8')).toBe(
			'wave,group,respondent,item,score\n2010,coach,r1,4F,4\n'
		);
	});
});
