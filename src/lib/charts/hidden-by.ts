// Who hid what a chart cannot draw: the source, the programme, or each of them some.
import type { Measured } from '../figures/evidence.ts';

export function hiddenBy(points: readonly Measured[]): 'source' | 'programme' | 'both' {
	const who = new Set(points.flatMap((one) => (one.hidden ? [one.hiddenBy ?? 'programme'] : [])));
	return who.size > 1 ? 'both' : ([...who][0] ?? 'programme');
}
