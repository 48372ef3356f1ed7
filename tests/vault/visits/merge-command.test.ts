// `npm run merge` as a leader runs it: visits in, contradictions out, and the official age program on what it wrote.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	demonstrationIdentity,
	demonstrationRecipients
} from '../../../src/lib/server/demonstration-keys.ts';
import { readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';
import { noVisits, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { seal } from '../../../src/lib/vault/seal.ts';
import { plaintextHash, writeVisit } from '../../../src/lib/vault/visits/lines.ts';
import { sealVisit } from '../../../src/lib/vault/visits/seal-visit.ts';
import type { VisitEvent, VisitHead } from '../../../src/lib/vault/visits/visit.ts';
import { command } from '../../command.ts';
import { decrypt, tablesIn } from '../open-natively.ts';
import { eventOf, headOf, uuidOf } from './some-visit.ts';

const { programme } = readDefinitions('indicators');
const household = 'H-0002';
const rows: SealedRows = {
	households: [
		{
			...{ household, area: 'lindenhof', started: '2009-01-01', ended: null, end_reason: null, coach: 'K3' },
			...{ adults: 2, children: 1, consent: '2009-01-01', withdrawn: null }
		}
	],
	...{ assessments: [], results: [], actions: [], surveys: [], responses: [], left_out: [] },
	...{ clients: [], effort: [] },
	...noVisits
};
const rung = (value: 3 | 5) =>
	eventOf({
		kind: 'assessment',
		household,
		date: '2011-03-05',
		domain: 'werk',
		rung: value,
		assessor: 'coach'
	});

let folder = '';
let key = '';
const at = (name: string): string => path.join(folder, name);

async function visit(
	name: string,
	coach: 'K1' | 'K3',
	events: VisitEvent[],
	head: Partial<VisitHead> = {}
): Promise<string> {
	const all = { programme: programme.id, coach, device: uuidOf(`telefoon ${coach}`), ...head };
	const bytes = writeVisit({ head: headOf(all), events }, await demonstrationIdentity(coach));
	const leaders = (await demonstrationRecipients()).filter(({ role }) => role === 'leader');
	writeFileSync(
		at(name),
		await sealVisit(
			bytes,
			leaders.map((one) => one.key)
		)
	);
	return plaintextHash(bytes);
}

const merge = (...words: string[]) => {
	const [program, ...own] = [process.execPath, ...command('merge')];
	const { status, stdout, stderr } = spawnSync(
		program ?? '',
		[...own, at('gezinnen.age'), ...words, '--identity', at('key.txt')],
		{ encoding: 'utf8' }
	);
	return { status, stdout, stderr };
};
const assessments = async (file: string) =>
	(await tablesIn(await decrypt(readFileSync(at(file)), { identity: key }))).assessments?.map(
		(row) => row.rung
	);

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'merge-command-'));
	const leader = await demonstrationIdentity('leider');
	key = leader.secret;
	writeFileSync(at('key.txt'), `# van de leider\n${key}\n`);
	const { bytes } = await seal({
		...{ rows, programme, madeOn: '2012-01-01', retainUntil: '2099-12-31' },
		lock: { recipients: [leader.recipient] }
	});
	writeFileSync(at('gezinnen.age'), bytes);
	const first = await visit('bezoek-000000000001.age', 'K3', [rung(3)]);
	await visit('bezoek-000000000002.age', 'K3', [], { sequence: 2, previous: first });
	await visit('bezoek-000000000003.age', 'K1', [rung(5)]);
	await visit('bezoek-000000000004.age', 'K3', [], { sequence: 4, previous: 'a'.repeat(64) });
	writeFileSync(at('bezoek-000000000005.age'), readFileSync(at('bezoek-000000000001.age')).subarray(0, -3));
	writeFileSync(
		at('bezoek-000000000006.age'),
		await sealVisit(new TextEncoder().encode('x'), [
			await identityToRecipient(await generateX25519Identity())
		])
	);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run merge', () => {
	it('brings visits in, once, and names one that is missing', async () => {
		const one = at('bezoek-000000000001.age');
		const merged = merge(one, at('bezoek-000000000004.age'), '--out', at('nieuw.age'));
		expect(merged.status).toBe(0);
		expect(merged.stdout).toContain('2 nieuwe bezoeken');
		expect(merged.stdout).toMatch(/Ontbreekt: bezoek 2 van K3/);
		expect(merged.stdout).toMatch(/SHA-256 van de rijen: [0-9a-f]{64}/);
		expect(await assessments('nieuw.age')).toEqual(['3']);
		const tables = await tablesIn(await decrypt(readFileSync(at('nieuw.age')), { identity: key }));
		expect(tables.events?.map(({ household: about, coach }) => [about, coach])).toEqual([[household, 'K3']]);
		expect(tables.visits?.map(({ sequence }) => sequence)).toEqual(['1', '4']);
		expect(tables.manifest).toContainEqual({ fact: 'contract', value: '2' });
	});

	it('names what it refuses and why, and takes in the rest; refused alone nothing is written', () => {
		const bad = ['bezoek-000000000005.age', 'bezoek-000000000006.age'].map(at);
		const { status, stdout } = merge(
			at('bezoek-000000000001.age'),
			...bad,
			'--out',
			at('rest.age'),
			'--json'
		);
		expect(status).toBe(0);
		const told = JSON.parse(stdout) as { merged: string[]; refused: unknown[] };
		expect(told.merged).toHaveLength(1);
		expect(told.refused).toEqual([
			{ file: 'bezoek-000000000005.age', refusal: { code: 'damaged' } },
			{ file: 'bezoek-000000000006.age', refusal: { code: 'wrong-key' } }
		]);
		const none = merge(...bad, '--out', at('niets.age'), '--lang', 'en');
		expect(none.status).toBe(2);
		expect(none.stdout).toContain('Nothing was written: every visit was refused.');
		expect(() => readFileSync(at('niets.age'))).toThrow();
	});

	it('lists a contradiction and writes nothing, until somebody decides', async () => {
		const visits = ['bezoek-000000000001.age', 'bezoek-000000000003.age'].map(at);
		const open = merge(...visits, '--out', at('besloten.age'), '--json');
		expect(open.status).toBe(1);
		expect(() => readFileSync(at('besloten.age'))).toThrow();
		const told = JSON.parse(open.stdout) as {
			contradictions: { key: string; sides: { id: string; coach: string }[] }[];
		};
		expect(told.contradictions).toHaveLength(1);
		expect(merge(...visits, '--out', at('besloten.age')).stdout).toMatch(
			/Beslis: twee treden op één dag, gezin H-0002, 2011-03-05, werk, coach\n.*\n.*rung [35] \(K[31].*\n.*rung [35] \(K[31].*\nNiets geschreven/
		);
		const [one] = told.contradictions;
		const keep = one?.sides.find(({ coach }) => coach === 'K1')?.id;
		writeFileSync(at('besluit.json'), JSON.stringify([{ key: one?.key, keep }]));
		const decided = merge(...visits, '--out', at('besloten.age'), '--decide', at('besluit.json'));
		expect(decided.status).toBe(0);
		expect(await assessments('besloten.age')).toEqual(['5']);
	});

	it('exits 2 and says why for no visits, a file that is not there, and decisions that are none', () => {
		expect(merge('--out', at('x.age'))).toMatchObject({ status: 2, stdout: '' });
		const gone = merge(at('weg.age'), '--out', at('x.age'));
		expect(gone.status).toBe(2);
		expect(gone.stderr).toContain('weg.age');
		writeFileSync(at('geen.json'), '{"keep":1}');
		const none = merge(at('bezoek-000000000001.age'), '--out', at('x.age'), '--decide', at('geen.json'));
		expect(none.status).toBe(2);
		expect(none.stderr).toMatch(/geen.json is geen bestand met besluiten/);
	});

	it('names a key file that is not there, holds no key or does not open, and never the sealed file in its place', async () => {
		writeFileSync(at('brief.txt'), 'Beste buurvrouw,');
		const locked = new Encrypter();
		locked.setPassphrase('vijf losse woorden zijn genoeg');
		locked.setScryptWorkFactor(10);
		writeFileSync(at('dicht.age'), await locked.encrypt(key));
		for (const [file, input, said] of [
			['nergens.txt', '', /nergens\.txt is niet te lezen \(ENOENT\)/],
			['.', '', /\S+ is niet te lezen \(EISDIR\)/],
			['brief.txt', '', /In \S*brief\.txt staat geen sleutel/],
			['dicht.age', 'fout\n', /sleutelbestand \S*dicht\.age gaat niet open \(wrong-passphrase\)/],
			['dicht.age', '', /De wachtzin is leeg/]
		] as const)
			for (const line of [
				[...command('merge'), at('gezinnen.age'), at('bezoek-000000000001.age'), '--out', at('x.age')],
				[...command('rights'), at('gezinnen.age'), '--household', household, '--print', at('x.html')],
				[...command('seal'), at('gezinnen.age'), '--role', 'coach:K3', '--out', at('x.age')]
			]) {
				const { status, stderr } = spawnSync(process.execPath, [...line, '--identity', at(file)], {
					...{ encoding: 'utf8', input }
				});
				const last = stderr.trimEnd().split('\n').at(-1);
				expect([status, last], line.join(' ')).toEqual([2, expect.stringMatching(said)]);
				expect(last).not.toMatch(/gezinnen\.age|Error/);
			}
		expect(existsSync(at('x.age')) || existsSync(at('x.html'))).toBe(false);
	});

	it('sweeps what a run that was killed left beside its place, readable or not', () => {
		const gone = spawnSync(process.execPath, ['-e', '']).pid;
		for (const name of ['y.age', 'y.html']) writeFileSync(at(`.${name}.sealing-${gone}`), 'half');
		expect(merge(at('bezoek-000000000001.age'), '--out', at('y.age')).status).toBe(0);
		const print = ['--household', household, '--print', at('y.html'), '--identity', at('key.txt')];
		const printed = spawnSync(process.execPath, [...command('rights'), at('gezinnen.age'), ...print]);
		expect(printed.status).toBe(0);
		expect(readdirSync(folder).filter((name) => name.includes('sealing-'))).toEqual([]);
	});

	const official = spawnSync('age', ['--version']).error === undefined;
	it.runIf(official)('writes what the official age program opens', () => {
		const { status } = merge(at('bezoek-000000000001.age'), '--out', at('officieel.age'));
		expect(status).toBe(0);
		const age = spawnSync('age', ['--decrypt', '-i', at('key.txt'), at('officieel.age')]);
		expect(age.status).toBe(0);
		expect(age.stdout.subarray(8, 12).toString()).toBe('DUCK');
	});
	if (!official) it.skip('age is not installed: what the official program makes of the file was left out');
});
