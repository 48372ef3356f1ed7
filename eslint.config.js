// Lint rules: what the compiler does not see. Formatting is Oxfmt's.
import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const ignored = readFileSync(new URL('.gitignore', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => line !== '')
	.map((line) => (line.endsWith('/') ? `**/${line}**` : line));

/** The language leaves their last digit to whoever makes the engine; a square root and a square it does not. */
const engineOwn = [
	...['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'cbrt', 'sin', 'cos', 'tan'],
	...['asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'hypot']
];

const noRandomUuid = {
	...{ object: 'crypto', property: 'randomUUID' },
	message: 'Over plain http there is none: use src/lib/domain/uuid.ts.'
};

const noOtherEnvironment = {
	selector: "AssignmentExpression[left.object.name='process'][left.property.name='env']",
	message: 'Set and put back each setting by itself: Vitest cannot take back what it set on another object.'
};

export default ts.config(
	{ ignores: ignored },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off', // the compiler knows better
			'no-control-regex': 'off', // intake looks for control characters on purpose
			// Our links carry the view in their search part, which the rule does not see through.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
			// What does not exist while pages are prerendered is read in an effect, which only the browser runs.
			'svelte/prefer-writable-derived': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'prefer-const': 'error',
			'no-restricted-imports': ['error', { paths: [{ name: '$app/stores', message: 'Use $app/state.' }] }],
			'no-restricted-syntax': ['error', noOtherEnvironment],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ minimumDescriptionLength: 0, 'ts-expect-error': true }
			],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		// Props are declared by `let` and may all the same never be reassigned here.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
	},
	{
		files: ['src/**'],
		rules: {
			'no-console': 'error',
			'no-restricted-properties': ['error', noRandomUuid]
		}
	},
	{
		// What is computed here is computed again by another engine, and compared to the last digit.
		files: [
			'src/lib/numbers/**',
			'src/lib/domain/**',
			'src/lib/intake/**',
			'src/lib/server/**',
			'src/lib/statistics/**',
			'src/lib/subjects/*/figure/**',
			'src/lib/disclosure/**',
			'src/lib/figures/**'
		],
		rules: {
			'no-restricted-properties': [
				'error',
				// A rule that is set again takes the place of the one before.
				noRandomUuid,
				...engineOwn.map((property) => ({
					...{ object: 'Math', property },
					message: 'Engines differ in its last digit: use src/lib/numbers/elementary.ts.'
				}))
			],
			'no-restricted-syntax': [
				'error',
				noOtherEnvironment,
				{
					selector: "BinaryExpression[operator='**'][left.value!=2][right.value!=2]",
					message: 'Engines differ in its last digit: multiply, or use pow of src/lib/numbers/elementary.ts.'
				}
			]
		}
	},
	{
		// They show a component's own output, which Svelte has escaped already, and a chart whose words were escaped where it was drawn.
		files: ['src/lib/ui/Still.svelte', 'src/lib/subjects/report/view/paper/Picture.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		// They go to the address of the page itself, which needs no resolving.
		files: ['src/lib/live/LinkedPage.svelte', 'src/lib/subjects/costs/view/CostsPage.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true, ignoreGoto: true }] }
	},
	{
		files: ['**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' }
	}
);
