// What axe finds wrong on a page as it stands, by every one of its rules; told by rule and by the elements at fault.
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))(
	'axe-core'
) as { source: string };
/** What of axe is written otherwise: the same answers, sooner. */
const sooner: [found: RegExp, written: string][] = [
	// Colours keep their parts in weak maps, of which a page with thousands of words fills so many that a quarter of its time goes there.
	[/(\b_(?:r|g|b|red|green|blue|space|Class3_brand)) = new Weak(?:Map|Set)\(\)/g, '$1 = inPlace()'],
	// A page has a dozen colours, and axe reads each of them thousands of times.
	[
		/_color2 = (new _Color\(colorString\)\.toGamut\(\{[^}]*\}\)\.to\('srgb'\))/,
		'_color2 = readBefore[colorString] ??= $1'
	],
	// All text below an element is put together only to ask whether there is any, also where the element has none of its own.
	[
		/function hasRealTextChildren\(virtualNode\) \{/,
		"$& if (!virtualNode.children.some((one) => one.props.nodeName === '#text')) return false;"
	]
];
/** Axe as it is, but for that; axe.spec.ts holds it against axe left alone. */
const axeSource = `
const readBefore = Object.create(null);
const inPlace = () => {
	const key = Symbol();
	return { has: (one) => key in one, get: (one) => one[key], set: (one, value) => void (one[key] = value), add: (one) => void (one[key] = true) };
};
${sooner.reduce((text, [found, written]) => {
	if (text.search(found) < 0) throw new Error(`axe has changed: it holds no ${found.source}`);
	return text.replace(found, written);
}, source)}`;

/** What else than in the light can be wrong in the dark, where every element is the same. */
const ofColours = ['color-contrast', 'link-in-text-block'];
/** Pages that were looked at in the light as they stand, and are in the dark now. */
const darkened = new WeakSet<Page>();

/** What a run of axe is asked, in the page. */
interface Run {
	within: string[];
	options: RunOptions;
}
type WithAxe = Window & {
	axe?: { run: (where: Document | object, options: RunOptions) => Promise<AxeResults> };
};

/** Put into a document once, for it is half a megabyte; the package for Playwright does that twice at every question. */
async function putAxe(page: Page): Promise<void> {
	if (await page.evaluate(() => (window as WithAxe).axe !== undefined)) return;
	// Axe asks what lies at a point; what is not laid out yet lies nowhere.
	await page.evaluate(() => {
		const all = new CSSStyleSheet();
		all.replaceSync('* { content-visibility: visible !important }');
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, all];
	});
	await page.evaluate(axeSource);
}

/**
 * Every violation, as `rule: element | element`; empty where nothing is wrong.
 * Only what is wrong is asked for: describing each of the thousands of elements that are right takes two thirds of the time.
 * @param within only in these parts of the page
 */
export async function violations(page: Page, ...within: string[]): Promise<string[]> {
	if (page.frames().length > 1) throw new Error('a page with frames has to be read with axe in parts');
	await putAxe(page);
	const options: RunOptions = {
		resultTypes: ['violations'],
		selectors: false,
		...(darkened.has(page) && { runOnly: { type: 'rule', values: ofColours } })
	};
	return page.evaluate(
		async ({ within, options }: Run) => {
			const { axe } = window as WithAxe;
			if (!axe) throw new Error('axe is gone');
			const found = await axe.run(within.length > 0 ? { include: within } : document, options);
			return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
		},
		{ within, options }
	);
}

/** What is wrong in a frame of another site, by every rule, looked at from the inside. */
export async function violationsInFrame(frame: Frame): Promise<string[]> {
	await frame.evaluate(axeSource);
	const { violations: found, passes } = await frame.evaluate(() =>
		(window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run()
	);
	if (passes.length === 0) throw new Error('nothing inside the frame was looked at');
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Charts that follow the width are drawn anew in the frame after it; what fades in is paler until it has. */
export const atRest = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const ending = document
			.getAnimations()
			.filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)));
		await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
	});

/**
 * Lets a page be checked in the light by every rule and in the dark by those of colours, without the motion of changing over.
 * @param check gets the words that tell a look apart
 */
export async function inBothColours(page: Page, check: (look: string) => Promise<void>): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		if (colorScheme === 'dark') darkened.add(page);
		try {
			await atRest(page);
			await check(colorScheme);
		} finally {
			darkened.delete(page);
		}
	}
}

/** The same at each width; the page is loaded once. */
export async function inEveryLook(
	page: Page,
	widths: readonly number[],
	check: (look: string) => Promise<void>
): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		await inBothColours(page, (colours) => check(`${colours}, ${width} pixels`));
	}
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
