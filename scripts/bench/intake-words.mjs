// How the cells of observations.csv may be written, as patterns of DuckDB's: what the intake of the bench's other side asks of them.

export const figures = ['numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower', 'upper'];
export const counts = ['numerator', 'denominator', 'n'];
export const columns = [
	...['indicator', 'area', 'period'],
	...figures,
	'status',
	'source',
	'retrieved',
	'note',
	'surplus'
];

export const unreadable = String.raw`'[\x00-\x08\x0e-\x1f\x{80}-\x{9f}\x{fffd}]'`;
export const failure = String.raw`'#[\pL/0-9]+[!?]|#N/[AB]|Err:\d{3}|#{2,}'`;
export const missing = `('NA', '<NA>', 'NULL', '<NULL>', 'null', 'NaN', 'nan', 'NaT', '\\N')`;
export const loose = `('na', 'n/a', 'nan', 'nat', 'null', 'none', '<na>', '<null>', '\\n', 'nil', 'nvt', 'n.v.t.')`;
export const number = String.raw`'[-+−]?(\d*[.,]?\d+|\d{1,3}([ \x{a0}\x{202f}'']\d{3})+([.,]\d+)?|[1-9]\d{0,2}((\.\d{3})+,|(,\d{3})+\.)\d+|\d+([.,]\d+)?[eE][-+]?\d{1,2}|[1-9]\d{0,2}((\.\d{3}){2,}|(,\d{3}){2,}))'`;
export const either = String.raw`'[-+−]?[1-9]\d{0,2}[.,]\d{3}'`;
export const quarter = String.raw`'(\d{4})[- ]?(?:[kK][wW]|[qQ]|[kK]) ?0?([1-4])\*{0,2}'`;
export const inWords = String.raw`'(\d{4})[-, ]+([1-4]) ?(?:(?:e|ste|de) kwartaal|(?:st|nd|rd|th) quarter)\*{0,2}'`;

/** A figure as it is written; NULL where it cannot be read or could be two. */
export const read = (/** @type {string} */ name) => `CASE
	WHEN ${name} = '' OR ${name} = '.' THEN NULL
	WHEN regexp_full_match(${name}, '\\d{1,15}') THEN TRY_CAST(${name} AS DOUBLE)
	WHEN NOT regexp_full_match(${name}, ${number}) THEN NULL
	WHEN regexp_full_match(${name}, ${either}) AND NOT (SELECT ${name} FROM proven) THEN NULL
	ELSE TRY_CAST(replace(replace(replace(${name}, ' ', ''), '−', '-'), ',', '.') AS DOUBLE) END AS ${name}`;
