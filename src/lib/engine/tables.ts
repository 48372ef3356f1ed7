// The tables that DuckDB holds: their columns, which of them may be published, and the DDL that makes them.

const columnTypes = ['VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN', 'DATE'] as const;
export type ColumnType = (typeof columnTypes)[number];
export type Cell = string | number | boolean | null;
/** One row by column name; a DATE is ISO text. */
export type TableRow = Readonly<Record<string, Cell>>;

/**
 * Tables without rows about people. `period_index` rises by one a quarter, so that a span of time is one range of
 * whole numbers, which zone maps can skip by.
 */
const publishedTables = {
	areas: `CREATE TABLE areas (area VARCHAR, name VARCHAR, role VARCHAR, part_of VARCHAR, cbs_code VARCHAR,
		homes INTEGER, residents INTEGER)`,
	observations: `CREATE TABLE observations (indicator VARCHAR, area VARCHAR, period VARCHAR,
		period_index INTEGER, numerator DOUBLE, denominator DOUBLE, mean DOUBLE, sd DOUBLE, n DOUBLE,
		n_effective DOUBLE, weight DOUBLE, value DOUBLE, lower DOUBLE, upper DOUBLE, hidden BOOLEAN,
		hidden_by VARCHAR, status VARCHAR, source VARCHAR, retrieved DATE, note VARCHAR, row INTEGER)`,
	breaks: `CREATE TABLE breaks (indicator VARCHAR, area VARCHAR, period VARCHAR, period_index INTEGER,
		kind VARCHAR, reason VARCHAR, reason_en VARCHAR)`,
	events: `CREATE TABLE events (date DATE, area VARCHAR, title VARCHAR, text VARCHAR, title_en VARCHAR,
		text_en VARCHAR)`,
	/** The project leader's own texts, written to be published. */
	notes: `CREATE TABLE notes (period VARCHAR, period_index INTEGER, indicator VARCHAR, field VARCHAR,
		text VARCHAR, author VARCHAR, date DATE)`,
	/** What stands in the way between organisations: a register that the project leader keeps, written to be published. */
	bottlenecks: `CREATE TABLE bottlenecks (id VARCHAR, opened DATE, between VARCHAR, what VARCHAR,
		what_en VARCHAR, decides VARCHAR, closed DATE, outcome VARCHAR, outcome_en VARCHAR)`,
	/** Counts per area and quarter after disclosure control; null = hidden. */
	reach_protected: `CREATE TABLE reach_protected (area VARCHAR, period VARCHAR, period_index INTEGER,
		homes INTEGER, contacted INTEGER, coached INTEGER, ended INTEGER, followed BOOLEAN)`,
	/** Share of the applicable households that met a family result, after disclosure control. */
	results_protected: `CREATE TABLE results_protected (period VARCHAR, period_index INTEGER, result VARCHAR,
		value DOUBLE, hidden BOOLEAN)`,
	/** Every cell of the publication plan after disclosure control, by the table's id; area null = the whole, value null = hidden. */
	plan_protected: `CREATE TABLE plan_protected (table_id VARCHAR, counts VARCHAR, subject VARCHAR,
		area VARCHAR, period VARCHAR, period_index INTEGER, cell VARCHAR, value INTEGER, hidden BOOLEAN)`,
	/**
	 * Survey answers after disclosure control: people, mean and standard deviation per group of areas that are only counted
	 * together (ids with commas) and moment (before, after; change = of those who answered twice); null = hidden. Of weighted
	 * answers also the variance of the mean, what n is worth, what those people weigh beside the others of their wave, and, with
	 * the last wave, how its mean varies with that of the first: null where nothing is weighted.
	 */
	survey_cells_protected: `CREATE TABLE survey_cells_protected (indicator VARCHAR, areas VARCHAR,
		moment VARCHAR, wave_before VARCHAR, wave_after VARCHAR, n INTEGER, mean DOUBLE, sd DOUBLE,
		variance DOUBLE, n_effective DOUBLE, weight DOUBLE, covariance DOUBLE, hidden BOOLEAN, why VARCHAR)`
};

/** Everything that never enters a published build: rows about people, and counts before disclosure control. */
const restrictedTables = {
	surveys: `CREATE TABLE surveys (wave VARCHAR, wave_index INTEGER, area VARCHAR, respondent VARCHAR,
		indicator VARCHAR, value DOUBLE, weight DOUBLE)`,
	reach: `CREATE TABLE reach (area VARCHAR, period VARCHAR, period_index INTEGER, contacted INTEGER,
		note VARCHAR)`,
	households: `CREATE TABLE households (household VARCHAR, area VARCHAR, started DATE, ended DATE,
		end_reason VARCHAR, coach VARCHAR, adults INTEGER, children INTEGER, consent DATE, withdrawn DATE)`,
	assessments: `CREATE TABLE assessments (household VARCHAR, domain VARCHAR, date DATE, rung INTEGER,
		assessor VARCHAR, coach VARCHAR)`,
	results: `CREATE TABLE results (household VARCHAR, result VARCHAR, date DATE, status VARCHAR)`,
	actions: `CREATE TABLE actions (household VARCHAR, domain VARCHAR, action VARCHAR, kind VARCHAR,
		actor VARCHAR, organisation VARCHAR, opened DATE, due DATE, closed DATE, status VARCHAR)`,
	responses: `CREATE TABLE responses (wave VARCHAR, wave_index INTEGER, group VARCHAR, respondent VARCHAR,
		organisation VARCHAR, item VARCHAR, score DOUBLE)`,
	clients: `CREATE TABLE clients (wave VARCHAR, wave_index INTEGER, respondent VARCHAR, area VARCHAR,
		item VARCHAR, value DOUBLE)`,
	effort: `CREATE TABLE effort (group VARCHAR, household VARCHAR, organisation VARCHAR, period VARCHAR,
		period_index INTEGER, contact VARCHAR, contacts INTEGER, hours DOUBLE, domain VARCHAR, note VARCHAR)`,
	/** Delivered as counts, and unprotected still. */
	effort_totals: `CREATE TABLE effort_totals (group VARCHAR, area VARCHAR, organisation VARCHAR,
		period VARCHAR, period_index INTEGER, contact VARCHAR, households INTEGER, contacts INTEGER,
		hours DOUBLE, note VARCHAR)`,
	/** Only filled in a sealed file: households left out of it by the quarter they started in, as counts. */
	left_out: `CREATE TABLE left_out (area VARCHAR, period VARCHAR, period_index INTEGER,
		without_consent INTEGER, withdrawn INTEGER)`,
	/** Only filled in a sealed file, there called `events`: what coaches wrote down on visits, what a person decided between them, and the row that stood where one of them stands now. */
	visit_events: `CREATE TABLE visit_events (event VARCHAR, visit VARCHAR, household VARCHAR, kind VARCHAR,
		date DATE, made VARCHAR, coach VARCHAR, signer VARCHAR, area VARCHAR, adults INTEGER, children INTEGER,
		end_reason VARCHAR, state VARCHAR, scope VARCHAR, domain VARCHAR, rung INTEGER, assessor VARCHAR,
		result VARCHAR, status VARCHAR, action VARCHAR, action_kind VARCHAR, actor VARCHAR, organisation VARCHAR,
		opened DATE, due DATE, closed DATE, signal VARCHAR, noticed VARCHAR, advice VARCHAR, given DATE,
		confirmed DATE, reason VARCHAR, zrm VARCHAR, corrects VARCHAR, decides VARCHAR, keeps VARCHAR,
		row VARCHAR)`,
	/** Only filled in a sealed file: the visits that were merged; of an erased one no more than its chain needs. */
	visits: `CREATE TABLE visits (visit VARCHAR, device VARCHAR, sequence INTEGER, previous VARCHAR,
		sha256 VARCHAR, coach VARCHAR, made VARCHAR, seconds INTEGER, signer VARCHAR, erased DATE)`,
	/** Only filled in a sealed file: what a device may forget, since it was merged. */
	receipts: `CREATE TABLE receipts (device VARCHAR, sequence INTEGER, visit VARCHAR, sha256 VARCHAR)`,
	/** Only filled in a sealed file: that families were erased, each under a number drawn by chance. */
	erasures: `CREATE TABLE erasures (number VARCHAR, day DATE, why VARCHAR)`,
	/** Only filled in a sealed file: what it says about itself, one fact a row. */
	manifest: `CREATE TABLE manifest (fact VARCHAR, value VARCHAR)`
};

export type PublishedTable = keyof typeof publishedTables;
export type RestrictedTable = keyof typeof restrictedTables;
export type EngineTable = PublishedTable | RestrictedTable;
export type TableRows = { readonly [Table in EngineTable]?: readonly TableRow[] };

/** @throws TypeError where what stands above is no column */
export function columnsOf(table: EngineTable): [string, ColumnType][] {
	const [, columns = ''] = /\((.*)\)$/s.exec({ ...publishedTables, ...restrictedTables }[table]) ?? [];
	return columns.split(',').map((column) => {
		const [name = '', written] = column.trim().split(' ');
		const type = columnTypes.find((one) => one === written);
		if (type === undefined) throw new TypeError(`${table}: "${column.trim()}" is no column`);
		return [name, type];
	});
}

/** In a sealed file the events of visits have the name that the published ones have in theirs. */
export const nameInFile = (table: EngineTable): string => (table === 'visit_events' ? 'events' : table);

/** What gives the tables of a file that was written under our own names the names that they have there. */
export const renaming = (tables: readonly EngineTable[]): string[] =>
	tables
		.filter((table) => nameInFile(table) !== table)
		.map((table) => `ALTER TABLE "${table}" RENAME TO "${nameInFile(table)}"`);

/** `CREATE TABLE` for one table; names are quoted because `group` is a keyword. */
export function ddl(table: EngineTable): string {
	const columns = columnsOf(table).map(([name, type]) => `"${name}" ${type}`);
	return `CREATE TABLE "${table}" (${columns.join(', ')})`;
}

export const publishedNames: readonly PublishedTable[] = Object.keys(publishedTables).filter(
	(name): name is PublishedTable => name in publishedTables
);
export const restrictedNames: readonly RestrictedTable[] = Object.keys(restrictedTables).filter(
	(name): name is RestrictedTable => name in restrictedTables
);
