// To what sums of effort are rounded before they are told, so that one family cannot be read off.

/** What is told of hours and contacts, of family-months and of families is a multiple of these. */
export const rounding = { hours: 50, months: 30, families: 5 } as const;
