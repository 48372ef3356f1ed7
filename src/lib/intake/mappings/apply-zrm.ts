// Scores of the Zelfredzaamheid-Matrix become rungs on our ladder; a household that would get two in one life domain on one day is shown, never averaged.
import type { Problem } from '../../domain/problem.ts';
import type { Zrm } from '../../domain/zrm.ts';
import { readDate } from '../dates.ts';
import type { ForeignTable } from '../foreign/foreign-table.ts';
import { maskBsn } from '../report.ts';
import { applyMapping, type MappedTable } from './apply-mapping.ts';
import { tableMappingSchema, type TableMapping } from './mapping.ts';
import { levelNames, rungOf, zrmShapes, type ZrmShape } from './zrm-names.ts';

export interface MappedZrm extends MappedTable {
	edition: number;
	/** Scores in a domain that has no place among ours. */
	placeless: number;
}

const cellsOf =
	(source: ForeignTable) =>
	(column: string): Set<string> => {
		const place = source.header.indexOf(column);
		return new Set(source.rows.map((row) => row[place] ?? '').filter(Boolean));
	};

/** The shapes that a table may have under what the mapping says; more than one where it does not tell the editions apart. */
export function shapesOf(source: ForeignTable, zrm: Zrm, mapping: TableMapping | null): ZrmShape[] {
	const rename = Object.entries(mapping?.rename ?? {});
	const theirs = (our: string): string | null => rename.find(([, one]) => one === our)?.[0] ?? null;
	const said = {
		household: theirs('household'),
		date: theirs('date'),
		domain: theirs('domain'),
		level: theirs('rung')
	};
	const columns = Object.fromEntries(
		Object.entries(zrm.columns).map(([key, names]) => {
			const one = said[key as keyof typeof said];
			return [key, one === null ? names : [one]];
		})
	) as Zrm['columns'];
	return zrmShapes({ ...zrm, columns }, source.header, cellsOf(source), mapping?.zrm?.edition ?? null);
}

/** The same as any mapping, to the domains of the matrix; what they are among ours comes after. */
function tableMappingOf(
	source: ForeignTable,
	zrm: Zrm,
	shape: ZrmShape,
	own: TableMapping | null
): TableMapping {
	const cells = cellsOf(source);
	const { form, household, date, domain, level, domains } = shape;
	const scores = form === 'wide' ? Object.keys(domains) : level === null ? [] : [level];
	const names = levelNames(zrm);
	const rungs = scores
		.flatMap((column) => [...cells(column)])
		.flatMap((written) => {
			const rung = rungOf(zrm, names, written);
			return rung === undefined ? [] : [[written, rung]];
		});
	const columns: [string | null, string][] = [
		[household, 'household'],
		[date, 'date'],
		...(form === 'long'
			? ([
					[domain, 'domain'],
					[level, 'rung']
				] as [string | null, string][])
			: [])
	];
	const rename = Object.fromEntries(columns.filter(([their]) => their !== null));
	const assessed =
		'assessor' in (own?.constant ?? {}) || Object.values(own?.rename ?? {}).includes('assessor');
	return tableMappingSchema.parse({
		...own,
		table: 'assessments',
		rename: { ...rename, ...own?.rename },
		constant: {
			...(assessed || source.header.includes('assessor') ? {} : { assessor: zrm.assessor }),
			...own?.constant
		},
		melt: form === 'wide' ? domains : {},
		values: {
			...own?.values,
			rung: { ...Object.fromEntries(rungs), ...own?.values.rung },
			...(form === 'long' ? { domain: { ...domains, ...own?.values.domain } } : {})
		}
	});
}

interface Score {
	/** Place among the rows. */
	index: number;
	/** Domain of the matrix. */
	domain: string;
	rung: string;
}

/** The scores that count where several share a life domain: those of the domain that goes first, else all. */
function foremost(scores: readonly Score[], first: readonly string[]): Score[] {
	const leading = first.find((domain) => scores.some((one) => one.domain === domain));
	return leading === undefined ? [...scores] : scores.filter(({ domain }) => domain === leading);
}

/** @param shape one of `shapesOf` */
export function applyZrm(
	source: ForeignTable,
	zrm: Zrm,
	{ shape, mapping, file }: { shape: ZrmShape; mapping: TableMapping | null; file: string }
): MappedZrm {
	const made = applyMapping(source, tableMappingOf(source, zrm, shape, mapping), file);
	const { edition, domains } = shape.edition;
	const problems = made.problems.map((one): Problem => {
		const { ours } = one.parameters;
		if (one.code !== 'unmapped-value' || (ours !== 'rung' && ours !== 'domain')) return one;
		const reason = ours === 'rung' ? 'level' : 'domain';
		return { ...one, parameters: { ...one.parameters, reason, edition: String(edition) } };
	});
	const ours = new Map(domains.map(({ id, ours }) => [id, ours]));
	const named = new Map(domains.map(({ id, name }) => [id, name.nl]));
	const at = (name: string): number => made.columns.indexOf(name);
	const groups = new Map<string, Score[]>();
	let placeless = 0;
	for (const [index, row] of made.rows.entries()) {
		const domain = row[at('domain')] ?? '';
		const place = ours.get(domain);
		if (place === null || place === undefined) {
			placeless++;
			continue;
		}
		const written = row[at('date')] ?? '';
		const key = [row[at('household')], place, readDate(written) ?? written, row[at('assessor')]].join(
			'\u0001'
		);
		groups.set(key, [...(groups.get(key) ?? []), { index, domain, rung: row[at('rung')] ?? '' }]);
	}
	const kept: { index: number; place: string }[] = [];
	for (const [key, scores] of groups) {
		const counting = foremost(scores, mapping?.zrm?.first ?? []);
		const [one] = counting;
		const [household = '', place = '', date = ''] = key.split('\u0001');
		if (one && counting.every(({ rung }) => rung === one.rung)) kept.push({ index: one.index, place });
		else if (one) {
			const rungs = counting.map(({ domain, rung }) => `${rung} (${named.get(domain) ?? domain})`).join(', ');
			const wide = Object.entries(shape.domains).find(([, domain]) => domain === counting.at(-1)?.domain);
			problems.push({
				file,
				row: made.sourceRows[counting.at(-1)?.index ?? 0] ?? null,
				column: shape.form === 'wide' ? (wide?.[0] ?? null) : shape.level,
				code: 'split-domain',
				value: counting.at(-1)?.rung ?? null,
				parameters: { household: maskBsn(household), date: maskBsn(date), domain: place, rungs }
			});
		}
	}
	kept.sort((a, b) => a.index - b.index);
	const rows = kept.map(({ index, place }) =>
		(made.rows[index] ?? []).map((cell, column) => (column === at('domain') ? place : cell))
	);
	const sourceRows = kept.map(({ index }) => made.sourceRows[index] ?? 0);
	problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
	return { ...made, rows, sourceRows, problems, edition, placeless };
}
