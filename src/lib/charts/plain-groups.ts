// A drawing on screen as plain groups: no drawing inside a drawing, no percentages, its look written into every mark.

/** Scales the numbers of M, L, H, V and Z commands, in either case. */
export function scaledPath(d: string, x: number, y: number): string {
	const rounded = (value: number) => String(Math.round(value * 100) / 100);
	return d.replace(/([MLHVZ])([^MLHVZ]*)/gi, (_, command: string, rest: string) => {
		const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi)?.map(Number) ?? [];
		const kind = command.toUpperCase();
		const scaled = numbers.map((value, index) =>
			rounded(value * (kind === 'V' ? y : kind === 'H' ? x : index % 2 === 0 ? x : y))
		);
		return command + scaled.join(' ');
	});
}

const namespace = 'http://www.w3.org/2000/svg';

const kept = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'opacity',
	'font-size',
	'font-weight',
	'text-anchor'
] as const;

/** What may stand in percent or em: LibreOffice clips drawings inside drawings, so that there is nothing left to take a part of. */
const across = ['x', 'x1', 'x2', 'cx', 'rx', 'dx', 'width'];
const down = ['y', 'y1', 'y2', 'cy', 'ry', 'dy', 'height', 'r'];

interface Scale {
	x: number;
	y: number;
}
const asIs: Scale = { x: 1, y: 1 };

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Numbers as the browser works them out; null where the mark has no such attribute. */
function worked(mark: Element, name: string): number[] | null {
	if (!mark.hasAttribute(name)) return null;
	const length: unknown = Reflect.get(mark, name);
	if (length instanceof SVGAnimatedLength) return [length.baseVal.value];
	if (!(length instanceof SVGAnimatedLengthList)) return null;
	return Array.from(
		{ length: length.baseVal.numberOfItems },
		(_, index) => length.baseVal.getItem(index).value
	);
}

function writeLengths(from: Element, to: Element, scale: Scale): void {
	for (const [names, times] of [
		[across, scale.x],
		[down, scale.y]
	] as const)
		for (const name of names) {
			const numbers = worked(from, name);
			if (numbers) to.setAttribute(name, numbers.map((value) => rounded(value * times)).join(' '));
		}
	const path = from.localName === 'path' ? from.getAttribute('d') : null;
	if (path && scale !== asIs) to.setAttribute('d', scaledPath(path, scale.x, scale.y));
}

function writeLook(look: CSSStyleDeclaration, to: Element): void {
	for (const name of kept) {
		const value = look.getPropertyValue(name);
		if (value && value !== 'normal' && value !== 'auto') to.setAttribute(name, value);
	}
	// Between the hundreds few programs find a weight at all.
	const weight = Number(look.fontWeight);
	if (weight > 0) to.setAttribute('font-weight', String(Math.round(weight / 100) * 100));
	for (const name of ['class', 'style', 'aria-hidden', 'focusable', 'overflow', 'paint-order'])
		to.removeAttribute(name);
}

/** Letters with a rim of the ground's colour, as two texts: not every program paints the rim first. */
function withRim(text: Element): Element {
	const whole = document.createElementNS(namespace, 'g');
	const rim = text.cloneNode(true) as Element;
	rim.setAttribute('aria-hidden', 'true');
	for (const one of [text, ...text.querySelectorAll('*')])
		for (const name of kept) if (name.startsWith('stroke')) one.removeAttribute(name);
	whole.append(rim, text);
	return whole;
}

const matrixText = ({ a, b, c, d, e, f }: DOMMatrix): string =>
	a === 1 && b === 0 && c === 0 && d === 1
		? `translate(${rounded(e)} ${rounded(f)})`
		: `matrix(${[a, b, c, d, e, f].map(rounded).join(' ')})`;

/** Whether a drawing follows its frame in both directions: strokes do not, and few programs outside browsers know such strokes. */
const stretches = (one: Element): boolean => one.getAttribute('preserveAspectRatio') === 'none';

/** From the units inside a drawing to those in which it stands; of a stretched one only its place. */
function transformOf(drawing: SVGSVGElement, around: DOMMatrix): { transform: string; scale: Scale } {
	const own = around.inverse().multiply(drawing.getScreenCTM() ?? new DOMMatrix());
	if (!stretches(drawing)) return { transform: matrixText(own), scale: asIs };
	return {
		transform: matrixText(new DOMMatrix([1, 0, 0, 1, own.e, own.f])),
		scale: { x: own.a, y: own.d }
	};
}

/** What is not shown is left out, and so are words of the page inside a drawing. */
function copied(from: Element, around: DOMMatrix, scale: Scale): Element | null {
	const look = getComputedStyle(from);
	const isStore = from.localName === 'defs';
	if (from.localName === 'foreignObject') return null;
	if (!isStore && (look.display === 'none' || look.visibility === 'hidden')) return null;
	let to: Element;
	let inside = around;
	let times = scale;
	if (from instanceof SVGSVGElement) {
		const placed = transformOf(from, around);
		to = document.createElementNS(namespace, 'g');
		to.setAttribute('transform', placed.transform);
		times = placed.scale;
		const opacity = look.opacity;
		if (opacity !== '1') to.setAttribute('opacity', opacity);
		inside = from.getScreenCTM() ?? around;
	} else {
		to = from.cloneNode(false) as Element;
		writeLook(look, to);
		writeLengths(from, to, scale);
		if (from instanceof SVGGraphicsElement) inside = from.getScreenCTM() ?? around;
	}
	for (const child of from.childNodes) {
		if (child instanceof Element) {
			const copy = copied(child, inside, times);
			if (copy) to.append(copy);
		} else if (child instanceof Text) to.append(child.cloneNode());
	}
	const rimmed = from.localName === 'text' && look.stroke !== 'none' && look.paintOrder.startsWith('stroke');
	return rimmed ? withRim(to) : to;
}

/**
 * A drawing of the page as it stands on screen.
 * @param left where its upper left corner comes, px from the picture's edges
 */
export function plainGroups(drawing: SVGSVGElement, left: number, top: number): Element | null {
	const place = drawing.getBoundingClientRect();
	const origin = new DOMMatrix([1, 0, 0, 1, place.left - left, place.top - top]);
	return copied(drawing, origin, asIs);
}
