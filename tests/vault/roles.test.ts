// A file per role: what each holds is one table, and nothing besides it gets into the file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demonstrationIdentity } from '../../src/lib/server/demonstration-keys.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { noVisits, type SealedRows } from '../../src/lib/vault/admission.ts';
import { sealedTables } from '../../src/lib/vault/manifest.ts';
import { cutFor, roleContents, roleOf, roles, type Role } from '../../src/lib/vault/roles.ts';
import { seal } from '../../src/lib/vault/seal.ts';
import { totalsOf } from '../../src/lib/vault/totals.ts';
import { mergeVisits } from '../../src/lib/vault/visits/merge.ts';
import { command } from '../command.ts';
import { decrypt, tablesIn } from './open-natively.ts';
import { asText } from './visits/merging.ts';
import { eventOf, someVisit, uuidOf } from './visits/some-visit.ts';

const family = (household: string, coach: string, adults = 2, children = 4) => ({
	...{
		household,
		area: 'lindenhof',
		started: '2009-01-05',
		ended: null,
		end_reason: 'verhuisd naar Breda',
		coach
	},
	...{ adults, children, consent: '2009-01-05', withdrawn: null }
});
const rung = (household: string, value: number) => ({
	...{ household, domain: 'werk', date: '2011-03-01', rung: value, assessor: 'coach', coach: 'K9' }
});
const item = (household: string) => ({
	...{ household, domain: 'werk', action: 'Bellen met oom Piet', kind: 'agreement', actor: 'family' },
	...{ organisation: 'Stadsbank', opened: '2011-01-01', due: null, closed: null, status: 'doing' }
});
const households = ['H-1', 'H-2', 'H-3'];
const held: SealedRows = {
	households: [family('H-1', 'K1'), family('H-2', 'K3', 5, 0), family('H-3', 'K3')],
	assessments: households.map((household) => rung(household, 3)),
	results: households.map((household) => ({ household, result: 'r', date: '2011-01-01', status: 'met' })),
	actions: households.map(item),
	surveys: [
		{
			wave: '2009-Q1',
			wave_index: 8036,
			area: 'velve',
			respondent: 'r1',
			indicator: 'i',
			value: 1,
			weight: null
		}
	],
	responses: [
		{
			...{ wave: '2011-Q1', wave_index: 8044, group: 'coach', respondent: 'c1', organisation: 'Bureau' },
			...{ item: '4F', score: 3 }
		}
	],
	left_out: [{ area: 'velve', period: '2009-Q1', period_index: 8036, without_consent: 1, withdrawn: 0 }],
	clients: [{ wave: '2011-Q1', wave_index: 8044, respondent: 'q1', area: 'velve', item: 'wonen', value: 1 }],
	effort: households.map((household) => ({
		...{ group: 'coached', household, organisation: 'Kredietbank', period: '2011-Q1', period_index: 8044 },
		...{ contact: 'visit', contacts: 2, hours: 3.5, domain: null, note: 'Buurvrouw belde' }
	})),
	...noVisits
};
const visit = (coach: string, household: string) => ({
	...{ file: coach, sha256: coach.padStart(64, '0'), signer: `SHA256:${coach}` },
	visit: someVisit({ coach, device: uuidOf(`telefoon ${coach}`) }, [
		eventOf({ kind: 'signal', household, date: '2011-03-02', signal: 'ruit kapot', noticed: 'neighbour' }),
		eventOf({ kind: 'consent', household, date: '2011-03-02', state: 'given', scope: ['record'] })
	])
});
const { rows } = mergeVisits(held, [visit('K1', 'H-1'), visit('K3', 'H-2')]);
const cut = (role: Role) => cutFor(rows, role);

describe('the file of', () => {
	it('a coach holds the own families and receipts, and nothing of another', () => {
		const own = cut({ name: 'coach', coach: 'K3' });
		expect(own.households.map(({ household }) => household)).toEqual(['H-2', 'H-3']);
		for (const table of ['assessments', 'results', 'actions'] as const) expect(own[table]).toHaveLength(2);
		expect(own.visit_events.map(({ household }) => household)).toEqual(['H-2', 'H-2', 'H-2']);
		expect([own.clients, own.effort]).toEqual([[], []]);
		expect(own.receipts).toEqual([
			{
				device: uuidOf('telefoon K3'),
				sequence: 1,
				visit: expect.any(String),
				sha256: 'K3'.padStart(64, '0')
			}
		]);
		expect(asText(own)).not.toMatch(/H-1|"c1"|"r1"|K1/);
		expect(own.left_out).toEqual([]);
	});

	it('a coach holds nothing that was done for a family which the coach begins, while it waits for its consent', () => {
		const effort = held.effort.map((row) => ({
			...row,
			group: 'comparison',
			household: 'H-8',
			note: 'Kapper'
		}));
		const started = {
			...{ file: 'K3', sha256: 'a'.repeat(64), signer: 'SHA256:K3' },
			visit: someVisit({ coach: 'K3', device: uuidOf('tablet K3') }, [
				eventOf({
					...{ kind: 'started', household: 'H-8', date: '2011-03-02', area: 'velve' },
					...{ adults: 1, children: 0 }
				})
			])
		};
		const merged = mergeVisits({ ...held, effort }, [started]).rows;
		expect(merged.effort).toEqual([]);
		const own = cutFor(merged, { name: 'coach', coach: 'K3' });
		expect(own.visit_events.map(({ household, kind }) => [household, kind])).toEqual([['H-8', 'started']]);
		expect(asText(own)).not.toContain('Kapper');
		expect(asText(merged)).toContain('Kapper');
	});

	it('nobody but the leader holds anything of a family that took its consent back at a visit', () => {
		const withdrawn = eventOf({ kind: 'consent', household: 'H-3', date: '2011-04-01', state: 'withdrawn' });
		const told = {
			...{ file: 'K3', sha256: 'b'.repeat(64), signer: 'SHA256:K3' },
			visit: someVisit({ coach: 'K3', device: uuidOf('tablet K3') }, [withdrawn])
		};
		const before = { ...held, visit_events: [] };
		const after = mergeVisits(before, [told]).rows;
		for (const role of ['coach:K3', 'coach:K1', 'researcher'].map(roleOf)) {
			if (!role) throw new Error('no role');
			expect(asText(cutFor(after, role)), role.name).not.toContain('H-3');
			// It was there before.
			if (role.name === 'researcher') expect(cutFor(before, role).effort).toHaveLength(3);
		}
		const most = (rows: SealedRows) => totalsOf(rows, 1, '2011-04-02');
		expect(most(before)).toContain('2011-Q1,households,,coached,3');
		expect(most(after)).toContain('2011-Q1,households,,coached,2');
	});

	it('the researcher holds no word that somebody typed, no coach, bands for people, and no family that does not let it', () => {
		const own = cut({ name: 'researcher' });
		// H-1 and H-2 said for what their file may be used, and research is not among it.
		expect(own.households).toEqual([{ ...family('H-3', '-', 2, 3), end_reason: null }]);
		expect(asText(own)).not.toMatch(/Piet|Breda|Stadsbank|Bureau|K1|K3|K9|ruit|H-1|H-2/);
		expect(own.actions).toHaveLength(1);
		expect([own.visit_events, own.visits, own.receipts]).toEqual([[], [], []]);
		expect(own.surveys).toEqual(rows.surveys);
		expect(own.clients).toEqual(rows.clients);
		expect(own.effort.map(({ organisation, note }) => [organisation, note])).toEqual([['Kredietbank', null]]);
		expect(asText(own)).not.toContain('Buurvrouw');
	});

	it('the analyst is totals, and small ones are not told', () => {
		const many = (count: number) => Array.from({ length: count }, (_, place) => family(`H-${place}`, 'K1'));
		const all = {
			...held,
			households: many(12),
			assessments: many(12).map(({ household }) => rung(household, 3)),
			results: [],
			actions: []
		};
		const totals = totalsOf(all, 10, '2011-04-02');
		expect(totals).toContain('2011-Q1,households,,coached,12');
		expect(totals).toContain('2011-Q1,assessments,werk,3,12');
		expect(totals).not.toMatch(/H-\d/);
		const few = totalsOf({ ...all, households: many(9) }, 10, '2011-04-02');
		expect(few).toContain('2011-Q1,households,,coached,\n');
		expect(few).not.toMatch(/,9(\n|$)/);
	});

	it('every role has its share of every table, and only known roles are', () => {
		for (const table of sealedTables)
			expect(Object.keys(roleContents[table]).sort()).toEqual([...roles].sort());
		expect(roleOf('coach:K3')).toEqual({ name: 'coach', coach: 'K3' });
		for (const text of ['coach', 'coach:', 'leader', 'boss', '']) expect(roleOf(text), text).toBeNull();
	});
});

describe('npm run seal --role', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'seal-role-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const at = (name: string) => path.join(folder, name);
	const run = (...words: string[]) => {
		const [program = '', ...own] = [process.execPath, ...command('seal')];
		const { status, stdout, stderr } = spawnSync(program, [...own, ...words], { encoding: 'utf8' });
		return { status, stdout, stderr };
	};

	it('cuts a coach a file out of the sealed one, for the key that the programme knows', async () => {
		const { programme } = readDefinitions('indicators');
		const [leader, coach] = [await demonstrationIdentity('leider'), await demonstrationIdentity('K3')];
		const { bytes } = await seal({
			...{ rows, programme, madeOn: '2012-01-01', retainUntil: '2099-12-31' },
			lock: { recipients: [leader.recipient] }
		});
		writeFileSync(at('alles.age'), bytes);
		writeFileSync(at('key.txt'), leader.secret);
		const given = [at('alles.age'), '--identity', at('key.txt'), '--role'];
		const done = run(...given, 'coach:K3', '--out', at('k3.age'));
		expect(done).toMatchObject({ status: 0 });
		expect(done.stdout).toMatch(/voor K3[\s\S]*households.csv: 2 rijen[\s\S]*ontvangstbewijzen: 1 rij/);
		const tables = await tablesIn(await decrypt(readFileSync(at('k3.age')), { identity: coach.secret }));
		expect(tables.households?.map(({ household }) => household)).toEqual(['H-2', 'H-3']);
		const nobody = run(...given, 'coach:K8', '--out', at('k8.age'), '--recipient', coach.recipient);
		expect(nobody.status).toBe(2);
		expect(nobody.stderr).toContain('K8');
		const analyst = run(
			...given,
			'analyst',
			'--out',
			at('a.age'),
			'--recipient',
			coach.recipient,
			'--lang',
			'en'
		);
		expect(analyst.status).toBe(0);
		const totals = new TextDecoder().decode(
			await decrypt(readFileSync(at('a.age')), { identity: coach.secret })
		);
		expect(totals).toMatch(/^period,table,subject,cell,families\n/);
		expect(totals).not.toContain('H-');
	});

	it('cuts one out of a folder too, and says what is no role or who has no key', () => {
		const demonstration = 'data/velve-lindenhof';
		const done = run(demonstration, '--role', 'coach:K3', '--out', at('map.age'));
		expect(done.status).toBe(0);
		const bad = run(demonstration, '--role', 'baas', '--out', at('x.age'));
		expect(bad.status).toBe(2);
		expect(bad.stderr).toContain('baas is geen rol');
		const nobody = run(demonstration, '--role', 'researcher', '--out', at('x.age'));
		expect(nobody.status).toBe(2);
		expect(nobody.stderr).toContain('programme.yaml');
	});
});
