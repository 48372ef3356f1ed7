// The charts on this page as SVG files, each named after the card that it stands in: its drawings, and its words where they stand on screen.
import { fromBase64 } from '../../../domain/bytes-as-text.ts';
import { element, framed, type ChartWords, type SvgFile } from '../../../charts/chart-svg.ts';
import { wordsOf } from './picture-words.ts';
import { plainGroups } from '../../../charts/plain-groups.ts';
import { pngOf } from '../../../charts/download.ts';
import { embeddedTypeface } from '../../../charts/typeface.ts';

const textOf = (one: Element | null | undefined): string =>
	(one?.textContent ?? '').replace(/\s+/g, ' ').trim();

const bytesOf = (address: string): Uint8Array => fromBase64(address.slice(address.indexOf(',') + 1));

/**
 * @param about the goal, and with the periods of the comparison; a chart through time has its own, the quadrant is about all goals
 * @param footer source and "synthetic", written under each chart
 * @returns SVG as text and PNG as bytes, by file name
 */
export async function picturesOnPage(
	about: { goal: string; periods: string },
	footer: string[]
): Promise<Record<string, string | Uint8Array>> {
	const face = await embeddedTypeface();
	const said = (kind = '') => (kind === 'goals' ? [] : [kind === 'time' ? about.goal : about.periods]);
	const files: Record<string, string | Uint8Array> = {};
	for (const plot of document.querySelectorAll<HTMLElement | SVGElement>('[data-picture]')) {
		const card = plot.closest('section[id]');
		const start = card?.id ?? 'chart';
		const taken = Object.keys(files).filter((name) => name.startsWith(start)).length / 2;
		const name = taken === 0 ? start : `${start}-${taken + 1}`;
		const drawing = plot.matches('svg') ? plot : plot.querySelector('svg[role="img"]');
		const svg = pictureSvg(plot, {
			title: textOf(card?.querySelector('h2, h3')),
			subtitle: [...said(plot.dataset.picture), textOf(card?.querySelector('.sub'))].join(' '),
			sentence: plot.dataset.sentence ?? drawing?.getAttribute('aria-label') ?? '',
			footer,
			face
		});
		files[`${name}.svg`] = svg.text;
		files[`${name}.png`] = bytesOf(await pngOf(svg.text, svg.width, svg.height));
	}
	return files;
}

const insideDrawing = (one: Element): boolean =>
	one.closest('svg') !== null && one.closest('foreignObject') === null;

/** Paint behind the words: a plain colour, or a rule drawn as a background of one colour. */
function paintOf(one: Element): { fill: string; top: number; height: number } | null {
	const look = getComputedStyle(one);
	const { height } = one.getBoundingClientRect();
	const rule = /^linear-gradient\((rgba?\([^)]*\))/.exec(look.backgroundImage)?.[1];
	const thick = /\s([\d.]+)px$/.exec(look.backgroundSize)?.[1];
	if (rule && thick)
		return { fill: rule, top: Number.parseFloat(look.backgroundPositionY) || 0, height: Number(thick) };
	const fill = look.backgroundColor;
	return /^rgba\(.*, 0\)$|^transparent$/.test(fill) ? null : { fill, top: 0, height };
}

/** @param plot the element that holds the chart; it must be on screen. What is marked `data-unpictured` is left out. */
export function pictureSvg(plot: Element, words: ChartWords): SvgFile {
	const box = plot.getBoundingClientRect();
	const skipped = [...plot.querySelectorAll<HTMLElement>('[data-unpictured]')]
		.filter((one) => getComputedStyle(one).position !== 'absolute')
		.map((one) => one.getBoundingClientRect());
	const above = (onScreen: number) =>
		skipped.reduce((sum, one) => (one.bottom <= onScreen + 1 ? sum + one.height : sum), 0);
	const draw = (root: SVGElement, left: number, top: number): void => {
		const x = (onScreen: number) => onScreen - box.left + left;
		const y = (onScreen: number) => onScreen - above(onScreen) - box.top + top;
		const drawings = [plot, ...plot.querySelectorAll('*')].filter(
			(one) => one instanceof SVGSVGElement && !one.parentElement?.closest('svg')
		);
		for (const drawing of drawings) {
			if (!(drawing instanceof SVGSVGElement)) continue;
			const place = drawing.getBoundingClientRect();
			const copy = place.width > 0 ? plainGroups(drawing, x(place.left), y(place.top)) : null;
			if (copy) root.append(copy);
		}
		for (const one of plot.querySelectorAll('*')) {
			if (insideDrawing(one)) continue;
			const paint = paintOf(one);
			const place = one.getBoundingClientRect();
			if (!paint || place.width === 0) continue;
			root.append(
				element('rect', {
					x: x(place.left),
					y: y(place.top) + paint.top,
					width: place.width,
					height: paint.height,
					fill: paint.fill
				})
			);
		}
		root.append(
			...wordsOf(
				plot,
				(parent) => insideDrawing(parent) || parent.closest('[data-unpictured]') !== null,
				x,
				y
			)
		);
		for (const one of plot.querySelectorAll<HTMLElement>('ol > li')) {
			const look = getComputedStyle(one);
			const place = one.getBoundingClientRect();
			if (place.width === 0 || look.listStyleType !== 'decimal') continue;
			const number = `${[...(one.parentElement?.children ?? [])].indexOf(one) + 1}.`;
			const line = Number.parseFloat(look.lineHeight) || Number.parseFloat(look.fontSize) * 1.2;
			root.append(
				element(
					'text',
					{
						x: x(place.left) - 6,
						y: y(place.top) + line / 2 + Number.parseFloat(look.fontSize) * 0.28,
						fill: look.color,
						'font-size': look.fontSize,
						'text-anchor': 'end'
					},
					number
				)
			);
		}
	};
	return framed(plot, words, draw, box.height - above(box.bottom));
}
