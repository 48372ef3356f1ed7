// What stands above a chart: a few dated events and every break, in rows so that no label covers another.
import { quarterIndex, type Period } from '../domain/period.ts';

export interface Annotation {
	/** From 1, in order of time: how small screens and the list below the chart call it. */
	number: number;
	kind: 'event' | 'break';
	period: Period;
	/** Place on the time axis; a break lies between two quarters. */
	x: number;
	title: string;
	detail: string;
	/** Which of the two is Dutch on an English page. */
	dutch?: 'title' | 'detail' | undefined;
	/** 0 is the row nearest to the plot. */
	row: number;
	/** The label stands before its line where it would leave the plot. */
	before: boolean;
}

type Wanted = Pick<Annotation, 'kind' | 'period' | 'title' | 'detail' | 'dutch'>;

/** A chart names at most this many events; all of them stand in the list. */
const mostEvents = 3;
/** Width of the plot that labels are laid out for, in px, and of a letter. */
const plotWidth = 560;
const letter = 7.2;

/** The first event and the latest ones: where it began, and what was last. */
function chosen(wanted: Wanted[], first: number, last: number): Wanted[] {
	const inside = wanted.filter((one) => {
		const x = quarterIndex(one.period);
		return x >= first && x <= last;
	});
	const events = inside.filter((one) => one.kind === 'event');
	const kept =
		events.length <= mostEvents ? events : [...events.slice(0, 1), ...events.slice(1 - mostEvents)];
	return inside.filter((one) => one.kind === 'break' || kept.includes(one));
}

/** @param domain quarter numbers at the left and right edge */
export function annotationsOf(wanted: Wanted[], domain: [number, number]): Annotation[] {
	const [first, last] = domain;
	const scale = plotWidth / Math.max(1, last - first);
	const taken: { row: number; from: number; to: number }[] = [];
	return (
		chosen(wanted, first, last)
			.sort((a, b) => quarterIndex(a.period) - quarterIndex(b.period))
			.map((one, index) => ({ ...one, number: index + 1 }))
			// From the right: an earlier label that has to go up leaves the later one's line on its right, uncrossed.
			.toReversed()
			.map((one) => {
				const x = quarterIndex(one.period) - (one.kind === 'break' ? 0.5 : 0);
				const left = (x - first) * scale;
				const width = Math.max(one.title.length, one.detail.length) * letter + 14;
				const before = left + width > plotWidth + 90 && left - width > -60;
				const [from, to] = before ? [left - width, left] : [left, left + width];
				let row = 0;
				while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row++;
				taken.push({ row, from, to });
				return { ...one, x, row, before };
			})
			.toReversed()
	);
}
