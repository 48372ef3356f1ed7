// Kinds of households, whose assessments a ladder listens to, and what can wait in a family.

/** In the order of menus. The rule stands in subjects/households/ask/cohort.ts; counts of people that miss make it unknown. */
export const householdTypes = [
	'alone',
	'alone-children',
	'couple',
	'couple-children',
	'more-adults',
	'unknown'
] as const;
export type HouseholdType = (typeof householdTypes)[number];

/** Who judged; an assessment that coach and family made together belongs to both. */
export const perspectives = ['coach', 'family'] as const;
export type Perspective = (typeof perspectives)[number];

export const waitingKinds = ['overdue-action', 'old-assessment', 'no-state', 'ending-plan'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export const waitingOrders = ['days', 'household', 'coach', 'kind'] as const;
export type WaitingOrder = (typeof waitingOrders)[number];
