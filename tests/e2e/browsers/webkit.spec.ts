// The whole journey in WebKitGTK, which is as near as Linux comes to Safari: `npm run test:webkit`.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Driver } from './driver.ts';
import { choice, downloads, report, vault } from './journey.ts';
import { startWebKit } from './webkit.ts';

// Nothing waits for it but whoever asked, and it compiles DuckDB for a minute for each worker.
test.describe.configure({ mode: 'default', timeout: 400_000 });

let driver: Driver;
test.beforeAll(async () => {
	driver = await startWebKit(process.env.WEBKIT_DRIVER ?? '', process.env.WEBKIT_BROWSER ?? '');
	console.log(driver.version);
});
test.afterAll(async () => {
	await driver?.close();
	if (driver) rmSync(path.dirname(driver.downloads), { recursive: true, force: true });
});

test('a choice is answered with the numbers of the command', ({ baseURL }) => choice(driver, baseURL ?? ''));
test('a sealed file opens, and the page says that it cannot be kept here', async ({ baseURL }) => {
	expect(await vault(driver, baseURL ?? '')).toBe('no');
});
test('a report is written, frozen, saved and found unaltered', ({ baseURL }) =>
	report(driver, baseURL ?? ''));
test('data and charts are saved as files', ({ baseURL }) => downloads(driver, baseURL ?? ''));
