// Lint of what is written in Svelte, by the rules that Oxlint has for the rest (.oxlintrc.json) and those of Svelte itself.
import { readFileSync } from 'node:fs';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import ours from './scripts/lint-rules.mjs';
import svelteConfig from './svelte.config.js';

/** @param {string} file */
const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');

const ignored = read('.gitignore')
	.split('\n')
	.filter((line) => line !== '')
	.map((line) => (line.endsWith('/') ? `**/${line}**` : line));

const { rules, overrides } = JSON.parse(read('.oxlintrc.json'));
/** By the names that ESLint has for them. @param {Record<string, import('eslint').Linter.RuleEntry>} given */
const known = (given) =>
	Object.fromEntries(
		Object.entries(given).map(([name, how]) => [name.replace(/^typescript\//, '@typescript-eslint/'), how])
	);

export default ts.config(
	{ ignores: [...ignored, '**/*.{js,mjs,cjs}'] },
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		plugins: { '@typescript-eslint': ts.plugin, ours },
		linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			...known(rules),
			// Our links carry the view in their search part, which the rule does not see through.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
			// What does not exist while pages are prerendered is read in an effect, which only the browser runs.
			'svelte/prefer-writable-derived': 'off',
			// Props are declared by `let` and may all the same never be reassigned here.
			'prefer-const': 'off',
			'svelte/prefer-const': 'error'
		}
	},
	...overrides.map(({ files, rules }) => ({ files, rules: known(rules) })),
	{
		// They show a component's own output, which Svelte has escaped already, and a chart whose words were escaped where it was drawn.
		files: ['src/lib/ui/Still.svelte', 'src/lib/subjects/report/view/paper/Picture.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		// They go to the address of the page itself, which needs no resolving.
		files: ['src/lib/live/LinkedPage.svelte', 'src/lib/subjects/costs/view/CostsPage.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true, ignoreGoto: true }] }
	}
);
