// What a reader did to a part as the server drew it, carried over to the component that takes its place: folds, scrolling, marked words, what stands in fields, the keyboard.

const foldsIn = (box: HTMLElement) => [...box.querySelectorAll('details')];
const tablesIn = (box: HTMLElement) => [...box.querySelectorAll('[role="region"][tabindex]')];
type Field = HTMLInputElement | HTMLTextAreaElement;
const fieldsIn = (box: HTMLElement) => [
	...box.querySelectorAll<Field>('input[type="text"], input[type="search"], textarea')
];

/** A place in a text as it is read, since what draws it may have cut it into other pieces. */
type Mark = { at: number } | { node: Node; offset: number };

function markAt(box: HTMLElement, node: Node | null, offset: number): Mark | null {
	if (node === null) return null;
	if (!box.contains(node)) return { node, offset };
	const before = document.createRange();
	before.setStart(box, 0);
	before.setEnd(node, offset);
	return { at: before.toString().length };
}

function placeOf(box: HTMLElement, mark: Mark): [Node, number] {
	if ('node' in mark) return [mark.node, mark.offset];
	const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
	let passed = 0;
	for (let text = texts.nextNode(); text; text = texts.nextNode()) {
		const { length } = text.textContent ?? '';
		if (passed + length >= mark.at) return [text, mark.at - passed];
		passed += length;
	}
	return [box, box.childNodes.length];
}

/** @returns what marks the same words again; null where none of them stand here */
function markedIn(box: HTMLElement): (() => void) | null {
	const marked = getSelection();
	if (marked?.type !== 'Range') return null;
	const { anchorNode, anchorOffset, focusNode, focusOffset } = marked;
	if (!box.contains(anchorNode) && !box.contains(focusNode)) return null;
	const [from, to] = [markAt(box, anchorNode, anchorOffset), markAt(box, focusNode, focusOffset)];
	const [start, end] = [from, to].map((one) => (one && 'at' in one ? one.at : null));
	const reach = [start ?? 0, end ?? box.textContent.length].sort((a, b) => a - b);
	// Elsewhere in the part there may be more, once a script runs.
	const words = () => box.textContent.slice(...reach);
	const before = words();
	return () => {
		if (from && to && words() === before) marked.setBaseAndExtent(...placeOf(box, from), ...placeOf(box, to));
	};
}

/**
 * Called while the part stands as the server drew it.
 * @param same true where the same comes in its place, and not another answer
 * @returns what does it again in what came in its place; null where nothing was done
 */
export function leftIn(box: HTMLElement, same: boolean): (() => void) | null {
	const elements = () => [...box.querySelectorAll('*')];
	const open = foldsIn(box).map((one) => one.open);
	const along = tablesIn(box).map((one) => [one.scrollLeft, one.scrollTop] as const);
	// By a reader, or by a browser that knows what they typed before the page was loaded anew.
	const typed = fieldsIn(box).map((one) => (one.value === one.defaultValue ? '' : one.value));
	const remark = same ? markedIn(box) : null;
	const focused = document.activeElement ? elements().indexOf(document.activeElement) : -1;
	const name = focused === -1 ? '' : (elements()[focused]?.id ?? '');
	const done = open.length > 0 || along.some(([x, y]) => x || y) || typed.some(Boolean);
	if (!done && remark === null && focused === -1) return null;
	return () => {
		for (const [index, fold] of foldsIn(box).entries())
			if (open[index] || (same && open[index] === false && fold.open)) fold.open = open[index];
		// After the folds: what is folded shut does not scroll.
		for (const [index, table] of tablesIn(box).entries()) {
			const [x, y] = along[index] ?? [0, 0];
			if (x || y) table.scrollTo({ left: x, top: y, behavior: 'instant' });
		}
		for (const [index, field] of fieldsIn(box).entries()) {
			const text = typed[index];
			if (!text || field.value !== '') continue;
			field.value = text;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			field.dispatchEvent(new Event('change', { bubbles: true }));
		}
		// By name where it has one: a part that becomes writable has other elements, and the next place is another field.
		const again = (name === '' ? null : document.getElementById(name)) ?? elements()[focused];
		if (again instanceof HTMLElement) again.focus({ preventScroll: true });
		remark?.();
	};
}

/** What is pressed is told at its release, and only to what stood there when it went down. */
let pressed: Node | null = null;
let since = 0;
/** A key that is let go of elsewhere is never heard of again, ms. */
const longest = 1000;
/** A finger presses a moment after it is lifted, ms. */
const lifting = 100;
let watched = false;

/** Once a page. */
export function watchPresses(): void {
	if (watched) return;
	watched = true;
	const down = (event: Event) => {
		pressed = event.target instanceof Node ? event.target : null;
		since = performance.now();
	};
	const up = () => {
		const [one, at] = [pressed, since];
		setTimeout(() => {
			if (pressed === one && since === at) pressed = null;
		}, lifting);
	};
	for (const one of ['pointerdown', 'keydown']) addEventListener(one, down, { capture: true, passive: true });
	for (const one of ['pointerup', 'pointercancel', 'keyup'])
		addEventListener(one, up, { capture: true, passive: true });
}

/** Whether something in here is being pressed now. */
export const isPressedIn = (box: HTMLElement): boolean =>
	box.matches(':active') ||
	(pressed !== null && box.contains(pressed) && performance.now() - since < longest);
