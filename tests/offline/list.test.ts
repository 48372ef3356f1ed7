// What the service worker answers, and of what each extent consists: nothing that the build does not name, and never a sealed file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAt, partsOf, wayOf, type KeptList } from '../../src/lib/offline/list.ts';

const list: KeptList = {
	build: 'b1',
	programs: [
		['chunks/a.js', 'ha', 10],
		['workers/w.js', 'hw', 20],
		['assets/engine.wasm', 'he', 5000],
		['workers/site-worker-x.js', 'hs', 700],
		// Of an address that the build writes no page for.
		['nodes/5.js', 'hn', 3]
	],
	pages: {
		'': ['h0', 0, 100],
		en: ['h1', 0, 101],
		huishoudens: ['h2', 1, 102],
		'stand/2010-Q1': ['h3', 0, 103],
		'en/huishoudens': ['h4', 1, 104],
		'en/gegevens/publiceren': ['h5', 0, 105]
	},
	needs: [[0], [0, 1]],
	engine: [2],
	asked: { 'definities.json': ['hd', 7] },
	tables: { 'published-0a.duckdb': ['hp', 900] }
};
const scope = 'https://voorbeeld.nl/wijk/';
const asks = (place: string, mode: RequestMode = 'cors', method = 'GET') =>
	wayOf({ url: scope + place, mode, method }, false, scope, list);
const bytes = (extent: Parameters<typeof partsOf>[1], page = 'huishoudens') =>
	partsOf(list, extent, { page, language: 'nl' }).reduce((sum, one) => sum + one.bytes, 0);

describe('a request', () => {
	it('for a page is a page, whatever it shows and however it ends', () => {
		expect(asks('huishoudens/?gesloten=idle#a', 'navigate')).toEqual({ way: 'page', place: 'huishoudens' });
		expect(asks('', 'navigate')).toEqual({ way: 'page', place: '' });
	});

	it('for a program or the published tables is answered from the device; for definitions from the host', () => {
		expect(asks('_app/immutable/chunks/a.js')?.way).toBe('program');
		expect(asks('published-0a.duckdb')?.way).toBe('program');
		expect(asks('definities.json')?.way).toBe('asked');
	});

	it('that asks for a part, sends something or goes elsewhere is left alone', () => {
		const program = { url: `${scope}_app/immutable/chunks/a.js`, mode: 'cors', method: 'GET' } as const;
		expect(wayOf(program, true, scope, list)).toBeNull();
		expect(asks('definities.json', 'cors', 'POST')).toBeNull();
		expect(
			wayOf({ ...program, url: 'https://voorbeeld.nl/_app/immutable/x.js' }, false, scope, list)
		).toBeNull();
		expect(asks('huishoudens/__data.json')).toBeNull();
	});

	it('for a sealed file is never the business of the worker, and nothing keeps it', () => {
		fc.assert(
			fc.property(fc.string(), (name) => {
				const place = `${encodeURI(name.toWellFormed())}.age`.replace(/[?#]/g, '');
				fc.pre(!place.startsWith('_app/immutable/') && new URL(scope + place).href === scope + place);
				expect(asks(place)).toBeNull();
				expect(partAt(list, place)).toBeNull();
			}),
			{ seed: 18 }
		);
	});

	it('for something that only looks like a program of the build has nothing to be kept', () =>
		expect(partAt(list, '_app/immutable/chunks/b.js')).toBeNull());
});

describe('an extent', () => {
	it('is the page with its programs, then the engine, the pages of its language, and all', () => {
		expect(bytes('page')).toBe(102 + 10 + 20);
		expect(bytes('engine')).toBe(102 + 10 + 20 + 5000);
		expect(bytes('site')).toBe(100 + 102 + 10 + 20);
		expect(bytes('all')).toBe(100 + 102 + 103 + 10 + 20 + 5000 + 700 + 3 + 7 + 900);
	});

	it('is, where a site is made, every program and what the making asks for: the zip holds them all', () => {
		const making = partsOf(list, 'engine', { page: 'en/gegevens/publiceren', language: 'en' });
		expect(making.reduce((sum, one) => sum + one.bytes, 0)).toBe(105 + 10 + 20 + 5000 + 700 + 3 + 7);
		expect(bytes('page', 'en/gegevens/publiceren')).toBe(105 + 10);
	});

	it('holds the look of the programme, which every page has, once', () => {
		const themed: KeptList = { ...list, asked: { ...list.asked, 'thema/stijl-0a.css': ['ht', 3] } };
		const of = (extent: Parameters<typeof partsOf>[1]) =>
			partsOf(themed, extent, { page: 'en', language: 'en' }).filter(({ place }) =>
				place.startsWith('thema/')
			);
		for (const extent of ['page', 'engine', 'site', 'all'] as const) expect(of(extent)).toHaveLength(1);
		expect(asks('thema/stijl-0a.css')).toBeNull();
	});

	it('holds what says which build it is, which every page asks for, once', () => {
		const about = { '_app/version.json': ['hv', 4], 'site.json': ['hj', 5] } satisfies KeptList['asked'];
		const named: KeptList = { ...list, asked: { ...list.asked, ...about } };
		for (const extent of ['page', 'engine', 'site', 'all'] as const) {
			const places = partsOf(named, extent, { page: 'en', language: 'en' }).map(({ place }) => place);
			expect(places.filter((one) => one in about).sort()).toEqual(Object.keys(about));
		}
	});

	it('holds the licences of others where the whole site is kept or one is made, and for no page alone', () => {
		const whole: KeptList = { ...list, asked: { ...list.asked, 'licenties.txt': ['hl', 25] } };
		const holds = (extent: Parameters<typeof partsOf>[1], page: string) =>
			partsOf(whole, extent, { page, language: 'en' }).some(({ place }) => place === 'licenties.txt');
		for (const extent of ['page', 'engine', 'site'] as const) expect(holds(extent, 'en')).toBe(false);
		expect(holds('all', 'en')).toBe(true);
		expect(holds('engine', 'en/gegevens/publiceren')).toBe(true);
	});

	it('holds a quarter where that is the page itself, and no page that the build lacks', () => {
		expect(bytes('page', 'stand/2010-Q1')).toBe(103 + 10);
		expect(bytes('page', 'nergens')).toBe(0);
	});
});
