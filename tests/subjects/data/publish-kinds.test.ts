// What a reader is told of the files of a site that was made: every file is of one kind, and a page is found by its address.
import { expect, it } from 'vitest';
import {
	byKind,
	fileAt,
	kindOf,
	placeOf,
	type SiteFile
} from '../../../src/lib/subjects/data/view/publish/kinds.ts';

const files: SiteFile[] = [
	['index.html', 5],
	['en.html', 5],
	['en/vergelijk.html', 7],
	['404.html', 1],
	['vergelijk/__data.json', 3],
	['gegevens/areas.csv', 2],
	['published-0a1b.duckdb', 9],
	['rapport-basis.json', 4],
	['huishoudens-demonstratie.age', 6],
	['.htaccess', 1],
	['_headers', 1],
	['_app/immutable/entry/app.js', 8],
	['service-worker.js', 2],
	['favicon.svg', 1],
	['thema/stijl-0a.css', 1],
	['thema/letters-0a.woff2', 1],
	['en/manifest.json', 1]
];

it('every file is counted once, with all its bytes', () => {
	const groups = byKind(files);
	expect(groups.map((one) => [one.kind, one.files.length])).toEqual([
		['pages', 4],
		['data', 1],
		['tables', 3],
		['sealed', 1],
		['host', 2],
		['programs', 6]
	]);
	const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
	expect(sum(groups.map((one) => one.bytes))).toBe(sum(files.map(([, bytes]) => bytes)));
	expect(kindOf('iets-nieuws.csv')).toBe('tables');
});

it('a page is found by the address that links give it', () => {
	expect(['index.html', 'en.html', 'en/vergelijk.html'].map(placeOf)).toEqual(['/', '/en', '/en/vergelijk']);
	for (const name of ['index.html', 'en.html', 'en/vergelijk.html'])
		expect(fileAt(placeOf(name), files)).toBe(name);
	expect(fileAt('/en/', files)).toBe('en.html');
	expect(fileAt('/gegevens/areas.csv', files)).toBeNull();
	expect(fileAt('/nergens', files)).toBeNull();
});
