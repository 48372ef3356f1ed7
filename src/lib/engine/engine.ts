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

/** One hash over the bytes of many answers. */
export interface Hashing {
	/** The rows of an answer without the bytes in them (null in their place), which go into the hash as they come. */
	add<Row>(query: Query<Row>): Promise<Row[]>;
	/** SHA-256 in hexadecimal; nothing is added after it. */
	end(): Promise<string>;
}

export interface Engine {
	/** All rows of the answer, in the order that the SQL states. */
	all<Row>(query: Query<Row>): Promise<Row[]>;
	/**
	 * Where the engine is a worker of a browser: bytes that are only to be hashed are hashed there. Handed over they take time of the page, and its
	 * memory until the browser next looks for what nobody needs. One at a time.
	 */
	hashing?: () => Hashing;
	close(): Promise<void>;
}
