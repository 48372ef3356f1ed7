// One Vite configuration for the site and for Vitest.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { TestSequencerConstructor } from 'vitest/node';
import { engineFolder, makeEngine } from './scripts/engine.mjs';
import { letters, makeLetters } from './scripts/letters.mjs';
import { isProgramSource } from './scripts/sources.mjs';
import { beneathSeams, seams } from './scripts/seams.mjs';

const hasGenerators = fileURLToPath(new URL('src/lib/statistics/has-generators.cjs', import.meta.url));
const numberScales = fileURLToPath(new URL('./src/lib/charts/number-scales.ts', import.meta.url));
const longestFirst = new URL('tests/longest-first.mjs', import.meta.url).href;
const ofTheFrame = /src\/lib\/(ui|domain)\/(?!(unusable-question|tables|problem|ssh-signature)\.ts)/;
/** What makes files is fetched when somebody asks for one: among the scraps it would bring its CSV writer along to every page. */
const mayBeScraps = /src\/lib\/(live\/|language\/area-names)/;
const maybeDrawn = /src\/lib\/(charts|subjects\/\w+\/draw)\/(?!download\.ts)/;
/** Schemas would bring their validator along to every page. */
const validates = (file: string) => /^import .*zod(\.ts)?'/m.test(readFileSync(file, 'utf8'));

/** Vitest itself, not a build that one of its tests starts: it alone reads Vitest's own modules, and what lies in tests/. */
const isVitest = process.env.VITEST !== undefined && process.env.VITEST_WORKER_ID === undefined;
const sequence = isVitest
	? { sequencer: ((await import(longestFirst)) as { default: TestSequencerConstructor }).default }
	: undefined;
/** Tests of what happens the first time that a module is read. */
const alone = ['tests/house/no-eval.test.ts', 'tests/tab/drawing-program.test.ts'];

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

const programs = process.env.WIJKLADDER_PROGRAMS !== undefined;
/** In the bundle of the pages under a name of its own: what opens and protects the data in the process that writes the pages, or in a tab. */
const openings = { 'work-out': 'scripts/work-out.ts', opening: 'src/lib/server/opening.ts' };
const placed = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const beneath = beneathSeams();
const forWriting = {
	input: Object.fromEntries(Object.entries(openings).map(([name, file]) => [name, placed(file)])),
	output: {
		// In whose place a bundle for a tab has others (scripts/tab.mjs), under the names of their source.
		minifyInternalExports: false,
		codeSplitting: {
			groups: [
				{ name: 'beneath-seams', test: (id: string) => beneath.has(path.resolve(id)), priority: 2 },
				...seams.map(({ name, here }) => ({
					name,
					test: (id: string) => path.resolve(id) === placed(here),
					priority: 1
				}))
			]
		}
	}
};

/**
 * For scripts/programs.mjs, which keeps the bundles. Which pages there are depends on the data, and SvelteKit asks while it bundles: the
 * question is kept under a name that it passes over, for scripts/pages.mjs to ask.
 */
const withoutData: Plugin = {
	name: 'wijkladder-programs',
	enforce: 'pre',
	apply: () => programs,
	config: ({ build }) => (build?.ssr ? { build: { rolldownOptions: forWriting } } : undefined),
	transform(code, id) {
		if (!/[\\/]src[\\/]routes[\\/].*\+(page\.)?server\.ts$/.test(id)) return null;
		return { code: code.replace(/^export const entries\b/m, 'export const _entries'), map: null };
	},
	generateBundle() {
		// What they are kept by has to be all that they are made of.
		const strange = [...this.getModuleIds()].filter((id) => isFile(id) && !isProgramSource(id));
		if (strange.length > 0) this.error(`scripts/sources.mjs does not name ${strange.slice(0, 5).join(', ')}`);
	}
};
/** Nothing that writes pages starts a worker or the browser's engine: for names that nobody reads they would be bundled a second time. */
const withoutWorkers: Plugin = {
	name: 'wijkladder-without-workers',
	enforce: 'pre',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'ssr',
	load: (id) => (/\?worker&url$|\.wasm\?url/.test(id) ? "export default '';" : null)
};
/** Before the style sheet that names it is read. */
const withLetters: Plugin = { name: 'wijkladder-letters', buildStart: makeLetters };
/** Before whoever starts it is read. */
const withEngine: Plugin = { name: 'wijkladder-engine', buildStart: makeEngine };

const isFile = (id: string): boolean =>
	existsSync(id.split('?')[0] ?? id) && !/[\\/]node_modules[\\/]/.test(id);

/** Else every page carries d3's colours and number formats, for scales that know neither, and the table that LayerCake prints of them. */
const withNumbersAlone: Plugin = {
	name: 'wijkladder-number-scales',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId(source, importer = '') {
		const ofScales = /^d3-(interpolate|format)$/.test(source) && /[\\/]d3-scale[\\/]/.test(importer);
		const ofLayerCake = source.endsWith('/printDebug.js') && /[\\/]layercake[\\/]/.test(importer);
		return ofScales || ofLayerCake ? numberScales : null;
	}
};

/** By the end of its name: what a module says, and says in its place. */
const withoutErrors: Record<string, readonly [string, string]> = {
	// A first visit has kept nothing.
	'/kit/src/runtime/client/session-storage.js': [
		'return parse(sessionStorage[key])',
		'return sessionStorage[key] === undefined ? undefined : parse(sessionStorage[key])'
	],
	// Known by what it is; nobody reads where it was made.
	'/svelte/src/internal/client/constants.js': [
		'new (class StaleReactionError extends Error {',
		'new (class StaleReactionError {'
	]
};
/** An error that is made while a chunk is read has V8 read all of it a second time, for the line, where a debugger or a driver listens. */
const withoutErrorsOnOpening: Plugin = {
	name: 'wijkladder-without-errors',
	enforce: 'pre',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform(code, id) {
		const file = (id.split('?')[0] ?? id).replaceAll('\\', '/');
		const [says, instead] = Object.entries(withoutErrors).find(([end]) => file.endsWith(end))?.[1] ?? [];
		if (says === undefined || instead === undefined) return null;
		if (!code.includes(says)) this.error(`${file} does not say "${says}" any more`);
		return { code: code.replace(says, instead), map: null };
	}
};

export default defineConfig({
	plugins: [
		sveltekit(),
		whileDeveloping(),
		withoutData,
		withoutWorkers,
		withNumbersAlone,
		withoutErrorsOnOpening,
		withLetters,
		withEngine
	],
	resolve: {
		alias: {
			'@stdlib/assert-has-generator-support': hasGenerators,
			$letters: letters,
			$engine: engineFolder,
			// As scripts/tab.mjs has it for the worker.
			'wijkladder:site-files': placed('scripts/site-files.mjs')
		}
	},
	server: { fs: { allow: ['data', 'indicators', '.cache/engine'] } },
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		cssCodeSplit: true,
		rolldownOptions: {
			checks: { bundlerTimings: false },
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
						},
						// Fetched where a drawing changes: a page whose drawings are the server's does without.
						{
							name: 'drawing',
							test: (id) => isPartOf(maybeDrawn, id),
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
		// What hangs is found all the same; what is only slow on a busy machine is no fault.
		testTimeout: 180_000,
		hookTimeout: 180_000,
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
