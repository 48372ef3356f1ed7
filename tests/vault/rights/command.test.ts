// The real command: a family's paper, its erasure with a proof, and the end of retention; and every byte of what is left behind.
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
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../../src/lib/domain/today.ts';
import { command } from '../../command.ts';
import { decrypt, tablesIn } from '../open-natively.ts';
import { writeFolder, type Folder } from '../folders.ts';
import { traces } from './traces.ts';

let scratch = '';
const at = (...names: string[]): string => path.join(scratch, ...names);
let identity = '';
let recipient = '';

const family = (household: string, more: Record<string, string> = {}) => ({
	...{ household, area: 'velve', started: '2009-01-01', ended: '', end_reason: '', coach: 'K1' },
	...{ adults: '1', children: '0', consent: '2009-02-01', withdrawn: '' },
	...more
});
/** Words that only one family has, wherever a text may stand. */
const marked = [
	'gezin-xylofoon',
	'merkteken-gitaar',
	'merkteken-hobo',
	'merkteken-fagot',
	'merkteken-tuba',
	'merkteken-harp'
];
const [erased = ''] = marked;
const others = ['gezin-anders', 'gezin-gestopt'];
const item = (household: string, action: string, organisation: string) => ({
	...{ household, domain: 'werk', action, kind: 'support', actor: 'organisation', organisation },
	...{ opened: '2009-03-01', due: '', closed: '', status: 'doing' }
});
const help = (household: string, organisation: string, note: string) => ({
	...{ group: 'coached', household, organisation, period: '2009-Q2', contact: 'visit', contacts: '2' },
	...{ hours: '1.25', domain: 'werk', note }
});
const lastYear = `${Number(today().slice(0, 4)) - 1}-Q4`;
const folder: Folder = {
	households: [
		family(erased, { end_reason: marked[3] ?? '', ended: '2010-05-01' }),
		family('gezin-anders'),
		family('gezin-gestopt', { ended: '2010-01-01' })
	],
	assessments: [erased, ...others].map((household) => ({
		...{ household, domain: 'werk', date: '2009-02-02', rung: '2', assessor: 'coach', coach: '' }
	})),
	results: [],
	actions: [
		item(erased, marked[1] ?? '', marked[2] ?? ''),
		item('gezin-anders', `samen met ${erased}`, 'Stadsbank')
	],
	surveys: [],
	responses: [],
	effort: [
		help(erased, marked[4] ?? '', marked[5] ?? ''),
		help('gezin-anders', 'Stadsbank', `belde over ${erased}`),
		{ ...help('gezin-vergeleken', 'Stadsbank', ''), group: 'comparison' },
		{ ...help('gezin-nu-vergeleken', 'Stadsbank', ''), group: 'comparison', period: lastYear }
	]
};

const keys = (): string[] => ['--identity', at('sleutel.txt'), '--recipient', recipient];

function run(script: 'seal' | 'rights', parameters: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...command(script), ...parameters], {
		encoding: 'utf8',
		env: { ...process.env, TMPDIR: at('temporary') }
	});
	return { exit: status, stdout, stderr };
}
const open = async (file: string) => {
	const database = await decrypt(readFileSync(file), { identity });
	return { database, tables: await tablesIn(database) };
};

beforeAll(async () => {
	identity = await generateX25519Identity();
	recipient = await identityToRecipient(identity);
	scratch = mkdtempSync(path.join(tmpdir(), 'rights-command-'));
	mkdirSync(at('temporary'));
	mkdirSync(at('map'));
	writeFileSync(at('sleutel.txt'), identity);
	writeFolder(at('map'), folder);
	const { exit, stderr } = run('seal', [at('map'), '--out', at('vol.age'), '--recipient', recipient]);
	expect(exit, stderr).toBe(0);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the paper', () => {
	it('tells the family all that stands about it, and nothing of another', () => {
		const { exit, stderr } = run('rights', [
			...keys(),
			at('vol.age'),
			'--household',
			erased,
			'--print',
			at('papier.html')
		]);
		expect(exit, stderr).toBe(0);
		const html = readFileSync(at('papier.html'), 'utf8');
		for (const word of [...marked, 'trede 2', 'Werk', '1 uur en 15 minuten'])
			expect(html, word).toContain(word);
		for (const other of [...others, 'gezin-vergeleken']) expect(html).not.toContain(other);
	});

	it('tells a family that is only compared with what was done for it', () => {
		const { exit, stderr } = run('rights', [
			...[...keys(), at('vol.age'), '--household', 'gezin-vergeleken', '--print', at('ander.html')],
			...['--lang', 'en']
		]);
		expect(exit, stderr).toBe(0);
		const html = readFileSync(at('ander.html'), 'utf8');
		for (const word of ['Stadsbank', '1 hour and 15 minutes', 'without a']) expect(html).toContain(word);
		for (const word of [...marked, ...others]) expect(html).not.toContain(word);
	});

	it('says in one line which folder or definition cannot be used', () => {
		mkdirSync(at('kapot', 'indicators'), { recursive: true });
		writeFileSync(at('kapot', 'indicators', 'programme.yaml'), 'id: [');
		const printing = (data: string) =>
			run('rights', [
				...[...keys(), at('vol.age'), '--household', erased, '--print', at('niet.html'), '--data', data]
			]);
		for (const [data, said] of [
			[at('nergens'), 'nergens'],
			[at('kapot'), 'programme.yaml']
		] as const) {
			const { exit, stderr } = printing(data);
			expect([exit, stderr.trimEnd().split('\n').length], stderr).toEqual([2, 1]);
			expect(stderr).toContain(said);
			expect(stderr).not.toMatch(/Error/);
		}
	});

	it('is not there for a family that nobody knows, and the exit status says so', () => {
		const { exit, stderr } = run('rights', [
			...keys(),
			at('vol.age'),
			'--household',
			'H-9',
			'--print',
			at('niet.html')
		]);
		expect([exit, existsSync(at('niet.html'))]).toEqual([1, false]);
		expect(stderr).toContain('H-9');
	});
});

describe('erasing', () => {
	it('leaves no trace: not plain, not in UTF-16 or base64, not inside what DuckDB packs; and the others stay', async () => {
		const before = await open(at('vol.age'));
		// The search finds what is there.
		expect(traces(before.database, before.tables, marked).length).toBeGreaterThan(marked.length);
		const { exit, stdout, stderr } = run('rights', [
			...[...keys(), at('vol.age'), '--household', erased, '--erase', '--out', at('leeg.age'), '--json']
		]);
		expect(exit, stderr).toBe(0);
		const { database, tables } = await open(at('leeg.age'));
		expect(traces(database, tables, marked)).toEqual([]);
		expect(tables.households?.map(({ household }) => household)).toEqual(others);
		expect(tables.assessments?.map(({ household }) => household)).toEqual(others);
		expect(tables.actions?.map(({ action }) => action)).toEqual(['samen met […]']);
		expect(tables.effort?.map(({ household, note }) => [household, note])).toEqual([
			['gezin-anders', 'belde over […]'],
			['gezin-vergeleken', ''],
			['gezin-nu-vergeleken', '']
		]);
		const { erased: proofs, mentions } = JSON.parse(stdout) as {
			erased: { number: string; destroy: string[] }[];
			mentions: number;
		};
		expect(mentions).toBe(2);
		expect(proofs.map(({ destroy }) => destroy)).toEqual([['vol.age']]);
		expect(tables.erasures?.map(({ number, why }) => [number, why])).toEqual([[proofs[0]?.number, 'asked']]);
		for (const word of marked) expect(stdout).not.toContain(word);
	});

	it('gives a proof in words: day, number, and which files have to be destroyed', () => {
		const { stdout } = run('rights', [
			...keys(),
			...[at('vol.age'), '--household', erased, '--erase', '--out', at('bewijs.age'), '--lang', 'en']
		]);
		expect(stdout).toMatch(/Number: \d{3} \d{3} \d{3} \d{3}/);
		expect(stdout).toContain('  - vol.age');
		expect(stdout).toContain('states.age');
		expect(stdout).not.toContain(erased);
	});

	it('never writes over the file that it reads, and leaves nothing behind on disk', () => {
		const bytes = readFileSync(at('vol.age'));
		const { exit } = run('rights', [
			...keys(),
			at('vol.age'),
			'--household',
			erased,
			'--erase',
			'--out',
			at('vol.age')
		]);
		expect(exit).toBe(2);
		expect(readFileSync(at('vol.age')).equals(bytes)).toBe(true);
		expect(readdirSync(at('temporary'))).toEqual([]);
	});
});

describe('the end of retention', () => {
	it('removes by rule whoever stopped longer ago than is kept, and writes that it did', async () => {
		const { exit, stdout, stderr } = run('rights', [
			...keys(),
			at('vol.age'),
			'--retention',
			'--out',
			at('regel.age')
		]);
		expect(exit, stderr).toBe(0);
		const { database, tables } = await open(at('regel.age'));
		expect(tables.households?.map(({ household }) => household)).toEqual(['gezin-anders']);
		expect(tables.erasures?.map(({ why }) => why)).toEqual([...['retention', 'retention', 'retention']]);
		// One that was only compared with goes five years after its last quarter, and the proof says how long is kept.
		expect(tables.effort?.map(({ household }) => household)).toEqual(['gezin-anders', 'gezin-nu-vergeleken']);
		expect(traces(database, tables, [erased, 'gezin-gestopt', 'gezin-vergeleken'])).toEqual([]);
		expect(stdout.match(/de laatste dag waarop iets voor het gezin is gedaan/g)).toHaveLength(3);
		expect(run('rights', [...keys(), at('regel.age'), '--retention', '--out', at('weer.age')]).exit).toBe(1);
	});
});
