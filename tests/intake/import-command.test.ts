// The real import command: what it writes, and which line of the mapping it asks to change.
import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../command.ts';

let scratch = '';
const at = (name: string): string => path.join(scratch, name);
const mapping = `area: WijkenEnBuurten
period: Perioden
areas:
  BU01530203: stevenfenne
  BU01530204: stadsveld-zuid
measures:
  - measure: Gezond
    indicator: gezond
    scale: percent
constants:
  status: final
  source: RIVM
  retrieved: 2011-06-01
`;

function run(...parameters: string[]): { exit: number | null; stdout: string; stderr: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...command('import'), ...parameters], {
		encoding: 'utf8'
	});
	return { exit: status, stdout, stderr };
}

beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'import-'));
	writeFileSync(at('map.yaml'), mapping);
	const rows = ['BU01530203', 'BU01530204'].map((region, place) => ({
		WijkenEnBuurten: `${region}  `,
		Perioden: '2012JJ00',
		Gezond_4: ['76.1', '.'][place]
	}));
	writeFileSync(at('answer.json'), JSON.stringify({ value: rows }));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a place that cannot be used', () => {
	it('is named in one line and ends with 2, and leaves no half file', () => {
		writeFileSync(at('bestand'), 'geen map');
		mkdirSync(path.join(at('vol'), 'observations.csv'), { recursive: true });
		const statline = ['statline', at('answer.json'), '--map', at('map.yaml')];
		writeFileSync(at('wide.csv'), 'nr,V1\n1,2\n');
		for (const [out, line] of [
			['bestand', statline],
			['bestand', [at('answer.json'), '--map', at('map.yaml')]],
			['bestand', [at('wide.csv')]],
			['vol', statline]
		] as const) {
			const { exit, stdout, stderr } = run(...line, '--out', at(out));
			const said = [exit, stdout, stderr.trimEnd().split('\n').length];
			expect(said, `${line.join(' ')} ${out}: ${stderr}`).toEqual([2, '', 1]);
			expect(stderr).not.toMatch(/Error|\n\s+at /);
		}
		expect(readdirSync(at('vol'))).toEqual(['observations.csv']);
	});

	it('holds nothing of a run that was killed while it wrote there', () => {
		const gone = spawnSync(process.execPath, ['-e', '']).pid;
		mkdirSync(at('geveegd'));
		writeFileSync(path.join(at('geveegd'), `.observations.csv.importing-${gone}`), 'half');
		expect(run('statline', at('answer.json'), '--map', at('map.yaml'), '--out', at('geveegd')).exit).toBe(0);
		expect(readdirSync(at('geveegd'))).toEqual(['observations.csv']);
	});
});

describe('import statline', () => {
	it('writes observations.csv canonically, a point staying a point, and says how many', () => {
		const { exit, stdout, stderr } = run(
			'statline',
			at('answer.json'),
			'--map',
			at('map.yaml'),
			'--out',
			at('out')
		);
		expect([exit, stderr]).toEqual([0, '']);
		expect(stdout).toContain('2 rijen toegevoegd, 0 vervangen; 1 daarvan geheim');
		expect(readFileSync(path.join(at('out'), 'observations.csv'), 'utf8')).toBe(
			'indicator,area,period,numerator,denominator,mean,sd,n,value,lower,upper,status,source,retrieved,note\n' +
				'gezond,stadsveld-zuid,2012,,,,,,.,,,final,RIVM,2011-06-01,\n' +
				'gezond,stevenfenne,2012,,,,,,0.7610,,,final,RIVM,2011-06-01,\n'
		);
	});
	it('takes only the areas that the folder knows, and says which it passed over', () => {
		const known = mkdtempSync(at('known-'));
		writeFileSync(path.join(known, 'areas.csv'), 'area;name;role\nstevenfenne;Stevenfenne;control\n');
		const { exit, stdout, stderr } = run(
			'statline',
			at('answer.json'),
			'--map',
			at('map.yaml'),
			'--out',
			known
		);
		expect(exit).toBe(0);
		expect(stdout).toContain('1 rijen toegevoegd');
		expect(stderr).toContain('stadsveld-zuid');
	});
	it('adds to the file that is there, whatever the case of its name, and exits 0 for what it only remarks', () => {
		const known = mkdtempSync(at('cased-'));
		writeFileSync(path.join(known, 'AREAS.CSV'), 'area;name;role\nstevenfenne;Stevenfenne;control\n');
		writeFileSync(
			path.join(known, 'Observations.csv'),
			'indicator,area,period,value,status,source,retrieved\n'
		);
		const typed = [
			{ WijkenEnBuurten: 'BU01530203', Perioden: '2012JJ00', Gezond_4: 76.1 },
			{ WijkenEnBuurten: 'BU01530203', Perioden: '2016JJ00', Gezond_4: null },
			{ WijkenEnBuurten: 'BU01530204', Perioden: '2012JJ00', Gezond_4: 70 }
		];
		writeFileSync(at('typed.json'), JSON.stringify({ 'odata.metadata': 'x#TypedDataSet', value: typed }));
		const { exit, stdout, stderr } = run(
			'statline',
			at('typed.json'),
			'--map',
			at('map.yaml'),
			'--out',
			known
		);
		expect(exit).toBe(0);
		expect(stdout).toContain('1 rijen toegevoegd');
		expect(stderr).toMatch(/stadsveld-zuid/);
		expect(stderr).toMatch(/1 keer geen cijfer \(null\)/);
		expect(readdirSync(known).sort()).toEqual(['AREAS.CSV', 'Observations.csv']);
		expect(readFileSync(path.join(known, 'Observations.csv'), 'utf8')).toContain('stevenfenne,2012');
	});
	it.each([
		['a misspelt key', mapping.replace('scale: percent', 'scale: procent'), 'regel 9'],
		['a key that is missing', mapping.replace('    indicator: gezond\n', ''), 'regel 7'],
		['broken YAML', mapping.replace('areas:', 'areas: ]'), 'regel 3']
	])('names the line of the mapping for %s, and writes nothing', (name, text, line) => {
		const file = at(`${name.replaceAll(' ', '-')}.yaml`);
		writeFileSync(file, text);
		const { exit, stdout, stderr } = run(
			'statline',
			at('answer.json'),
			'--map',
			file,
			'--out',
			at('nothing')
		);
		expect([exit, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^[^\n]+\n$/);
		expect(stderr).toContain(`${path.basename(file)}, ${line}:`);
		expect(existsSync(at('nothing'))).toBe(false);
	});
	it('exits 2 with the usage for anything it does not know', () => {
		const { exit, stdout, stderr } = run('excel', at('answer.json'));
		expect([exit, stdout]).toEqual([2, '']);
		expect(stderr).toContain('npm run import -- statline');
		expect(stderr).toContain('npm run import -- answers');
	});
	it('sees by the mapping what a file is, where nobody says so', () => {
		const { exit, stdout } = run(at('answer.json'), '--map', at('map.yaml'), '--out', at('unnamed'));
		expect(exit).toBe(0);
		expect(stdout).toContain('2 rijen toegevoegd');
		writeFileSync(at('answers.csv'), 'id,v1\n1,3\n');
		writeFileSync(
			at('answers.yaml'),
			'rename:\n  id: respondent\nconstant:\n  wave: 2010-Q2\n  group: coach\nmelt:\n  v1: trust\n'
		);
		const answers = run(at('answers.csv'), '--map', at('answers.yaml'), '--out', at('unnamed'));
		expect([answers.stderr, answers.exit]).toEqual(['', 0]);
		expect(readdirSync(at('unnamed')).sort()).toEqual(['observations.csv', 'responses.csv']);
	});
	it.each([
		['nl', 'rij 2, kolom period: “ergens” is niet duidelijk'],
		['en', 'row 2, column period: “ergens” is not clear']
	])('says in %s which cell of the file that is there is unclear, and leaves it as it is', (lang, words) => {
		const folder = at(`unclear-${lang}`);
		const text =
			'indicator,area,period,status,source,retrieved\ngezond,stevenfenne,ergens,final,Bron,2012-01-01\n';
		mkdirSync(folder);
		writeFileSync(path.join(folder, 'observations.csv'), text);
		const { exit, stdout, stderr } = run(
			'statline',
			at('answer.json'),
			'--map',
			at('map.yaml'),
			'--out',
			folder,
			'--lang',
			lang
		);
		expect([exit, stdout]).toEqual([2, '']);
		expect(stderr).toContain(words);
		expect(readFileSync(path.join(folder, 'observations.csv'), 'utf8')).toBe(text);
	});
});
