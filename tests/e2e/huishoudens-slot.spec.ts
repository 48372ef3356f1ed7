// The vault's lock: the hash of the rows is shown as sealing printed it, what was tampered with stays shut, and all tabs lock at once.
import { expect, test, type Page } from './slow-line.ts';
import { sealedContentsWords } from '../../src/lib/language/sealed-contents.ts';
import { seal } from '../../src/lib/vault/seal.ts';
import { bytesOf, type Contents } from '../vault/sealed-database.ts';
import { violations } from './axe.ts';
import {
	encrypted,
	newKeys,
	picked,
	programme,
	randomRows,
	type Keys,
	type Picked
} from './households/sealed.ts';

const rows = randomRows(['lindenhof', 'nieuwe-velve'], 12);
let keys: Keys;
let file: Picked;
let sha256: string;
let costly: Picked;

test.beforeAll(async () => {
	keys = await newKeys();
	const sealing = { rows: rows.all, programme, madeOn: '2012-01-05', retainUntil: '2999-12-31' };
	const { bytes, manifest } = await seal({ ...sealing, lock: { recipients: [keys.recipient] } });
	[file, sha256] = [picked('kwartaal.age', bytes), manifest.sha256];
	const quick = await seal({ ...sealing, lock: { passphrase: 'woorden', workFactor: 1 } });
	const text = Buffer.from(quick.bytes).toString('latin1');
	costly = picked('duur.age', Buffer.from(text.replace(/^(-> scrypt \S+) 1$/m, '$1 20'), 'latin1'));
});

const root = (page: Page) => page.locator('[data-vault]');
async function visit(page: Page, path = '/huishoudens') {
	await page.goto(path);
	await expect(root(page)).toHaveAttribute('data-ready', '');
}
async function open(page: Page, own = file) {
	await page.locator('.drop input[type="file"]').setInputFiles(own);
	await page.getByRole('textbox').fill(keys.secret);
	await page.locator('button[type="submit"]').click();
}
async function visitOpened(page: Page, path?: string) {
	await visit(page, path);
	await open(page);
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
}

test('what was sealed is told below the views, with the hash to the letter', async ({ page }) => {
	for (const [path, language] of [
		['/huishoudens', 'nl'],
		['/en/huishoudens', 'en']
	] as const) {
		await visitOpened(page, path);
		const words = sealedContentsWords[language];
		await page.getByText(words.title).click();
		await expect(page.getByText(words.hash({ sha256 }), { exact: true })).toBeVisible();
		await expect(page.locator('.contents')).toContainText(
			language === 'nl' ? 'households.csv: 12 rijen' : '12 rows'
		);
	}
	expect(await violations(page)).toEqual([]);
});

test.describe('what was tampered with by someone who can seal', () => {
	const spoilt: [string, Partial<Contents>, string, string][] = [
		['a rung', { sql: 'UPDATE assessments SET rung = 6 - rung WHERE rung <> 3' }, 'changed-rows', 'SHA-256'],
		[
			'a type',
			{ sql: 'ALTER TABLE assessments ALTER rung TYPE BIGINT; UPDATE assessments SET rung = 2147483648' },
			'wrong-columns',
			'Tabel assessments (assessments.csv), kolom rung.'
		],
		[
			'a year',
			{ sql: "UPDATE households SET started = DATE '9999-01-01' WHERE rowid = 4" },
			'impossible-value',
			'Tabel households (households.csv), rij 5 van het verzegelde bestand, kolom started.'
		]
	];
	for (const [name, change, code, sentence] of spoilt)
		test(`${name}: stays shut and says where`, async ({ page }) => {
			const manifest = { programme: programme.id, retainUntil: '2999-12-31' };
			const contents = await bytesOf({ rows: rows.all, manifest, ...change });
			await visit(page);
			await open(page, picked('anders.age', await encrypted(contents, keys.recipient)));
			const refusal = page.locator('[data-refusal]');
			await expect(refusal).toHaveAttribute('data-refusal', code, { timeout: 90_000 });
			await expect(refusal).toContainText(sentence);
			await expect(page.locator('[data-domain]')).toHaveCount(0);
			await expect.poll(() => page.workers().length).toBe(0);
		});
});

test('a file that would keep the computer busy is refused when it is picked', async ({ page }) => {
	await visit(page);
	await page.locator('.drop input[type="file"]').setInputFiles(costly);
	await expect(page.locator('[data-refusal="costly-passphrase"]')).toContainText('te veel rekenwerk');
	expect(page.workers()).toEqual([]);
});

test('closing it in one tab closes it in all tabs of this site, which say so', async ({ page, context }) => {
	const [second, third] = [await context.newPage(), await context.newPage()];
	await visitOpened(page);
	await visitOpened(second);
	await visitOpened(third, '/en/huishoudens');
	await page.getByRole('button', { name: 'Sluit nu' }).click();
	await expect(page).toHaveURL(/gesloten=button$/);
	for (const other of [second, third]) {
		await expect(other).toHaveURL(/gesloten=elsewhere$/);
		await expect(root(other)).toHaveAttribute('data-vault', 'locked');
		expect(other.workers()).toEqual([]);
	}
	await expect(second.getByText('omdat die in een ander tabblad van deze site dichtging')).toBeVisible();
	await expect(third.getByText('because it closed in another tab of this site')).toBeVisible();
});

test('one tab in use keeps the others open, and left alone they all close', async ({ page, context }) => {
	const second = await context.newPage();
	for (const one of [page, second]) {
		await one.clock.install();
		await visitOpened(one);
	}
	await second.clock.fastForward('09:00');
	await expect(second.getByRole('region', { name: 'Kluis' })).toContainText(/over (1:00|0:\d\d)/);
	await page.keyboard.press('Shift');
	await expect(second.getByRole('region', { name: 'Kluis' })).toContainText(/over (10:00|9:\d\d)/);
	// One clock goes for all tabs, so either may be the first to notice.
	await second.clock.fastForward('10:01');
	for (const one of [page, second]) {
		await expect(one).toHaveURL(/gesloten=(idle|elsewhere)$/);
		await expect(root(one)).toHaveAttribute('data-vault', 'locked');
		expect(one.workers()).toEqual([]);
	}
	expect([page.url(), second.url()].some((address) => address.endsWith('gesloten=idle'))).toBe(true);
});

test('a clock that is set back does not keep it open', async ({ page }) => {
	await page.clock.install();
	await visitOpened(page);
	await page.evaluate(() => {
		const real = Date.now.bind(Date);
		Date.now = () => real() - 3_600_000;
	});
	await page.clock.fastForward('10:01');
	await expect(page).toHaveURL(/gesloten=idle$/);
});
