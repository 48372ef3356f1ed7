// The steps that `npm test` and `npm run test:fast` have in common; lint and some types remember what they found.

export const vitest = 'node_modules/vitest/vitest.mjs';

/** @param {string[]} files @returns {string[][]} */
export const formatOf = (files) => [
	[
		// A third of what Prettier took of a processor for the same text.
		'node_modules/oxfmt/bin/oxfmt',
		...['--check', '--no-error-on-unmatched-pattern', ...files]
	]
];
/**
 * Oxlint has a thirtieth of ESLint's work to do for the same rules, and cannot read Svelte.
 * Without files either would look at all of them. @param {string[]} files @returns {string[][]}
 */
export function lintOf(files) {
	const all = files.includes('.');
	const svelte = files.filter((file) => all || /\.svelte(\.ts)?$/.test(file));
	const others = files.filter((file) => all || (/\.[cm]?[jt]s$/.test(file) && !svelte.includes(file)));
	const kept = ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'];
	return [
		...(others.length > 0
			? [['node_modules/oxlint/bin/oxlint', '--no-error-on-unmatched-pattern', ...others]]
			: []),
		...(svelte.length > 0
			? [['node_modules/eslint/bin/eslint.js', '--no-warn-ignored', ...kept, ...svelte]]
			: [])
	];
}

/** @param {string} project a folder or file with settings of the compiler @param {string} name */
const typesOf = (project, name) => [
	'node_modules/@typescript/native/bin/tsc',
	...['-p', project, '--incremental', '--tsBuildInfoFile', `.cache/types-${name}.json`]
];

/** Of the pages and the tests, by the native compiler: TypeScript 6 stands beside it for what reads types by its interface. @type {string[][]} */
export const typesOfPages = [
	['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
	[
		'node_modules/svelte-check/bin/svelte-check',
		'--tsgo',
		'--tsconfig',
		'./tsconfig.json',
		'--output',
		'human'
	]
];
/** Of what runs beside them; remembers what it found, and takes a fifth of the time where little changed. @type {string[][]} */
export const typesBeside = [
	typesOf('scripts/tsconfig.json', 'scripts'),
	typesOf('src/tsconfig.worker.json', 'worker')
];
