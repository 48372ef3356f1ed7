// What messengers are given of a page: a picture with the finding, the quarter and the marks, and tags that name it by a whole address.
import { expect, it } from 'vitest';
import { cardSize } from '../../src/lib/report/pictures/preview-card.ts';
import { trendPicture } from '../../src/lib/report/pictures/trend-picture.ts';
import { cardName, cardNames, cardOf, onCard } from '../../src/lib/server/preview-cards.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { openGraph } from '../../src/lib/server/open-graph.ts';
import { rasterise } from '../../src/lib/server/rasterise.ts';
import { siteBuild } from '../../src/lib/server/site.ts';
import { figureOf, share } from '../charts/programme.ts';

const words = (svg: string): string =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
		.map((one) => one[1])
		.join(' ')
		.replaceAll('\u00a0', ' ');

it('a card of every goal and of the stand says what it is of, when, and that it is made up', async () => {
	// The demonstration says of no address that it stands there.
	expect(await cardNames()).toEqual([]);
	const { indicators } = (await openProgramme()).catalogue;
	const names = ['stand', ...indicators.map(({ id }) => cardName(id))];
	expect(names).toContain('indicator-overlast');
	for (const name of names) {
		const [nl, en] = [(await cardOf(name, 'nl')) ?? '', (await cardOf(name, 'en')) ?? ''];
		expect(words(nl), name).toContain('4e kwartaal');
		expect(words(en), name).toContain('fourth quarter');
		expect(words(nl), name).toContain('Synthetische demonstratiegegevens');
		expect(words(en), name).toContain('Synthetic demonstration data');
		expect(nl.includes('href'), name).toBe(false);
	}
	expect(await cardOf('indicator-nergens', 'nl')).toBeNull();
	expect(await cardOf('nergens', 'nl')).toBeNull();
});

it('a card draws no range, since it has no room to say that nothing new may happen', () => {
	const { figure, areas, indicator } = figureOf({
		observations: [share('2010-Q4', 101, 1409), share('2011-Q1', 97, 1412)]
	});
	const at = { period: '2011-Q2', middle: 0.07, ranges: [{ level: 0.8, lower: 0.06, upper: 0.08 }] };
	const drawn = (one: typeof figure) =>
		trendPicture(one, indicator, areas, 'nl', { width: 600, height: 300 });
	const edge = 'stroke-dasharray="2 3"';
	expect(drawn({ ...figure, ahead: [at] })).toContain(edge);
	expect(drawn(onCard({ ...figure, ahead: [at] }))).not.toContain(edge);
});

it('each is a PNG, large enough for messengers, and the same each time', async () => {
	const svg = (await cardOf('stand', 'nl')) ?? '';
	const png = Buffer.from(await rasterise(svg, cardSize.width / 2));
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
	expect(png.equals(await rasterise(svg, cardSize.width / 2))).toBe(true);
});

const html = `<head><title>A &amp; "B"</title><meta name="description" content="What it &quot;says&quot;." /></head>`;
const page = {
	route: '/[[lang=lang]]/indicator/[id]',
	path: '/en/indicator/a',
	goal: 'a',
	language: 'en'
} as const;
const tags = (text: string) =>
	Object.fromEntries(
		[...text.matchAll(/<meta property="([^"]*)" content="([^"]*)" \/>/g)].map((one) => [one[1], one[2]])
	);

it('the tags take title and description from the page, and name the picture by its whole address', () => {
	expect(tags(openGraph(html, page, { address: 'https://wijk.example/m/', name: 'N' }))).toMatchObject({
		'og:title': 'A &amp; &quot;B&quot;',
		'og:description': 'What it &quot;says&quot;.',
		'og:url': 'https://wijk.example/m/en/indicator/a',
		'og:image': 'https://wijk.example/m/en/kaart/indicator-a.png',
		'og:locale': 'en_GB'
	});
});

it('without an address there is no picture; a framed page and one without a route have no tags', () => {
	const without = tags(openGraph(html, page, { address: undefined, name: 'N' }));
	expect(without['og:title']).toBeDefined();
	expect(Object.keys(without).filter((one) => /image|url|twitter/.test(one))).toEqual([]);
	const place = { address: 'https://wijk.example', name: 'N' };
	expect(openGraph(html, { ...page, route: null }, place)).toBe('');
	expect(openGraph(html, { ...page, route: '/[[lang=lang]]/embed/stand' }, place)).toBe('');
});

it('what a build is called is worked out once, however many pages ask: it takes hashing every file', async () => {
	const first = siteBuild();
	expect(siteBuild()).toBe(first);
	expect(await first).toMatch(/^[0-9a-f]{16}$/);
});

it('every page is sent with its tags in its head, one that is framed without', async () => {
	const { handle } = await import('../../src/hooks.server.ts');
	const sent = async (route: string, path: string) => {
		const event = { params: {}, url: new URL(path, 'http://sveltekit-prerender'), route: { id: route } };
		const resolve = async (_: unknown, given?: Parameters<Parameters<typeof handle>[0]['resolve']>[1]) =>
			new Response(
				await given?.transformPageChunk?.({
					html: `<html lang="%lang%"><head><title>Methode</title></head><body>%disk%</body></html>`,
					done: true
				})
			);
		// What of an event is read here.
		const response = await handle({ event, resolve } as unknown as Parameters<typeof handle>[0]);
		return response.text();
	};
	const whole = await sent('/[[lang=lang]]/methode', '/en/methode');
	expect(whole).toContain('<html lang="en">');
	expect(tags(whole.slice(0, whole.indexOf('</head>')))).toMatchObject({
		'og:title': 'Methode',
		'og:locale': 'en_GB'
	});
	expect(tags(await sent('/[[lang=lang]]/embed/stand', '/embed/stand'))).toEqual({});
});
