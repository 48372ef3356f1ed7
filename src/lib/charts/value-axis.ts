// The vertical scale of a chart: round bounds, three to five ticks, never outside what is possible.
import { scaleLinear, tickStep } from 'd3';

export interface ValueAxis {
	domain: [number, number];
	ticks: number[];
	/** Decimals that tell the ticks apart, on the scale people read (percent for shares). */
	decimals: number;
}

interface Scale {
	kind: 'proportion' | 'mean';
	scale?: { min: number; max: number } | undefined;
}

/** @param values everything that has to fit; none gives the whole possible scale */
export function valueAxis(values: number[], of: Scale): ValueAxis {
	const least = of.kind === 'proportion' ? 0 : (of.scale?.min ?? -Infinity);
	const most = of.kind === 'proportion' ? 1 : (of.scale?.max ?? Infinity);
	const finite = values.filter(Number.isFinite);
	let low = finite.length > 0 ? Math.min(...finite) : Number.isFinite(least) ? least : 0;
	let high = finite.length > 0 ? Math.max(...finite) : Number.isFinite(most) ? most : 1;
	// A single value still needs room to stand in.
	if (high - low < 1e-9) {
		const room = Math.max(Math.abs(low) * 0.25, of.kind === 'proportion' ? 0.01 : 0.5);
		low -= room;
		high += room;
	}
	low = Math.max(low, least);
	high = Math.min(high, most);
	// An axis that nearly reaches zero may as well show it.
	if (low > 0 && least <= 0 && low < (high - low) * 0.2) low = 0;
	const [from = low, to = high] = scaleLinear().domain([low, high]).nice(4).domain();
	const domain: [number, number] = [Math.max(from, least), Math.min(to, most)];
	const step = tickStep(domain[0], domain[1], 4) * (of.kind === 'proportion' ? 100 : 1);
	return {
		domain,
		ticks: scaleLinear().domain(domain).ticks(4),
		decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
	};
}
