// How SvelteKit builds Wijkladder: everything prerendered, one hashed page policy, no request off the origin.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { programVersion } from './scripts/sources.mjs';

// `npm run build` has the programs alone made here, and writes the pages itself (scripts/programs.mjs, scripts/pages.mjs).
const programs = process.env.WIJKLADDER_PROGRAMS;

/** The one script of app.html runs where no file can be fetched, and before any has come; SvelteKit hashes only its own. */
const template = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
const ofTemplate = /<script>([^]*?)<\/script>/.exec(template)?.[1] ?? '';
const itsHash = /** @type {const} */ (`sha256-${createHash('sha256').update(ofTemplate).digest('base64')}`);

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: programs
			? { name: 'programs alone', adapt: () => undefined }
			: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
		outDir: programs ?? '.svelte-kit',
		version: { name: programVersion() },
		paths: { relative: true },
		// Once a page is used: nothing may come before its first chart (src/lib/live/offline.svelte.ts).
		serviceWorker: { register: false },
		// Style sheets travel inside the page: each would be a request that the first chart waits for.
		inlineStyleThreshold: 24_000,
		output: { bundleStrategy: 'split' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', itsHash],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'style-src': ['self'],
				// LayerCake's server-rendered layouts place themselves with style attributes; these cannot run script.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		prerender: programs
			? { entries: [], handleUnseenRoutes: 'ignore' }
			: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};

export default config;
