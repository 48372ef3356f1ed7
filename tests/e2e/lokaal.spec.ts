// The set on this device, in a real browser: never half, sealed as the command seals, taken back, backed up and forgotten.
import { chromium, expect, test, type Page } from './slow-line.ts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { killOnce } from '../../scripts/prove/deliveries.ts';
import { fullDisk, twoWindows } from '../../scripts/prove/deliveries/at-once.ts';
import { openDesk, type Asked } from '../../scripts/prove/deliveries/driver.ts';
import { makeInputs, type Inputs } from '../../scripts/prove/deliveries/inputs.ts';
import { prepare, type Tally } from '../../scripts/prove/deliveries/ready.ts';
import { openSite, type ProofSite } from '../../scripts/prove/deliveries/site.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { admit } from '../../src/lib/vault/admission.ts';
import { retentionOf } from '../../src/lib/vault/retention.ts';
import { seal } from '../../src/lib/vault/seal.ts';
import { decrypt, tablesIn } from '../vault/open-natively.ts';

test.describe.configure({ mode: 'serial' });

let [site, inputs]: [ProofSite | null, Inputs | null] = [null, null];
test.beforeAll(async () => {
	[site, inputs] = [await openSite(), await makeInputs(3)];
});
test.afterAll(() => site?.close());

const today = '2012-01-01';
const given = (): { site: ProofSite; inputs: Inputs } => {
	if (!site || !inputs) throw new Error('not set up');
	return { site, inputs };
};
async function open(page: Page, address = given().site.address): Promise<Asked> {
	return (await openDesk(page.context(), address, given().inputs.definitions)).ask;
}
async function preview(
	ask: Asked,
	...words: Parameters<typeof ask<'preview'>> extends [unknown, ...infer Rest] ? Rest : never
) {
	const outcome = await ask('preview', ...words);
	if (!('place' in outcome)) throw new Error(JSON.stringify(outcome));
	return outcome;
}
async function sealedIn(ask: Asked): Promise<Uint8Array> {
	const { 'huishoudens.age': sealed } = unzipSync(Uint8Array.from(await ask('backup')));
	if (!sealed) throw new Error('nothing is sealed');
	return sealed;
}

// A few runs of what `scripts/prove/deliveries.ts` does many times.
test('a browser that is killed, a full disk and a second window leave the set whole, and no family on disk', async () => {
	test.setTimeout(300_000);
	const ready = await prepare(7);
	const tally: Tally = { old: 0, fresh: 0, faults: [] };
	try {
		for (const moment of [{ share: 0.5 }, { afterWriting: 3 }]) await killOnce(ready, moment, tally);
		await twoWindows(ready, tally);
		await fullDisk(ready, tally);
	} finally {
		await ready.close();
	}
	expect(tally.faults).toEqual([]);
	expect(tally.old + tally.fresh).toBe(3);
});

test('what is sealed here is row for row what the command seals, and a backup holds nothing of it in the clear', async ({
	page
}) => {
	const { first, definitions, identity, secrets } = given().inputs;
	const ask = await open(page);
	const { place, restricted, lock } = await preview(ask, first);
	expect([restricted, lock]).toEqual([true, 'recipients']);
	expect(await ask('accept', place)).toMatchObject({ withdrawn: ['H-0024', 'H-0102', 'H-0216', 'H-0228'] });
	const files = Object.entries(first).map(([table, text]) => ({
		name: `${table}.csv`,
		bytes: strToU8(text)
	}));
	const { rows } = admit(readProgramme(files, definitions, { today }).tables);
	const { programme } = definitions;
	const retainUntil = retentionOf(programme, today).until;
	const command = await seal({
		rows,
		programme,
		madeOn: today,
		retainUntil,
		lock: { passphrase: 'x', workFactor: 4 }
	});
	const here = await tablesIn(await decrypt(await sealedIn(ask), { identity }));
	expect(here).toEqual(await tablesIn(await decrypt(command.bytes, { passphrase: 'x' })));
	expect(here.actions?.length).toBeGreaterThan(10);

	const backup = unzipSync(Uint8Array.from(await ask('backup')));
	expect(Object.keys(backup).sort()).toEqual([
		'areas.csv',
		'deliveries.csv',
		'huishoudens.age',
		'observations.csv'
	]);
	for (const bytes of Object.values(backup))
		for (const secret of secrets) expect(Buffer.from(bytes).includes(secret)).toBe(false);
	expect(await ask('files')).toHaveProperty(['actions.csv'], expect.stringContaining(secrets[0] ?? '?'));
});

test('a delivery about families joins what was sealed only once that is open; who withdraws leaves it', async ({
	page
}) => {
	const { first } = given().inputs;
	const { areas = '', households = '', actions = '' } = first;
	const ask = await open(page);
	const lock = { passphrase: 'vijf losse woorden samen hier', workFactor: 4 };
	await ask('accept', (await preview(ask, { areas, households, actions })).place, lock);
	const before = await tablesIn(await decrypt(await sealedIn(ask), lock));
	const [header = '', ...rows] = households.trim().split('\n');
	const own = before.households?.[0];
	const withdrawn =
		rows.find((row) => row.startsWith(`${own?.household},`))?.replace(/,[^,]*$/, ',2011-12-01') ?? '';
	const later = { households: `${header}\n${withdrawn}\n` };

	const again = await open(page);
	expect(await again('preview', later)).toMatchObject({ refused: 'restricted-shut' });
	expect(await again('openRestricted', 'passphrase', 'een andere')).toMatchObject({
		refused: 'wrong-passphrase'
	});
	await again('openRestricted', 'passphrase', lock.passphrase);
	const joined = await preview(again, later);
	expect(joined.changes).toMatchObject([
		{
			table: 'households',
			changed: [{ key: { household: own?.household }, column: 'withdrawn', before: '', after: '2011-12-01' }]
		}
	]);
	expect(await again('accept', joined.place, lock)).toMatchObject({ withdrawn: [own?.household] });
	const after = await tablesIn(await decrypt(await sealedIn(again), lock));
	expect(after.households).toEqual(before.households?.slice(1));
	expect(JSON.stringify(after.actions)).not.toContain(`"${own?.household}"`);
	const out = (tables: typeof after, column: string) =>
		(tables.left_out ?? []).reduce((sum, row) => sum + Number(row[column]), 0);
	expect(out(after, 'withdrawn')).toBe(out(before, 'withdrawn') + 1);
	expect(out(after, 'without_consent')).toBe(out(before, 'without_consent'));
	// The other window hears of it, and shuts what it had open.
	await expect.poll(async () => (await ask('state')).generation).toBe(2);
	expect((await ask('state')).opened).toBe(false);

	await again('undo');
	expect((await tablesIn(await decrypt(await sealedIn(again), lock))).households).toEqual(before.households);
	expect((await again('state')).deliveries.map(({ undone }) => undone !== '')).toEqual([
		false,
		false,
		false,
		true
	]);
});

test('a backup read back is the same set; a plain folder about families is sealed or refused; forgotten is gone', async ({
	page
}) => {
	const { first } = given().inputs;
	const { areas = '', observations = '', households = '' } = first;
	const ask = await open(page);
	await ask('accept', (await preview(ask, { areas, observations })).place);
	const [texts, backup] = [await ask('files'), await ask('backup')];
	await page.goto(given().site.address);
	await page.evaluate(() => localStorage.setItem('wijkladder/iets', 'x'));
	await page.evaluate(() => localStorage.setItem('van-een-ander', 'x'));
	// Pages that were made of it and not published yet.
	await page.evaluate(async () => {
		await (await navigator.storage.getDirectory()).getDirectoryHandle('publiceren', { create: true });
	});
	await ask('forget');
	expect(await ask('stored')).toEqual([]);
	expect(
		await page.evaluate(async () => {
			const names: string[] = [];
			for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
			return names;
		})
	).not.toContain('publiceren');
	expect((await ask('state')).generation).toBe(0);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['van-een-ander']);
	expect(await ask('restore', backup)).toMatchObject({ leftOut: [] });
	expect(await ask('files')).toEqual(texts);

	const folder = {
		'map/areas.csv': strToU8(areas),
		'map/Households.csv': strToU8(households),
		'map/lijst.xlsx': strToU8('x')
	};
	const restored = await ask('restore', [...zipSync(folder)]);
	expect(restored).toMatchObject({
		leftOut: ['map/lijst.xlsx'],
		withoutConsent: expect.arrayContaining(['H-0001'])
	});
	expect((await ask('state')).files.map(({ path }) => path).sort()).toEqual(['areas.csv', 'huishoudens.age']);
	await ask('undo');
	expect(await ask('files')).toEqual(texts);
	expect(await ask('restore', [1, 2, 3])).toMatchObject({ refused: 'bad-backup' });
	const false_ = { 'areas.csv': strToU8(areas), 'huishoudens.age': strToU8(households) };
	expect(await ask('restore', [...zipSync(false_)])).toMatchObject({ refused: 'not-sealed' });
	expect(await ask('files')).toEqual(texts);
});

test('over plain http the set works, in memory alone, and says so', async () => {
	const { port } = new URL(given().site.address);
	const { launchOptions: { executablePath = undefined, args = [] } = {} } = test.info().project.use;
	const browser = await chromium.launch({
		executablePath,
		args: [...args, '--host-resolver-rules=MAP wijk.test 127.0.0.1']
	});
	try {
		const page = await (await browser.newContext()).newPage();
		const ask = await open(page, `http://wijk.test:${port}/`);
		const accepted = await ask('accept', (await preview(ask, given().inputs.first)).place);
		expect(accepted).not.toHaveProperty('refused');
		expect(await ask('state')).toMatchObject({
			kept: 'memory',
			why: 'insecure',
			generation: 1,
			opened: true
		});
		expect(Object.keys(unzipSync(Uint8Array.from(await ask('backup'))))).toContain('huishoudens.age');
		// Neither sealing for a key nor opening with one needs what plain http lacks.
		await ask('shut');
		expect(await ask('files')).not.toHaveProperty(['households.csv']);
		expect(await ask('openRestricted', 'key', given().inputs.identity)).toBe(undefined);
		expect(await ask('files')).toHaveProperty(['households.csv']);
		expect((await (await open(page, `http://wijk.test:${port}/`))('state')).generation).toBe(0);
	} finally {
		await browser.close();
	}
});
