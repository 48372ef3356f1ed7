// Fetches a file as a whole and tells how far it is.
import { EngineError } from './engine-error.ts';

/**
 * Bytes up to which the published tables are fetched whole; a host must send larger ones in parts, and so not packed. A test holds it equal to
 * what the build leaves unpacked.
 */
export const wholeUpTo = 10_000_000;

/**
 * @param bytes size of the file
 * @throws EngineError `download` when it does not come in, `damaged` when it is not as long as it should be
 */
export async function download(
	url: string,
	bytes: number,
	onBytes: (loaded: number) => void,
	signal: AbortSignal
): Promise<Uint8Array> {
	const whole = new Uint8Array(bytes);
	let loaded = 0;
	for await (const chunk of chunks(url, signal)) {
		if (loaded + chunk.length > bytes)
			throw new EngineError('damaged', `${url} is longer than the ${bytes} bytes it should be`);
		whole.set(chunk, loaded);
		loaded += chunk.length;
		onBytes(loaded);
	}
	if (loaded < bytes) throw new EngineError('damaged', `${url} has ${loaded} of ${bytes} bytes`);
	return whole;
}

async function* chunks(url: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
	try {
		const response = await fetch(url, { signal });
		if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
		const reader = response.body.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
	} catch (error) {
		signal.throwIfAborted();
		throw new EngineError('download', `${url}: ${String(error)}`, error);
	}
}
