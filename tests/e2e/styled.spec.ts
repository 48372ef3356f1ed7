// Every page brings the styles of all that stands in it: without script, and before any script has come.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './slow-line.ts';
import { root } from '../../scripts/inputs.mjs';
import { filesUnder } from '../../scripts/sources.mjs';

const build = path.join(root, 'build');
const scopes = (text: string): Set<string> => new Set(text.match(/svelte-[a-z0-9]{6,}/g));

test('no part of a page stands there without its style', () => {
	const sheets = path.join(build, '_app/immutable/assets');
	const styled = new Map<string, string>();
	for (const name of readdirSync(sheets).filter((one) => one.endsWith('.css')))
		for (const scope of scopes(readFileSync(path.join(sheets, name), 'utf8'))) styled.set(scope, name);
	const pages = filesUnder(build).filter((file) => file.endsWith('.html'));
	expect(pages.length).toBeGreaterThan(60);
	expect(styled.size).toBeGreaterThan(60);
	const bare = pages.flatMap((file) => {
		const html = readFileSync(file, 'utf8');
		const own = scopes([...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css).join(''));
		const used = scopes([...html.matchAll(/\bclass="([^"]*)"/g)].map(([, names]) => names).join(' '));
		return [...used]
			.filter((scope) => styled.has(scope) && !own.has(scope))
			.map((scope) => `${path.relative(build, file)}: ${styled.get(scope)}`);
	});
	expect([...new Set(bare)]).toEqual([]);
});
