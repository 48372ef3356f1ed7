// One horizontal scale for changes: always with zero, with room at both ends, in percentages of the width.
import { scaleLinear, tickStep } from 'd3';

export interface ChangeScale {
	/** Percentage of the width, held inside 0-100. */
	at: (value: number) => number;
	/** Which side of the drawn part a value leaves; null where it is drawn. */
	beyond: (value: number) => 'start' | 'end' | null;
	ticks: number[];
	/** Decimals that tell the ticks apart, on the scale people read (percent for shares). */
	decimals: number;
}

/** @param values everything that has to fit */
export function changeScale(values: number[], kind: 'proportion' | 'mean'): ChangeScale {
	const all = [0, ...values.filter(Number.isFinite)];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	// Changes that differ by rounding only still need room to stand in.
	const room = high - low > 1e-9 ? (high - low) * 0.08 : kind === 'proportion' ? 0.01 : 0.5;
	const domain: [number, number] = [low - room, high + room];
	const scale = scaleLinear().domain(domain).range([0, 100]).clamp(true);
	const step = tickStep(domain[0], domain[1], 5) * (kind === 'proportion' ? 100 : 1);
	return {
		at: (value) => scale(value),
		beyond: (value) => (value < domain[0] ? 'start' : value > domain[1] ? 'end' : null),
		ticks: scale.ticks(5),
		decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
	};
}
