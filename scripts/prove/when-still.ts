// Reads what a browser keeps while its page may still be writing: a file that is put in its place by a move is gone under the name it had.

const patience = 40;

/**
 * Asks again where a file was moved between being listed and being read.
 * @throws what came of the last time, and anything else at once
 */
export async function whenStill<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
	for (let times = 1; ; times++)
		try {
			return await ask();
		} catch (error) {
			if (times === patience || !String(error).includes('NotFoundError')) throw error;
		}
}
