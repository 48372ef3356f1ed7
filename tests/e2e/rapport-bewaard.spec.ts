// What the report page says of keeping is so: after a kill, in two windows at once, without room, without a database, and from before.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './slow-line.ts';
import { holds, kills, pairs } from '../../scripts/prove/kept.ts';
import { inEveryLook, overflow, violations } from './axe.ts';

const aside = (page: Page) => page.getByRole('complementary', { name: 'Werken aan het rapport' });
const summary = (page: Page) => page.locator('textarea#tekst-programma-summary');
const risk = (page: Page) => page.locator('textarea#tekst-programma-risk');
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first();

/** Waits until the page can be written on. */
async function open(page: Page) {
	await page.goto('/rapport');
	await expect(aside(page).getByRole('button').first()).toBeVisible();
	// A database that is slow to open keeps nobody from writing; what is asserted here begins when it is there.
	await expect(aside(page)).not.toContainText('worden opgezocht');
	// Fields further down come once the page is used.
	await page.keyboard.press('Shift');
	await expect(risk(page)).toBeVisible();
	return page;
}
const isKept = (page: Page) => expect(aside(page)).toContainText(/Bewaard om \d\d:\d\d/);
const choose = (page: Page, name: string) => page.getByRole('article').getByRole('button', { name }).click();
/** The quarter and its texts in an earlier edition's memory. */
async function leaveEarlierText(page: Page, text: string) {
	const period = await page.getByLabel('Kwartaal', { exact: true }).inputValue();
	const written = { text, author: 'M. Bos', date: '2012-01-24' };
	await page.evaluate(
		([name, entry]) => {
			localStorage.setItem(name ?? '', entry ?? '');
			localStorage.setItem('wijkladder/rapport-schrijver', 'M. Bos');
		},
		[`wijkladder/rapport/velve-lindenhof/${period}`, JSON.stringify({ [`${period}//summary`]: written })]
	);
}

// A few seeded runs of what `scripts/prove/kept.ts` does many times.
test('no word that was called kept is lost when the browser is killed, nor by another window', async ({
	baseURL
}) => {
	test.setTimeout(240_000);
	// Of the pairs, one writes in one note and is killed, the other writes in several and is left alone.
	const asked = { address: `${baseURL}/rapport`, runs: 2, seed: 21, log: () => undefined };
	for (const tally of [await kills(asked), await pairs(asked)])
		expect(holds(tally), JSON.stringify(tally)).toBe(true);
});

test('the last words before the page is left are kept', async ({ page }) => {
	await open(page);
	await summary(page).fill('Nog net getypt.');
	await page.reload();
	await expect(summary(page)).toHaveValue('Nog net getypt.');
});

test('what another window writes comes here, and undo here takes back only what was done here', async ({
	context
}) => {
	const [one, other] = [await open(await context.newPage()), await open(await context.newPage())];
	for (const page of [one, other])
		await expect(aside(page)).toContainText('Dit kwartaal staat ook open in een ander venster.');
	await risk(one).fill('Een coach vertrekt.');
	await isKept(one);
	await summary(other).fill('Het gaat beter.');
	await isKept(other);
	await expect(summary(one)).toHaveValue('Het gaat beter.');
	await expect(risk(other)).toHaveValue('Een coach vertrekt.');
	await aside(one).getByRole('button', { name: 'Stap terug' }).click();
	await expect(risk(one)).not.toHaveValue('Een coach vertrekt.');
	await expect(summary(one)).toHaveValue('Het gaat beter.');
	await other.close();
	await expect(aside(one)).not.toContainText('in een ander venster');
});

test('a text under the cursor stays, both versions are kept and can be chosen, by keyboard and back again', async ({
	context
}) => {
	const [one, other] = [await open(await context.newPage()), await open(await context.newPage())];
	await summary(one).fill('Versie van hier.');
	await summary(other).focus();
	await summary(other).fill('Versie van daar.');
	await isKept(one);
	await isKept(other);
	await expect(summary(one)).toHaveValue('Versie van hier.');
	await expect(summary(other)).toHaveValue('Versie van daar.');
	await expect(
		aside(one)
			.getByRole('group', { name: /meer dan één versie/ })
			.getByRole('link')
	).toHaveText(/Samenvatting/);
	await expect(one.locator('[data-version]')).toHaveText('Versie van daar.');

	// Whoever opens the page again finds both, the latest in the field.
	await other.reload();
	await expect(summary(other)).toHaveValue('Versie van daar.');
	await expect(other.locator('[data-version]')).toHaveText('Versie van hier.');

	await summary(one).focus();
	await one.keyboard.press('Tab');
	await expect(one.getByRole('button', { name: 'Gebruik deze versie' })).toBeFocused();
	await one.keyboard.press('Enter');
	await expect(summary(one)).toHaveValue('Versie van daar.');
	await expect(summary(one)).toBeFocused();
	await expect(one.locator('[data-version]')).toHaveCount(0);
	await expect(other.locator('[data-version]')).toHaveCount(0);
	await heading(one).click();
	await one.keyboard.press('Control+z');
	await expect(summary(one)).toHaveValue('Versie van hier.');
	await isKept(one);
	await expect(summary(other)).toHaveValue('Versie van hier.');
});

test('a text that was written on elsewhere waits until the cursor leaves, or is refused', async ({
	context
}) => {
	const [one, other] = [await open(await context.newPage()), await open(await context.newPage())];
	await summary(one).fill('Begin.');
	await isKept(one);
	await expect(summary(other)).toHaveValue('Begin.');
	await summary(other).fill('Begin. Vervolg.');
	await isKept(other);
	await expect(one.locator('[data-version]')).toHaveText('Begin. Vervolg.');
	await expect(one.getByText('aan deze tekst verder geschreven')).toBeVisible();
	await choose(one, 'Houd wat hier staat');
	await expect(summary(one)).toHaveValue('Begin.');
	await expect(one.locator('[data-version]')).toHaveCount(0);
	await aside(one).getByRole('button', { name: 'Stap terug' }).click();
	await expect(summary(one)).toHaveValue('Begin. Vervolg.');

	await summary(one).fill('Begin. Slot.');
	await isKept(one);
	await summary(other).blur();
	await expect(summary(other)).toHaveValue('Begin. Slot.');
});

test('a frozen report does not change by what another window writes, and follows once it is a draft again', async ({
	context
}) => {
	test.slow();
	const [one, other] = [await open(await context.newPage()), await open(await context.newPage())];
	const links = aside(one).locator('ul.groups a');
	for (let left = await links.count(); left > 0; left--) {
		await links.first().focus();
		await one.keyboard.press('Enter');
		await one.keyboard.type('Volgens plan.');
		await expect(links).toHaveCount(left - 1);
	}
	await aside(one).getByRole('button', { name: 'Leg vast' }).click();
	await expect(aside(one)).toContainText(/Vastgelegd op/, { timeout: 90_000 });
	const paper = one.getByRole('article');
	await risk(other).fill('Pas na het vastleggen.');
	await isKept(other);
	await one.waitForTimeout(1500);
	await expect(paper).not.toContainText('Pas na het vastleggen.');
	await aside(one).getByRole('button', { name: 'Maak weer een concept' }).click();
	await expect(risk(one)).toHaveValue('Pas na het vastleggen.');
});

test('two versions of a text are shown so that axe finds nothing, wide and narrow, light and dark', async ({
	context
}) => {
	test.slow();
	const [one, other] = [await open(await context.newPage()), await open(await context.newPage())];
	await summary(one).fill('Versie van hier.');
	await summary(other).fill('Versie van daar.');
	await expect(one.locator('[data-version]')).toBeVisible();
	await inEveryLook(one, [1440, 390], async (look) => {
		expect(await violations(one, '[data-note]:has([data-version])', 'aside'), look).toEqual([]);
		expect(await overflow(one), look).toBeLessThanOrEqual(0);
	});
});

test('texts of an earlier edition are moved once, with their author, and stay what they become', async ({
	page
}) => {
	await open(page);
	await leaveEarlierText(page, 'Van voor de verhuizing.');
	await page.reload();
	await expect(summary(page)).toHaveValue('Van voor de verhuizing.');
	await expect(aside(page).getByLabel('Uw naam')).toHaveValue('M. Bos');
	await expect(aside(page)).toContainText('Uw teksten van de vorige keer staan er weer.');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await summary(page).fill('Daarna verder geschreven.');
	await isKept(page);
	// As after a browser that ended before it had forgotten the earlier entry.
	await leaveEarlierText(page, 'Van voor de verhuizing.');
	await page.reload();
	await expect(summary(page)).toHaveValue('Daarna verder geschreven.');
	await expect(page.locator('[data-version]')).toHaveCount(0);
});

test('a browser without room says that the last words are not kept, gives them as a file, and keeps them once there is', async ({
	page
}) => {
	await open(page);
	const session = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await summary(page).fill('Past nergens meer bij.');
	await expect(aside(page)).toContainText('de browser heeft geen ruimte meer');
	await expect(aside(page)).not.toContainText('Bewaard om');
	const download = page.waitForEvent('download');
	await aside(page).getByRole('button', { name: 'Bewaar als notes.csv' }).click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('Past nergens meer bij.');
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await isKept(page);
	await page.reload();
	await expect(summary(page)).toHaveValue('Past nergens meer bij.');
});

test('a browser without a database says so, shows what it kept before, and loses nothing while the page is open', async ({
	page
}) => {
	await open(page);
	await leaveEarlierText(page, 'Van de vorige keer.');
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', {
			get: () => {
				throw new DOMException('denied', 'SecurityError');
			}
		});
	});
	await page.reload();
	await expect(aside(page)).toContainText('Uw browser wil niets bewaren.');
	await expect(summary(page)).toHaveValue('Van de vorige keer.');
	await risk(page).fill('Blijft staan.');
	await risk(page).blur();
	await page.waitForTimeout(1200);
	await expect(risk(page)).toHaveValue('Blijft staan.');
	await expect(aside(page)).not.toContainText('Bewaard om');
	await expect(aside(page).getByRole('button', { name: 'Bewaar als notes.csv' })).toBeVisible();
});

test('when somebody clears what the browser keeps, what stands on the page is kept anew', async ({
	page
}) => {
	await open(page);
	await summary(page).fill('Blijft bewaard.');
	await isKept(page);
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				indexedDB.deleteDatabase('wijkladder/rapport').onsuccess = resolve;
			})
	);
	await isKept(page);
	await page.reload();
	await expect(summary(page)).toHaveValue('Blijft bewaard.');
});
