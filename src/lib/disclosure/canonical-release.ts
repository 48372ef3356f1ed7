// The one way in which a release is written: equal releases are equal bytes.
import { releaseSchema, type ProtectedRelease } from '../domain/release.ts';

/**
 * JSON with sorted keys, one cell a line so that people can compare two releases, and a line end.
 * @throws ZodError on what is no release: nothing else may be written as one
 */
export function canonicalRelease(release: ProtectedRelease): string {
	const { tables, ...head } = releaseSchema.parse(release);
	const listed = tables.map(({ cells, coarsened, ...table }) => {
		const rows = (list: readonly unknown[]) =>
			list.length === 0 ? '[]' : `[\n${list.map(sorted).join(',\n')}\n]`;
		const start = sorted(table).slice(0, -1);
		return `${start},"cells":${rows(cells)},"coarsened":${rows(coarsened)}}`;
	});
	return `${sorted(head).slice(0, -1)},"tables":[\n${listed.join(',\n')}\n]}\n`;
}

function sorted(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}
