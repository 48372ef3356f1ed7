// Our columns of names that somebody chose, in which 00153 is another one than 153.
const names = new Set([
	...['area', 'name', 'name_en', 'part_of', 'cbs_code', 'household', 'coach', 'respondent', 'organisation'],
	...['stratum', 'panel', 'action', 'id']
]);

/** @param column of any table of ours */
export const isNameColumn = (column: string): boolean => names.has(column);
