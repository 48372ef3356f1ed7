// An engine over tables that never change, which therefore asks no question twice.
import type { Engine, Query } from './engine.ts';
import { EngineError } from './engine-error.ts';

/** One answer is a few hundred rows, mostly. */
const usualMost = 200;

/**
 * Only for an engine whose tables are read-only. Answers are shared: whoever reads them may not change them.
 * A question that failed is asked anew; one that comes after it was closed is refused, also where its answer is known.
 * @param most beyond this many answers the one unused for longest is forgotten
 */
export function remembering(engine: Engine, most = usualMost): Engine {
	const answers = new Map<string, Promise<unknown[]>>();
	let closed = false;
	return {
		async all<Row>(query: Query<Row>): Promise<Row[]> {
			if (closed) throw new EngineError('question', 'asked of an engine that was let go of');
			const key = JSON.stringify([query.sql, query.params]);
			const known = answers.get(key);
			const rows = known ?? engine.all(query);
			// Last in the map is last used.
			answers.delete(key);
			answers.set(key, rows);
			const [oldest] = answers.keys();
			if (answers.size > most && oldest !== undefined) answers.delete(oldest);
			try {
				// The same question is read the same way, so its rows have the type that was asked for.
				return (await rows) as Row[];
			} catch (error) {
				answers.delete(key);
				throw error;
			}
		},
		close() {
			closed = true;
			answers.clear();
			return engine.close();
		}
	};
}
