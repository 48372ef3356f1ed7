// Kinds of households, by who lives in them, and whose assessments a ladder listens to.

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

export const otherPerspective = (perspective: Perspective): Perspective =>
	perspective === 'coach' ? 'family' : 'coach';
