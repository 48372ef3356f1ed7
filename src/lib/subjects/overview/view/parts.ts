// The parts of the overview that need no script to be read: a reader who chooses nothing never fetches their code.
import { later } from '../../../ui/later.ts';

const drawn = () => import('./drawn.ts');

export const overviewParts = {
	Hero: later(async () => ({ default: (await drawn()).Hero })),
	PeriodRail: later(async () => ({ default: (await drawn()).PeriodRail })),
	GoalList: later(async () => ({ default: (await drawn()).GoalList })),
	GoalsTable: later(async () => ({ default: (await drawn()).GoalsTable })),
	PrintTally: later(async () => ({ default: (await drawn()).PrintTally })),
	Reach: later(async () => ({ default: (await drawn()).Reach })),
	TreeSection: later(async () => ({ default: (await drawn()).TreeSection })),
	MapSection: later(async () => ({ default: (await drawn()).MapSection })),
	Account: later(async () => ({ default: (await drawn()).Account })),
	ContextSection: later(async () => ({ default: (await drawn()).ContextSection }))
};
