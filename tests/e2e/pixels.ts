// Looks at pictures of a page as an eye does: is there anything to read where a word should stand, and do two drawings show the same.
import type { Page } from '@playwright/test';

export interface Spot {
	text: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Every word that stands on the page to be read: of elements, of drawings and in fields; what is hidden or shut is not. */
export const spotsOn = (page: Page): Promise<Spot[]> =>
	page.evaluate(() => {
		const found: Spot[] = [];
		/** What its own part of the page scrolls out of sight. */
		const cutOff = (one: Element, place: DOMRect): boolean => {
			for (let up: Element | null = one; up && up !== document.body; up = up.parentElement) {
				if (getComputedStyle(up).overflow === 'visible' || up instanceof SVGElement) continue;
				const frame = up.getBoundingClientRect();
				if (place.top < frame.top - 1 || place.bottom > frame.bottom + 1) return true;
				if (place.left < frame.left - 1 || place.right > frame.right + 1) return true;
			}
			return false;
		};
		const add = (one: Element, text: string, place: DOMRect) => {
			if (place.width > 2 && place.height > 4 && text.trim() !== '' && !cutOff(one, place))
				found.push({
					text: text.trim().slice(0, 40),
					x: place.x + scrollX,
					y: place.y + scrollY,
					width: place.width,
					height: place.height
				});
		};
		const seen = (one: Element): boolean => {
			if (
				!one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
			)
				return false;
			for (let up: Element | null = one; up; up = up.parentElement) {
				const { clipPath, clip, position } = getComputedStyle(up);
				if (clipPath !== 'none' || (clip !== 'auto' && position === 'absolute')) return false;
			}
			// What cannot be pressed may be pale.
			return one.closest('[disabled], fieldset:disabled, .skip') === null;
		};
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const node = texts.currentNode;
			const parent = node.parentElement;
			if (!parent || parent.closest('script, style, option, noscript, title, desc') || !seen(parent))
				continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const [first] = range.getClientRects();
			if (first) add(parent, node.textContent ?? '', first);
		}
		for (const field of document.querySelectorAll('select, input:not([type]), input[type="text"], textarea'))
			if (seen(field) && 'value' in field) add(field, String(field.value), field.getBoundingClientRect());
		return found;
	});

/** A page without a policy of its own, on which pictures can be unpacked. */
async function desk(page: Page): Promise<Page> {
	const blank = await page.context().newPage();
	await blank.goto('about:blank');
	return blank;
}

/** The words of which a picture shows nothing: no point in their place differs enough from the ground to be read. */
export async function unreadable(page: Page, picture: Buffer, spots: Spot[]): Promise<string[]> {
	const blank = await desk(page);
	try {
		return await blank.evaluate(
			async ({ base64, all }) => {
				const image = new Image();
				image.src = `data:image/png;base64,${base64}`;
				await image.decode();
				const canvas = document.createElement('canvas');
				canvas.width = image.width;
				canvas.height = image.height;
				const context = canvas.getContext('2d', { willReadFrequently: true });
				if (!context) return ['no canvas'];
				context.drawImage(image, 0, 0);
				const linear = (part: number) =>
					part <= 10 ? part / 3294.6 : Math.pow((part / 255 + 0.055) / 1.055, 2.4);
				const light = (data: Uint8ClampedArray, at: number) =>
					0.2126 * linear(data[at] ?? 0) +
					0.7152 * linear(data[at + 1] ?? 0) +
					0.0722 * linear(data[at + 2] ?? 0);
				return all.flatMap(({ text, x, y, width, height }) => {
					// Without its rim, where the ground around the words may show.
					const [inset, above] = [width > 12 ? 2 : 0, height > 12 ? 2 : 0];
					const left = Math.max(0, Math.ceil(x + inset));
					const top = Math.max(0, Math.ceil(y + above));
					const [across, down] = [
						Math.min(Math.floor(width - 2 * inset - 1), image.width - left),
						Math.min(Math.floor(height - 2 * above - 1), image.height - top)
					];
					if (across < 2 || down < 2) return [];
					const { data } = context.getImageData(left, top, across, down);
					const counts = new Map<number, number>();
					for (let at = 0; at < data.length; at += 4) {
						const value = Math.round(light(data, at) * 1000) / 1000;
						counts.set(value, (counts.get(value) ?? 0) + 1);
					}
					const [ground] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
					let strong = 0;
					for (const [value, count] of counts) {
						const [more, less] = [Math.max(value, ground), Math.min(value, ground)];
						if ((more + 0.05) / (less + 0.05) >= 4.5) strong += count;
					}
					return strong >= 2 ? [] : [`"${text}" at ${left},${top}`];
				});
			},
			{ base64: picture.toString('base64'), all: spots }
		);
	} finally {
		await blank.close();
	}
}

export interface Likeness {
	/** Texts of the drawing of which the other picture shows less than half as much. */
	lost: string[];
	/** How far the two differ in light on average, 0 to 1, as seen from so far that letters are grey. */
	difference: number;
}

/**
 * Lays a picture that another program made of an SVG file beside the page's own.
 * @param svg its texts tell where to look
 */
export async function likeness(page: Page, svg: string, own: Buffer, other: Buffer): Promise<Likeness> {
	const blank = await desk(page);
	try {
		return await blank.evaluate(
			async ({ text, pictures }) => {
				const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
				document.body.replaceChildren(drawing);
				document.body.style.margin = '0';
				const frame = drawing.getBoundingClientRect();
				const opened = await Promise.all(
					pictures.map(async (base64) => {
						const image = new Image();
						image.src = `data:image/png;base64,${base64}`;
						await image.decode();
						const canvas = document.createElement('canvas');
						canvas.width = Math.round(frame.width);
						canvas.height = Math.round(frame.height);
						const context = canvas.getContext('2d', { willReadFrequently: true });
						context?.drawImage(image, 0, 0, canvas.width, canvas.height);
						return context;
					})
				);
				const lights = (context: CanvasRenderingContext2D, x: number, y: number, w: number, h: number) => {
					const { data } = context.getImageData(x, y, Math.max(1, w), Math.max(1, h));
					return Array.from(
						{ length: data.length / 4 },
						(_, at) =>
							(0.3 * (data[at * 4] ?? 0) + 0.59 * (data[at * 4 + 1] ?? 0) + 0.11 * (data[at * 4 + 2] ?? 0)) /
							255
					);
				};
				const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
				const [mine, theirs] = opened;
				if (!mine || !theirs) throw new Error('no canvas');
				/** How much differs from the ground. */
				const ink = (all: number[]) => {
					const ground = [...all].sort((a, b) => a - b)[Math.floor(all.length * 0.8)] ?? 1;
					return mean(all.map((one) => (Math.abs(one - ground) > 0.2 ? 1 : 0)));
				};
				const lost = [...drawing.querySelectorAll('text:not([aria-hidden])')].flatMap((one) => {
					const place = one.getBoundingClientRect();
					const box = [place.x, place.y, place.width, place.height].map(Math.round) as [
						number,
						number,
						number,
						number
					];
					const [here, there] = [ink(lights(mine, ...box)), ink(lights(theirs, ...box))];
					return there < here / 2
						? [`${one.textContent ?? ''} (${here.toFixed(3)}, ${there.toFixed(3)})`]
						: [];
				});
				const step = 24;
				const differences: number[] = [];
				for (let y = 0; y + step <= frame.height; y += step)
					for (let x = 0; x + step <= frame.width; x += step)
						differences.push(
							Math.abs(mean(lights(mine, x, y, step, step)) - mean(lights(theirs, x, y, step, step)))
						);
				return { lost, difference: mean(differences) };
			},
			{ text: svg, pictures: [own, other].map((one) => one.toString('base64')) }
		);
	} finally {
		await blank.close();
	}
}
