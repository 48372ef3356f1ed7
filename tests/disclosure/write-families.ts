// Writes a drawn programme as a folder that any command can be pointed at.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { csv, type Cell } from '../../scripts/generator/table.ts';
import { shiftPeriod } from '../../src/lib/domain/period.ts';
import { partsOf, resultsOf, type RandomFamilies } from './random-families.ts';

interface Named {
	id: string;
}
const definitions = (file: string): Record<string, unknown> =>
	parse(readFileSync(path.join('indicators', file), 'utf8')) as Record<string, unknown>;

/** Writes csv files and definitions anew; what else is in the folder, releases and all, stays. */
export function writeFamilies(programme: RandomFamilies, folder: string): void {
	const { areas, families, periods, contacted } = programme;
	const [top] = areas;
	const own = path.join(folder, 'indicators');
	rmSync(own, { recursive: true, force: true });
	mkdirSync(own, { recursive: true });
	const put = (name: string, value: unknown) => writeFileSync(path.join(own, name), stringify(value));
	const start = periods[0] ?? '';
	put('programme.yaml', {
		...definitions('programme.yaml'),
		id: `proef-${programme.seed}`,
		area: top?.area,
		start,
		baseline: shiftPeriod(start, -1),
		target: shiftPeriod(start, 12),
		threshold: programme.threshold,
		waves: [],
		assumptions: []
	});
	const results = definitions('family.yaml').results as Named[];
	put('family.yaml', { results: results.filter(({ id }) => resultsOf.some((one) => one.result === id)) });
	const tables = definitions('publication.yaml').tables as ({ counts: string } & Record<string, unknown>)[];
	put('publication.yaml', {
		tables: tables
			.filter((one) => !['process', 'experience'].includes(one.counts))
			.map((one) => ({
				...one,
				areas: one.counts === 'plan' ? 'never' : programme.rhythm,
				...(one.counts === 'ladder' ? { quarters_apart: programme.quartersApart } : {})
			}))
	});
	const write = (name: string, columns: string[], rows: Record<string, Cell>[]) =>
		writeFileSync(path.join(folder, name), csv({ columns, rows }));
	write(
		'areas.csv',
		['area', 'name', 'role', 'part_of', 'homes'],
		areas.map((one) => ({ ...one, name: `Wijk ${one.area}`, role: 'experiment' }))
	);
	write(
		'observations.csv',
		['indicator', 'area', 'period', 'numerator', 'denominator', 'status', 'source', 'retrieved'],
		periods.map((period) => ({
			indicator: 'wwb-uitkering',
			area: top?.area ?? '',
			period,
			numerator: 80,
			denominator: 900,
			status: 'final',
			source: 'Verzonnen',
			retrieved: '2012-01-14'
		}))
	);
	write(
		'reach.csv',
		['area', 'period', 'contacted'],
		partsOf(programme).flatMap((area) =>
			periods.map((period) => ({ area, period, contacted: contacted.get(`${area}|${period}`) ?? 0 }))
		)
	);
	write(
		'households.csv',
		['household', 'area', 'started', 'ended', 'coach', 'adults', 'children', 'consent', 'withdrawn'],
		families.map(({ household, area, started, ended, consent, withdrawn }) => ({
			...{ household, area, started, ended, consent, withdrawn },
			...{ coach: 'K1', adults: 2, children: 1 }
		}))
	);
	const rowsOf = <One extends object>(list: (family: RandomFamilies['families'][number]) => One[]) =>
		families.flatMap((family) => list(family).map((one) => ({ household: family.household, ...one })));
	write(
		'assessments.csv',
		['household', 'domain', 'date', 'rung', 'assessor'],
		rowsOf((one) => one.assessments)
	);
	write(
		'results.csv',
		['household', 'result', 'date', 'status'],
		rowsOf((one) => one.results)
	);
	write(
		'actions.csv',
		['household', 'domain', 'action', 'kind', 'actor', 'opened', 'status'],
		rowsOf((one) => one.actions.map((item) => ({ ...item, actor: 'coach', status: 'doing' })))
	);
}
