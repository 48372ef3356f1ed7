// End-to-end tests: the production build, served as `npm start` serves it, in a real Chromium, and one journey in Firefox.
import { createRequire } from 'node:module';
import { defineConfig } from '@playwright/test';
import { chromiumArguments } from './scripts/chromium.ts';

const { browserPath, shellPath } = createRequire(import.meta.url)('./scripts/setup.cjs') as Record<
	'browserPath' | 'shellPath',
	() => string
>;
const port = Number(process.env.TEST_PORT ?? 4273);
/** Compiling DuckDB a second time, to run faster, is most of what a short test of it would do; the long ones have browsers as people have them. */
const compiledOnce = '--js-flags=--liftoff-only';
const chromium = (executable: string, ...further: string[]) =>
	({
		browserName: 'chromium',
		launchOptions: {
			executablePath: executable || undefined,
			args: [...chromiumArguments, '--disable-gpu', ...further]
		}
	}) as const;
/** Tests that build a site of their own, and what waits for clocks or goes by one worker: begun first, so that no worker is left with them. In Chromium as people have it, windows and all. */
const long =
	/(publication|publiceren|own-programme|hostile|vergelijk-states|rapport-pdf|report-chain|rapport-bewaard|gegevens-aannemen|gegevens-aanwijzen|gegevens-kwartaal|drawn-when-near|engine-ready)\.spec\.ts$/;
const inContinuousIntegration = Boolean(process.env.CI);

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	globalSetup: './tests/bundle-commands.ts',
	forbidOnly: inContinuousIntegration,
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 180_000,
	// How soon something must show is measured by the bench; a busy machine is no fault of the page.
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		// It would answer in the place of the server that a test looks at; offline.spec.ts has it.
		serviceWorkers: 'block',
		trace: 'off'
	},
	projects: [
		{ name: 'long', testMatch: long, use: chromium(browserPath()) },
		// Not Playwright's own builds, but the browsers that people have: the tests start those themselves.
		{ name: 'firefox', testMatch: 'browsers/firefox.spec.ts' },
		{
			name: 'chromium',
			testIgnore: ['browsers/**', long],
			use: chromium(shellPath() || browserPath(), compiledOnce)
		},
		...(process.env.WEBKIT_DRIVER ? [{ name: 'webkitgtk', testMatch: 'browsers/webkit.spec.ts' }] : [])
	],
	webServer: {
		command: 'node scripts/start.mjs',
		url: `http://localhost:${port}/`,
		env: { PORT: String(port) },
		reuseExistingServer: !inContinuousIntegration,
		timeout: 300_000,
		stderr: 'pipe'
	}
});
