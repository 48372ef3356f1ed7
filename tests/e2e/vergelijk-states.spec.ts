// Every state of a comparison and every rung of the claim ladder, in the browser, on a folder that holds them all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type BrowserContext, type Page } from './slow-line.ts';
import { serve } from '../../scripts/serve/server.mjs';
import { answerCompare, type CompareQuestion } from '../../src/lib/subjects/compare/answer/comparison.ts';
import { answerRobust } from '../../src/lib/subjects/compare/answer/robust.ts';
import type { RobustFigure } from '../../src/lib/subjects/compare/figure/robust-figure.ts';
import type { CompareFigure } from '../../src/lib/subjects/compare/figure/comparison-figure.ts';
import type { OverviewFigure } from '../../src/lib/figures/overview-figure.ts';
import { comparePageWords } from '../../src/lib/subjects/compare/words/en.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { heard } from '../content/village.ts';
import { violations } from './axe.ts';
import { listening } from './listening.ts';
import { build } from './own/build.ts';
import { figures, type OwnProgramme } from './own/programme.ts';
import { goals } from './own/states-goals.ts';
import { prepareStates } from './own/states-programme.ts';

let own: OwnProgramme;
let server: { url: string; close: () => Promise<void> };
let context: BrowserContext;
/** One page for all comparisons, so that its engine starts once. */
let page: Page;
let errors: string[] = [];

// In order and in one worker, for there is one build; a state that fails does not keep the others from being tried.
test.describe.configure({ mode: 'default', timeout: 180_000 });

test.beforeAll(async ({ browser }) => {
	test.setTimeout(400_000);
	// A failing test starts a new worker; what it needs was built by the first. The run began with an empty folder.
	own = prepareStates(path.join(test.info().project.outputDir, 'states'));
	if (!existsSync(path.join(own.build, 'index.html'))) await build(own);
	server = await serve({ folder: own.build, port: 0, host: '127.0.0.1' });
	context = await browser.newContext();
	page = await context.newPage();
	listen(page);
	await page.goto(`${server.url}/vergelijk`);
});
test.afterAll(async () => {
	await context?.close();
	await server?.close();
});
test.beforeEach(() => {
	errors = [];
});

/** What people read of a page: its text, and what is read aloud. */
function wordsOf(html: string): string {
	const spoken = [...html.matchAll(/ (?:aria-label|title|content|alt)="([^"]*)"/g)].map(
		(one) => one[1] ?? ''
	);
	const text = html
		.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, ' ')
		.replace(/<[^>]*>/g, ' ');
	return [text, ...spoken].join('\n');
}

/** Where a page's data stands apart, its numbers are places in a list; who answered and what is counted have codes of the contract. */
const stringsIn = (value: unknown): string[] =>
	typeof value === 'string'
		? [value].filter((one) => one !== 'coach' && one !== 'coached')
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(stringsIn)
			: [];

test('a programme of debt advisers: no page or file of its site speaks of coaches, of Enschede or of 829 people', () => {
	// The software's own definitions, which the programme's come before: a tab reads them, and no page shows them.
	const files = readdirSync(own.build, { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.(html|json|csv|md|txt)$/.test(file) && file !== 'definities.json'
	);
	expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(20);
	const found = files.flatMap((file) => {
		const text = readFileSync(path.join(own.build, file), 'utf8');
		const words = file.endsWith('.html')
			? wordsOf(text)
			: file.endsWith('.json')
				? stringsIn(JSON.parse(text)).join('\n')
				: text;
		// A hash holds any three digits now and then.
		const said = heard(words.replace(/[0-9a-f]{16,}/g, ''));
		return said === null ? [] : [`${file}: ${said}`];
	});
	expect(found).toEqual([]);
	const words = (file: string) => wordsOf(readFileSync(path.join(own.build, file), 'utf8'));
	expect(words('methode.html')).toContain('toen de schuldhulpverleners al begonnen waren');
	expect(words('en/methode.html')).toContain('when the debt advisers had already begun');
});

function listen(one: Page): void {
	one.on('pageerror', (error) => errors.push(error.message));
	one.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
}

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const settled = async (one: Page) => {
	await expect(one.locator('form.controls select').first()).toBeEnabled();
	await expect(one.locator('[data-live]')).toHaveAttribute('data-live', 'still', { timeout: 90_000 });
};

/** Follows a link inside the site, so that the engine lives on. */
async function follow(to: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.body.appendChild(document.createElement('a'));
		link.href = href;
		link.click();
		link.remove();
	}, to);
	await expect(page).toHaveURL(server.url + to);
	await settled(page);
}

/** What `npm run figures -- compare` prints, without starting it anew: a test below holds the two equal. */
async function figureOf(question: CompareQuestion): Promise<CompareFigure> {
	const { engine, catalogue } = await openProgramme(own.folder, { protection: false });
	return answerCompare(engine, catalogue, question);
}

async function robustOf(question: CompareQuestion): Promise<RobustFigure> {
	const { engine, catalogue } = await openProgramme(own.folder, { protection: false });
	return answerRobust(engine, catalogue, question);
}

/** Text that people read, and drawings: nothing that is no number, no empty chart, no exception. */
async function expectNoNonsense(one: Page): Promise<void> {
	const text = await one.locator('main').innerText();
	expect(text).not.toMatch(/\b(NaN|undefined|null|Infinity)\b|\[object/);
	// `(.)` is how a hidden figure is explained; any other empty place between marks lacks its words.
	expect(text.replaceAll('(.)', '')).not.toMatch(/∞|[:(]\s*[.;,)]|%%/);
	expect(text.toLowerCase()).not.toMatch(/signific/);
	const drawings = await one.locator('main svg').evaluateAll((all) => all.map((one) => one.outerHTML));
	expect(drawings.filter((drawing) => /NaN|undefined|Infinity/.test(drawing))).toEqual([]);
	const empty = await one
		.locator('main :is([role="img"], [role="application"], [data-plot])')
		.evaluateAll((all) =>
			all
				.filter((chart) => !chart.querySelector('circle, path, rect, line, text'))
				.map((chart) => chart.outerHTML)
		);
	expect(empty).toEqual([]);
	expect(errors).toEqual([]);
}

/** Each question of the page has a chart, a list of numbers or a sentence that says why not. */
async function expectEachCardSpeaks(one: Page): Promise<void> {
	const cards = one.locator('main section.card');
	expect(await cards.count()).toBeGreaterThanOrEqual(8);
	const mute = await cards.evaluateAll((all) =>
		all
			.filter((card) => {
				const drawn = [...card.querySelectorAll('[role="img"], [role="application"]')].every(
					(chart) => (chart.getAttribute('aria-label') ?? '').length > 20
				);
				const words = [...card.querySelectorAll('p, dd, li')].map((part) => part.textContent?.trim() ?? '');
				return !drawn || words.every((said) => said.length < 20);
			})
			.map((card) => card.id)
	);
	expect(mute).toEqual([]);
}

async function expectState(one: Page, figure: CompareFigure, language: 'nl' | 'en'): Promise<void> {
	const { indicators } = (await openProgramme(own.folder, { protection: false })).catalogue;
	const indicator = indicators.find((known) => known.id === figure.indicator);
	await expect(one.getByRole('heading', { level: 1 })).toContainText(indicator?.short[language] ?? '?');
	const said = indicator?.origin === 'model' ? comparePageWords[language].modelText : figure.claim[language];
	await expect(one.locator('#uitspraak')).toContainText(plain(said));
	for (const { area, change } of figure.areas) {
		const shown = one.locator(`#verandering tr[data-area="${area}"] data[data-field="change"]`);
		expect((await shown.getAttribute('value')) ?? '').toBe(change === null ? '' : String(change));
	}
	await expectNoNonsense(one);
	await expectEachCardSpeaks(one);
}

interface State {
	/** Goal. */
	id: string;
	is: string;
	claim: CompareFigure['claim']['code'];
	reason?: CompareFigure['claim']['reason'];
	quadrant?: CompareFigure['quadrant'];
	/** Said in a card. */
	says?: [card: string, sentence: RegExp];
}
const states: State[] = [
	{ id: 'voor-beter', is: 'ahead of the path and better', claim: 'better', quadrant: 'ahead-better' },
	{ id: 'voor-slechter', is: 'ahead of the path and worse', claim: 'worse', quadrant: 'ahead-worse' },
	{ id: 'achter-beter', is: 'behind the path and better', claim: 'better', quadrant: 'behind-better' },
	{ id: 'achter-slechter', is: 'behind the path and worse', claim: 'worse', quadrant: 'behind-worse' },
	{ id: 'toeval', is: 'a difference within chance', claim: 'cannot-say', reason: 'within-chance' },
	{ id: 'klein', is: 'numbers too small', claim: 'cannot-say', reason: 'too-small' },
	{
		...{ id: 'marge', is: 'the path within the margin', claim: 'better' },
		says: ['#doel-en-effect', /De streeflijn ligt binnen de kansmarge/]
	},
	{
		...{ id: 'verborgen', is: 'hidden afterwards', claim: 'cannot-say', reason: 'hidden' },
		says: ['#verandering', /Verborgen is niet nul/]
	},
	{
		...{ id: 'verborgen-begin', is: 'hidden at first', claim: 'cannot-say', reason: 'hidden' },
		says: ['#verandering', /Verborgen is niet nul/]
	},
	{
		...{ id: 'breuk', is: 'a break between', claim: 'cannot-say', reason: 'break' },
		says: ['#verandering', /Over die breuk heen vergelijken we niet/]
	},
	{ id: 'enkel', is: 'no baseline', claim: 'cannot-say', reason: 'not-measured' },
	{ id: 'oud', is: 'a baseline alone', claim: 'cannot-say', reason: 'one-point' },
	{ id: 'leeg', is: 'no figures at all', claim: 'cannot-say', reason: 'not-measured' },
	{
		...{ id: 'schatting', is: 'estimates without counts', claim: 'cannot-say', reason: 'no-counts' },
		says: ['#plek', /kunnen we de experimentwijken niet samen nemen/]
	},
	{
		...{ id: 'nul', is: 'zero everywhere', claim: 'cannot-say', reason: 'no-witness' },
		says: ['#verandering', /0,0/]
	},
	{ id: 'naar-nul', is: 'down to zero', claim: 'cannot-say', reason: 'no-witness' },
	{ id: 'alles', is: 'everyone, always', claim: 'cannot-say', reason: 'no-witness' },
	{ id: 'rapportcijfer', is: 'means of two waves', claim: 'better' },
	{ id: 'eensgezind', is: 'means without any spread', claim: 'cannot-say', reason: 'no-witness' },
	{
		...{ id: 'een-golf', is: 'one wave', claim: 'cannot-say', reason: 'one-point' },
		says: ['#verandering', /maar één meting/]
	},
	{ id: 'lang', is: 'quarters before the start', claim: 'better', quadrant: 'behind-better' },
	{ id: 'achtergrond', is: 'no goal', claim: 'better', says: ['#zien', /geen streefwaarde/] },
	{
		...{ id: 'model', is: 'estimates of a model', claim: 'cannot-say', reason: 'no-counts' },
		says: ['#uitspraak', /geschat met een model/]
	}
];

test.describe('the areas of the programme', () => {
	for (const { id, is, claim, reason = null, quadrant = null, says } of states)
		test(`${is}: ${claim}${reason ? `, ${reason}` : ''}`, async () => {
			const figure = await figureOf({ indicator: id });
			expect(figure.claim).toMatchObject({ code: claim, reason });
			expect(figure.quadrant).toBe(quadrant);
			await page.locator('form.controls select').first().selectOption(id);
			await settled(page);
			await expectState(page, figure, 'nl');
			if (says) await expect(page.locator(says[0])).toContainText(says[1]);
		});

	test('the command prints the same figure', async () => {
		const printed = figures('compare', '--data', own.folder, '--indicator', 'voor-slechter');
		const question = { indicator: 'voor-slechter' };
		const asked = { ...(await figureOf(question)), robust: await robustOf(question) };
		expect(JSON.parse(JSON.stringify(asked))).toEqual(printed);
	});
});

/** Other areas and periods, by link. */
const links: [is: string, search: string, question: CompareQuestion][] = [
	['no control', 'control=', { indicator: 'voor-beter', control: [] }],
	['no experiment', 'experiment=', { indicator: 'voor-beter', experiment: [] }],
	['nothing chosen', 'experiment=&control=', { indicator: 'voor-beter', experiment: [], control: [] }],
	['a control without figures', 'indicator=toeval&control=es', { indicator: 'toeval', control: ['es'] }],
	[
		'one area on each side',
		'experiment=oost&control=noord',
		{ indicator: 'voor-beter', experiment: ['oost'], control: ['noord'] }
	],
	['three areas', 'control=noord', { indicator: 'voor-beter', control: ['noord'] }],
	[
		'the whole neighbourhood against one area, at zero',
		'indicator=nul&experiment=wijk&control=zuid&scale=index',
		{ indicator: 'nul', experiment: ['wijk'], control: ['zuid'] }
	],
	['one area of a model', 'indicator=model&experiment=oost', { indicator: 'model', experiment: ['oost'] }],
	['a hidden quarter as the last', 'indicator=lang&after=2009-Q3', { indicator: 'lang', after: '2009-Q3' }],
	['one point in time', 'after=2008-Q2', { indicator: 'voor-beter', after: '2008-Q2' }]
];
for (const [is, search, question] of links)
	test(`by link: ${is}`, async () => {
		await follow(`/vergelijk?${search}`);
		await expectState(page, await figureOf(question), 'nl');
	});

test('in English the same states speak English', async () => {
	await page.goto(`${server.url}/en/vergelijk`);
	await listening(page);
	for (const id of ['verborgen', 'nul', 'breuk', 'een-golf', 'achter-beter']) {
		await page.locator('form.controls select').first().selectOption(id);
		await settled(page);
		await expectState(page, await figureOf({ indicator: id }), 'en');
	}
});

test('a hidden figure and a break are accessible', async () => {
	for (const id of ['verborgen', 'breuk']) {
		await follow(`/vergelijk?indicator=${id}`);
		await expect(page.locator('#verandering table')).toBeVisible();
		expect(await violations(page)).toEqual([]);
	}
});

test.describe('the claim ladder', () => {
	/** Rung, and why nothing can be said. */
	const rungs: Record<string, string> = {
		'voor-beter': 'met',
		'voor-slechter': 'on-track',
		'achter-beter': 'within-noise',
		'achter-slechter': 'moving',
		toeval: 'moving',
		marge: 'moving',
		klein: 'cannot-say too-small',
		verborgen: 'cannot-say hidden',
		'verborgen-begin': 'moving',
		breuk: 'cannot-say break',
		enkel: 'cannot-say one-point',
		oud: 'cannot-say not-measured',
		leeg: 'cannot-say not-measured',
		schatting: 'cannot-say no-counts',
		nul: 'met',
		'naar-nul': 'met',
		eerst: 'within-noise first-time',
		alles: 'met',
		'zonder-doel': 'cannot-say no-goal',
		rapportcijfer: 'moving',
		'een-golf': 'cannot-say not-measured'
	};
	const overview = (...words: string[]) =>
		figures('overview', '--data', own.folder, ...words) as OverviewFigure;
	let latest: OverviewFigure;
	test.beforeAll(() => {
		latest = overview();
	});

	test('every rung, and every reason why nothing can be said, has its sentence on the overview', async () => {
		for (const { indicator, claim } of latest.indicators)
			if (rungs[indicator] !== undefined)
				expect([indicator, claim.code, claim.reason].filter(Boolean).join(' ')).toBe(
					`${indicator} ${rungs[indicator]}`
				);
		for (const language of ['nl', 'en'] as const) {
			await page.goto(`${server.url}${language === 'nl' ? '/' : '/en'}`);
			for (const { indicator, claim } of latest.indicators) {
				const goal = page.locator(`li.goal[data-indicator="${indicator}"] .claim`);
				expect(plain(await goal.textContent())).toBe(plain(claim[language]));
			}
			await expectNoNonsense(page);
		}
	});

	test('a quarter before the baseline has no rung yet', async () => {
		const early = overview('--period', '2007-Q4');
		expect(early.indicators.every(({ claim }) => claim.reason === 'before-baseline')).toBe(true);
		await page.goto(`${server.url}/stand/2007-Q4`);
		for (const { indicator, claim } of early.indicators)
			expect(plain(await page.locator(`li.goal[data-indicator="${indicator}"]`).textContent())).toContain(
				plain(claim.nl)
			);
		await expectNoNonsense(page);
	});

	test("stands on each goal's own page", async () => {
		for (const { id } of goals) {
			const claim = latest.indicators.find((one) => one.indicator === id)?.claim;
			await page.goto(`${server.url}/indicator/${id}`);
			await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
			if (claim) expect(plain(await page.locator('main').textContent())).toContain(plain(claim.nl));
			await expectNoNonsense(page);
		}
	});
});
