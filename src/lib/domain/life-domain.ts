// The eight life domains (leefgebieden) of appendix 1, in its order.
export const lifeDomainIds = [
	'wonen',
	'werk',
	'financien',
	'gezondheid',
	'onderwijs',
	'vrije-tijd',
	'zorg',
	'veiligheid'
] as const;
export type LifeDomainId = (typeof lifeDomainIds)[number];
