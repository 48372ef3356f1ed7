// The floor under a delivery: DuckDB-Wasm loads the same rows all-varchar in a browser and runs the same rules as SQL.
import * as duckdb from '@duckdb/duckdb-wasm';
import { statements } from './intake-sql.mjs';

const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('duckdb-browser-eh.worker.js'));
await database.instantiate(new URL('duckdb-eh.wasm', location.href).href);
const connection = await database.connect();
const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));
const facts = await (await fetch('facts.json')).json();

Object.assign(window, {
	/** @returns {Promise<{ took: number, found: [number, string | null, string][] }>} from the picked files to the problems */
	floor: async () => {
		const start = performance.now();
		const names = { areas: 'areas.csv', observations: 'observations.csv' };
		for (const file of input.files ?? [])
			await database.registerFileBuffer(file.name, new Uint8Array(await file.arrayBuffer()));
		for (const statement of statements(facts, names)) await connection.query(statement);
		const rows = (await connection.query('SELECT * FROM problems')).toArray();
		const took = performance.now() - start;
		/** @type {[number, string | null, string][]} */
		const found = rows.map((row) => {
			const { row: at, column, code } = row.toJSON();
			return [Number(at), column, code];
		});
		return { took, found };
	}
});
