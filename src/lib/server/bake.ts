// Writes the published tables as one DuckDB file that the browser attaches; nothing else is ever in that file.
import { once } from '../domain/once.ts';
import { bakedApart } from './apart.ts';
import { openProgramme } from './programme.ts';
import { batchesToPublish } from './published-rows.ts';

export interface PublishedFile {
	/** File name at the root of the site; changes with what the tables hold, so it may be cached for ever. */
	name: string;
	hash: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** The published tables of the programme that is being built. */
export const publishedFile = once(async (): Promise<PublishedFile> => {
	const { engine } = await openProgramme();
	const { bytes, hash: whole } = await bakedApart(batchesToPublish(engine));
	// Of the rows, not the bytes: the build asks in two processes, and both must find the same name.
	const hash = whole.slice(0, 16);
	return { name: `published-${hash}.duckdb`, hash, bytes: new Uint8Array(bytes) };
});
