// One Vite configuration for the site and for Vitest.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { TestSequencerConstructor } from 'vitest/node';

const hasGenerators = fileURLToPath(new URL('src/lib/statistics/has-generators.cjs', import.meta.url));
const longestFirst = new URL('tests/longest-first.mjs', import.meta.url).href;
const ofTheFrame = /src\/lib\/(ui|domain)\/(?!(unusable-question|tables|problem)\.ts)/;
/** What makes files is fetched when somebody asks for one: among the scraps it would bring its CSV writer along to every page. */
const mayBeScraps = /src\/lib\/((charts|live|subjects\/\w+\/draw)\/(?!download\.ts)|language\/area-names)/;
/** Schemas would bring their validator along to every page. */
const validates = (file: string) => /^import .*zod(\.ts)?'/m.test(readFileSync(file, 'utf8'));

/** Vitest itself, not a build that one of its tests starts: it alone reads Vitest's own modules, and what lies in tests/. */
const isVitest = process.env.VITEST !== undefined && process.env.VITEST_WORKER_ID === undefined;
const sequence = isVitest
	? { sequencer: ((await import(longestFirst)) as { default: TestSequencerConstructor }).default }
	: undefined;
/** Tests of what happens the first time that a module is read. */
const alone = ['tests/house/no-eval.test.ts'];

function isPartOf(room: RegExp, id: string): boolean {
	const file = id.split('?')[0] ?? id;
	return room.test(file) && !validates(file);
}

const itsGallery = new URL('tests/gallery/plugin.mjs', import.meta.url);
/** Of the development server alone: whatever builds leaves it out. */
async function whileDeveloping(): Promise<Plugin | null> {
	if (process.env.VITEST || !existsSync(itsGallery)) return null;
	const { gallery } = (await import(/* @vite-ignore */ itsGallery.href)) as { gallery: () => Plugin };
	return gallery();
}

export default defineConfig({
	plugins: [sveltekit(), whileDeveloping()],
	resolve: { alias: { '@stdlib/assert-has-generator-support': hasGenerators } },
	server: { fs: { allow: ['data', 'indicators'] } },
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		cssCodeSplit: true,
		rolldownOptions: {
			output: {
				// Many scraps of a kilobyte are as many requests; what all pages share travels together.
				codeSplitting: {
					groups: [
						{ name: 'frame', test: (id) => isPartOf(ofTheFrame, id), minShareCount: 3 },
						{
							name: 'frame',
							test: (id) => isPartOf(mayBeScraps, id),
							minShareCount: 3,
							maxModuleSize: 4000
						}
					]
				}
			}
		}
	},
	worker: { format: 'es' },
	test: {
		environment: 'node',
		globalSetup: 'tests/bundle-commands.ts',
		sequence,
		// Left to itself it keeps one core free, which on two cores is half the machine.
		maxWorkers: '100%',
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Files share what they import, and the demonstration that one of them opened: reading all that anew is a third of the time.
		projects: [
			{
				extends: true,
				test: { name: 'together', isolate: false, include: ['tests/**/*.test.ts'], exclude: alone }
			},
			{ extends: true, test: { name: 'alone', include: alone } }
		]
	}
});
