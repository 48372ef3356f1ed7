// The one interface to DuckDB: the same questions, natively at build time and as WebAssembly in the browser.

/** Plain values that a question may carry; lists are given as JSON text. */
export type Parameter = string | number | boolean | null;

/** A question: literal SQL, its parameters and how one answered row is read. */
export interface Query<Row> {
	/** Names the query module, shown under *Herkomst*. */
	name: string;
	sql: string;
	params: Parameter[];
	/** True where nobody asks it again: then nothing of it is kept ready, of which DuckDB would hold what it worked with. */
	once?: boolean;
	/** Turns a raw row into a typed one; throws when the shape is not as promised. */
	row: (raw: unknown) => Row;
}

export interface Engine {
	/** All rows of the answer, in the order that the SQL states. */
	all<Row>(query: Query<Row>): Promise<Row[]>;
	close(): Promise<void>;
}
