// The rows of the effort drawing: each organisation once, with what both groups had of it.
import { othersId } from '../../../domain/cost-ids.ts';
import type { EffortFigure, Spread } from '../figure/effort-figure.ts';

export interface EffortRowDrawn {
	/** The organisation as it was delivered, or the mark of those told together. */
	id: string;
	coached: Spread | null;
	comparison: Spread | null;
}

/** Those with most hours in either group first; what only totals were given of has no rate to draw. */
export function effortRows({ groups }: EffortFigure): EffortRowDrawn[] {
	const rows = new Map<string, EffortRowDrawn>();
	for (const { group, organisations } of groups)
		for (const { organisation, perMonth } of organisations) {
			if (perMonth === null) continue;
			const id = organisation ?? othersId;
			const known = rows.get(id) ?? { id, coached: null, comparison: null };
			rows.set(id, { ...known, [group]: perMonth });
		}
	const most = (one: EffortRowDrawn) => Math.max(one.coached?.value ?? 0, one.comparison?.value ?? 0);
	return [...rows.values()].sort((a, b) => most(b) - most(a));
}
