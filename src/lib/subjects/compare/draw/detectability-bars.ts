// Three differences on one scale: what the target asks, what was measured, what these numbers of people can show.

export interface DetectabilityBar {
	id: 'target' | 'measured' | 'smallest';
	/** Size without sign; null where there is none. */
	size: number | null;
	/** Percentage of the scale; 0 without a size. */
	width: number;
}

/** @param measured with its sign; only its size is drawn */
export function detectabilityBars(
	target: number | null,
	measured: number | null,
	smallest: number | null
): DetectabilityBar[] {
	const size = (value: number | null) => (value === null ? null : Math.abs(value));
	const all = { target: size(target), measured: size(measured), smallest: size(smallest) };
	const longest = Math.max(...Object.values(all).map((one) => one ?? 0));
	return (['target', 'measured', 'smallest'] as const).map((id) => ({
		id,
		size: all[id],
		width: longest === 0 ? 0 : ((all[id] ?? 0) / longest) * 100
	}));
}
