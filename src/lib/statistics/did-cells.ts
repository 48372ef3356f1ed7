// The four cells of a difference-in-differences and their sign in it.

/** One entry per cell: the treated and the control group, before and after. */
export interface DidCells<Cell> {
	treatedBefore: Cell;
	treatedAfter: Cell;
	controlBefore: Cell;
	controlAfter: Cell;
}

export const cellNames = ['treatedBefore', 'treatedAfter', 'controlBefore', 'controlAfter'] as const;

/** (after - before) treated minus (after - before) control. */
export function didOf(cells: DidCells<number>): number {
	return cells.treatedAfter - cells.treatedBefore - (cells.controlAfter - cells.controlBefore);
}

export const didOfMeans = ({
	treatedBefore,
	treatedAfter,
	controlBefore,
	controlAfter
}: DidCells<{ mean: number }>): number =>
	treatedAfter.mean - treatedBefore.mean - (controlAfter.mean - controlBefore.mean);
