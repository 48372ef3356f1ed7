// Why DuckDB could not start or go on, as a code that the language room puts into words.

/**
 * unsupported: the browser lacks what it takes; blocked: a policy forbids it; timeout: nothing was heard for too long;
 * download: a file did not come in; damaged: it came in, but is not what it should be; question: DuckDB refused a question.
 */
export type EngineErrorCode = 'unsupported' | 'blocked' | 'timeout' | 'download' | 'damaged' | 'question';

/** `message` is technical, for the fold below the words. */
export class EngineError extends Error {
	override name = 'EngineError';
	readonly code: EngineErrorCode;

	constructor(code: EngineErrorCode, message: string, cause?: unknown) {
		super(message, { cause });
		this.code = code;
	}
}
