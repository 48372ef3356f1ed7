// Parts that a page draws one after the other: in slices so short that it answers all the while, in the order in which they stand.
import { flushSync } from 'svelte';

type Piece = () => void;

/** Milliseconds after which no other piece is begun before the browser has had its say. */
const slice = 12;

let line: Piece[] = [];
/** Asked for by the piece that is being drawn: they stand inside it, so they come right after it. */
let inside: Piece[] | null = null;
let whole = false;
let begun = false;

/** @param piece drawn when its turn comes, or now where all is wanted at once @returns what calls it off */
export function inTurn(piece: Piece): () => void {
	if (whole) {
		piece();
		return () => {};
	}
	(inside ?? line).push(piece);
	begin();
	return () => {
		line = line.filter((one) => one !== piece);
		inside = inside?.filter((one) => one !== piece) ?? null;
	};
}

/** Until the next turn of the browser nothing waits: what is looked for on arrival, by its name or by where one was, has to be there. */
export function allAtOnce(): void {
	whole = true;
	setTimeout(() => (whole = false));
}

function next(): void {
	const piece = line.shift();
	inside = [];
	try {
		piece?.();
		flushSync();
	} finally {
		line.unshift(...inside);
		inside = null;
	}
}

const finish = () => {
	while (line.length > 0) next();
};

/** What cannot wait for a turn: paper, a search, and a way to a place further down. */
function hurry(event: Event): void {
	const searches = event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey) && event.key === 'f';
	const leads = event.target instanceof Element && event.target.closest('a[href*="#"]') !== null;
	if (
		event.type === 'beforeprint' ||
		(event.type === 'keydown' && searches) ||
		(event.type === 'click' && leads)
	)
		finish();
}
const hurries = ['beforeprint', 'keydown', 'click'] as const;

function begin(): void {
	if (begun) return;
	begun = true;
	for (const one of hurries) addEventListener(one, hurry, { capture: true });
	setTimeout(goOn);
}

function goOn(): void {
	// Out of sight the browser gives few turns, and nobody waits for an answer.
	const until = document.visibilityState === 'hidden' ? Infinity : performance.now() + slice;
	try {
		do next();
		while (line.length > 0 && performance.now() < until);
	} finally {
		if (line.length > 0) setTimeout(goOn);
		else {
			begun = false;
			for (const one of hurries) removeEventListener(one, hurry, { capture: true });
		}
	}
}
