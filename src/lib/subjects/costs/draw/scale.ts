// One scale for all rows of a drawing, with 0 on it, and round values to read it by.
import { scaleLinear } from 'd3';

export interface RowScale {
	min: number;
	max: number;
	ticks: number[];
}

/** @param many about how many round values */
export function scaleOver(values: readonly number[], many = 4): RowScale {
	const finite = values.filter(Number.isFinite);
	const scale = scaleLinear()
		.domain([Math.min(0, ...finite), Math.max(0, ...finite)])
		.nice(many);
	const [min = 0, max = 1] = scale.domain();
	return min === max ? { min: 0, max: 1, ticks: [0, 1] } : { min, max, ticks: scale.ticks(many) };
}

/** In percent of the drawn width. */
export const placeOf = (value: number, { min, max }: RowScale): number =>
	Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
