// Holds the source to having no file that nothing reaches: from a page, a command or the configuration.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ofDuckdb, ofSite, seams } from '../../scripts/seams.mjs';
import { files, filesIn, reachedFrom, root } from './sources.ts';

/** What is started by name: pages, hooks and matchers by SvelteKit, commands by npm, and what a bundle for a tab has in another's place. */
const startsItself = (file: string) =>
	/^src\/(hooks|app|service-worker|params\/)/.test(file) ||
	/^src\/routes\/(.*\/)?\+[^/]+$/.test(file) ||
	file === ofSite ||
	file === ofDuckdb ||
	seams.some(({ tab }) => tab === file) ||
	// One door for outside readers, who bundle it; the methods that only they use stand behind it.
	file === 'src/lib/statistics/index.ts';

const commands = [...filesIn('scripts'), 'vite.config.ts', 'svelte.config.js', 'playwright.config.ts'].filter(
	(file) => /\.(ts|mjs|cjs|js)$/.test(file) && existsSync(path.join(root, file))
);

function reached(from: string[]): Set<string> {
	const seen = new Set(from);
	for (const file of seen)
		if (/\.(ts|svelte|mjs|cjs|js)$/.test(file)) for (const { to } of reachedFrom(file)) seen.add(to);
	return seen;
}

it('every file of src is reached from a page, a command or the door for outside readers', () => {
	const seen = reached([
		...files.filter((file) => startsItself(file) || file.startsWith('src/lib/statistics/reference/')),
		...commands
	]);
	expect(
		files.filter((file) => !seen.has(file)),
		'nothing needs it any more: take it out, or import it where it is needed'
	).toEqual([]);
});

it('what only outside readers and tests use stands in statistics/reference, and nothing else does', () => {
	const used = reached([
		...files.filter((file) => startsItself(file) && file !== 'src/lib/statistics/index.ts'),
		...commands
	]);
	const statistics = files.filter((file) => /^src\/lib\/statistics\/.+/.test(file));
	const reference = statistics.filter((file) => file.startsWith('src/lib/statistics/reference/'));
	expect(reference.length).toBeGreaterThan(5);
	expect(
		reference.filter((file) => used.has(file)),
		'a page or command uses it: move it out'
	).toEqual([]);
	expect(
		statistics.filter(
			(file) => !used.has(file) && !reference.includes(file) && file !== 'src/lib/statistics/index.ts'
		),
		'only tests and outside readers use it: move it to statistics/reference'
	).toEqual([]);
});
