// What the tables of the publication plan can count, apart from the plan's own checks: these words travel to the browser.

/** Per kind of table the cells that can be counted, in the order in which they are shown. */
export const planCells = {
	reach: ['coached', 'ended'],
	results: ['met', 'applicable'],
	ladder: ['up', 'same', 'down'],
	plan: ['households'],
	process: ['respondents']
} as const;
export const planKinds = ['reach', 'results', 'ladder', 'plan', 'process'] as const;
export type PlanKind = (typeof planKinds)[number];
export type PlanCellName = (typeof planCells)[PlanKind][number];
export const planCellNames = Object.values(planCells).flat() as [PlanCellName, ...PlanCellName[]];

/** Kinds of items in a family's plan of approach: the subjects of a `plan` table. */
export const planItemKinds = ['agreement', 'support', 'reward', 'sanction'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];
