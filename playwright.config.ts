// End-to-end tests: the production build, served as `npm start` serves it, in a real Chromium.
import { createRequire } from 'node:module';
import { defineConfig } from '@playwright/test';

const { browserPath } = createRequire(import.meta.url)('./scripts/setup.cjs') as {
	browserPath: () => string;
};
const port = Number(process.env.TEST_PORT ?? 4273);
const inContinuousIntegration = Boolean(process.env.CI);

/** Parts of the browser itself that no test looks at. */
const switchedOff = [
	// Playwright's own list, which ours takes the place of: the browser goes by the last that it is given.
	...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
	...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
	...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin'],
	...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
	// The lists below the address bar are web pages, loaded again for every test: 0.9 of its 1.2 seconds of processor time.
	...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
];

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	forbidOnly: inContinuousIntegration,
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	// How soon something must show is measured by the bench; a busy machine is no fault of the page.
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		trace: 'off'
	},
	projects: [
		{
			name: 'chromium',
			use: {
				browserName: 'chromium',
				launchOptions: {
					executablePath: browserPath() || undefined,
					// No sandbox: containers run tests as root. The rest keeps the browser itself off the network.
					args: [
						'--no-sandbox',
						'--disable-gpu',
						'--disable-background-networking',
						'--disable-component-update',
						'--disable-sync',
						'--no-first-run',
						'--disable-quic',
						`--disable-features=${switchedOff.join(',')}`
					]
				}
			}
		}
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
