// The steps that `npm test` and `npm run test:fast` have in common; formatting and lint remember what they found of a file by its content.

export const vitest = 'node_modules/vitest/vitest.mjs';

/** @param {string[]} files @returns {string[][]} */
export const lintOf = (files) => [
	[
		'node_modules/prettier/bin/prettier.cjs',
		...['--check', '--log-level', 'warn', '--ignore-unknown'],
		...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'],
		...files
	],
	[
		'node_modules/eslint/bin/eslint.js',
		...['--no-warn-ignored', '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'],
		...files.filter((file) => file === '.' || /\.([cm]?[jt]s|svelte)$/.test(file))
	]
];

/** @type {string[][]} */
export const types = [
	['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
	['node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human'],
	['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.json'],
	['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.worker.json']
];
