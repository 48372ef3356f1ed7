// What programs write where nothing was filled in: R's NA, a database's NULL, the NaN of pandas.

/** In any column, also one of texts: there they would pass for somebody's words. */
const marks = new Set(['NA', '<NA>', 'NULL', '<NULL>', 'null', 'NaN', 'nan', 'NaT', '\\N']);
/** In columns of figures, dates and periods nothing else can be meant by these either. */
const loose = new Set([
	'na',
	'n/a',
	'nan',
	'nat',
	'null',
	'none',
	'<na>',
	'<null>',
	'\\n',
	'nil',
	'nvt',
	'n.v.t.'
]);

/** Whether a cell without quotes stands for nothing, whatever its column holds. */
export const isMissingMark = (cell: string): boolean => cell.length <= 6 && marks.has(cell);

/** Whether a cell of a column that holds no words stands for nothing. */
export const isMissingFigure = (cell: string): boolean => cell.length <= 6 && loose.has(cell.toLowerCase());
