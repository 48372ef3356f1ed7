// The one way in which a release is written: equal releases are equal bytes.
import { canonicalJson } from '../domain/canonical-json.ts';
import { releaseSchema, type ProtectedRelease } from '../domain/release.ts';

/**
 * JSON with sorted keys, one cell a line so that people can compare two releases, and a line end.
 * @throws ZodError on what is no release: nothing else may be written as one
 */
export function canonicalRelease(release: ProtectedRelease): string {
	const { tables, ...head } = releaseSchema.parse(release);
	const listed = tables.map(({ cells, coarsened, ...table }) => {
		const rows = (list: readonly unknown[]) =>
			list.length === 0 ? '[]' : `[\n${list.map(canonicalJson).join(',\n')}\n]`;
		const start = canonicalJson(table).slice(0, -1);
		return `${start},"cells":${rows(cells)},"coarsened":${rows(coarsened)}}`;
	});
	return `${canonicalJson(head).slice(0, -1)},"tables":[\n${listed.join(',\n')}\n]}\n`;
}
