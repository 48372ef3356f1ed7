// Puts delivered shapes into areas.geojson by their code: shapes of other codes stay.
import { canonicalJson } from '../domain/canonical-json.ts';
import { codeOf } from '../intake/read-geometry.ts';
import { LocalSetError } from './local-error.ts';
import { emptyCount, type PartCount, type TableChanges } from './table-changes.ts';

export const geometryPath = 'areas.geojson';

interface Shapes {
	/** All but the shapes. */
	rest: Readonly<Record<string, unknown>>;
	features: unknown[];
}

function shapesIn(bytes: Uint8Array): Shapes | null {
	try {
		const { features, ...rest }: Readonly<Record<string, unknown>> = {
			...Object(JSON.parse(new TextDecoder().decode(bytes)))
		};
		return Array.isArray(features) ? { rest, features } : null;
	} catch {
		return null;
	}
}

/** Shapes without a code are told apart by all that they hold. */
const keyOf = (feature: unknown): string => codeOf(feature) ?? canonicalJson(feature);

export function mergeGeometry(
	existing: Uint8Array | null,
	delivered: readonly Uint8Array[],
	replace: boolean
): { bytes: Uint8Array | null; changes: TableChanges | null; parts: PartCount[] } {
	const old = existing === null ? null : shapesIn(existing);
	if (existing !== null && old === null) throw new LocalSetError('unmergeable', { table: 'geometry' });
	const shapes = new Map((old?.features ?? []).map((feature) => [keyOf(feature), feature]));
	const changes: TableChanges = {
		...{ table: 'geometry', path: geometryPath, rows: 0, added: 0, addedKeys: [] },
		...{ changedRows: 0, changedCells: 0, changed: [], removed: 0, removedKeys: [] }
	};
	let rest = old?.rest ?? null;
	const met = new Set<string>();
	const parts = delivered.map((bytes) => {
		const count = emptyCount();
		const read = shapesIn(bytes);
		if (read === null) return { ...count, unread: true };
		rest ??= read.rest;
		for (const feature of read.features) {
			count.rows++;
			const code = keyOf(feature);
			met.add(code);
			const before = shapes.get(code);
			if (before !== undefined && canonicalJson(before) === canonicalJson(feature)) continue;
			shapes.set(code, feature);
			if (before === undefined) {
				count.added++;
				changes.addedKeys.push({ code });
			} else {
				count.changed++;
				changes.changed.push({ key: { code }, column: 'geometry', before: '', after: '' });
			}
		}
		return count;
	});
	if (replace && parts.every(({ unread }) => !unread))
		for (const code of [...shapes.keys()].filter((one) => !met.has(one))) {
			shapes.delete(code);
			changes.removedKeys.push({ code });
		}
	changes.added = changes.addedKeys.length;
	changes.changedRows = changes.changedCells = changes.changed.length;
	changes.removed = changes.removedKeys.length;
	changes.rows = shapes.size;
	const last = parts.at(-1);
	if (last) last.removed = changes.removed;
	if (changes.added + changes.changedRows + changes.removed === 0)
		return { bytes: existing, changes: null, parts };
	const written = JSON.stringify({
		...(rest ?? { type: 'FeatureCollection' }),
		features: [...shapes.values()]
	});
	return { bytes: new TextEncoder().encode(`${written}\n`), changes, parts };
}
