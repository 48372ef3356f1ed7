// The whole journey in Firefox ESR, over WebDriver BiDi, where it is installed; where it is not, it is left out and says so.
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { choice, downloads, report, vault } from './journey.ts';
import { localSet } from './local-set.ts';
import { making } from './making.ts';

const { firefoxPath } = createRequire(import.meta.url)('../../../scripts/setup.cjs') as {
	firefoxPath: () => string;
};
const firefox = firefoxPath();
test.describe.configure({ mode: 'default', timeout: 180_000 });
test.skip(
	firefox === '',
	'No Firefox is installed here, and set-up could not install it: its journey is left out.'
);

let driver: Driver;
test.beforeAll(async () => {
	driver = await startFirefox(firefox);
});
test.afterAll(async () => {
	await driver?.close();
	if (driver) rmSync(driver.downloads, { recursive: true, force: true });
});

test('a choice is answered with the numbers of the command', ({ baseURL }) => choice(driver, baseURL ?? ''));
test('a sealed file opens, is counted as the command counts it, and is gone once closed', async ({
	baseURL
}) => {
	expect(await vault(driver, baseURL ?? '')).toBe('kept');
});
test('a report is written, frozen, saved and found unaltered', ({ baseURL }) =>
	report(driver, baseURL ?? ''));
test('data and charts are saved as files', ({ baseURL }) => downloads(driver, baseURL ?? ''));
test('a delivery is accepted, sealed, kept and forgotten', async () => {
	expect(await localSet(driver)).toBe('device');
});
test('a site is made, page by page, and stopped', async ({ baseURL }) => {
	expect(await making(driver, baseURL ?? '')).toMatch(/\.html/);
});
test('and Firefox had nothing to complain of', async () => {
	expect(await driver.complaints()).toEqual([]);
});
