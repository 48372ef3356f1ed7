// The charts on this page as files, each named after the card that it stands in.
import { pngOf } from '../../../charts/download.ts';
import { pictureSvg } from '../draw/picture.ts';
import { embeddedTypeface } from '../../../charts/typeface.ts';

const textOf = (one: Element | null | undefined): string =>
	(one?.textContent ?? '').replace(/\s+/g, ' ').trim();

function bytesOf(address: string): Uint8Array {
	const text = atob(address.slice(address.indexOf(',') + 1));
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

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
