// The measured cells behind a comparison as one tidy table: all that the scripts need to compute every number again.
import { comparePeriods } from '../../../domain/period.ts';
import type { Measured } from '../../../figures/evidence.ts';
import { measured } from '../../../figures/measured.ts';
import { csvText, syntheticLabel } from '../../../charts/download.ts';
import { comparisonsOf, type Taken, type TakenComparison } from './taken.ts';

export const cellColumns = [
	'data',
	'indicator',
	'area',
	'name',
	'role',
	'side',
	'period',
	'numerator',
	'denominator',
	'mean',
	'sd',
	'n',
	'n_effective',
	'weight',
	'factor',
	'value',
	'lower',
	'upper',
	'status',
	'hidden',
	'row'
] as const;

/** By what the people of a chosen area are divided, where its register varies more than chance. */
const factorOf = ({ areas }: TakenComparison['figure'], area: string): number =>
	areas.find((one) => one.area === area)?.widened ?? 1;

type Side = 'experiment' | 'control' | 'other';

/** Every measured cell that this comparison was computed from; further parts of a figure add theirs here. */
function cellsIn({ figure, chosen, indicator }: TakenComparison): { cell: Measured; side: Side }[] {
	const found: { cell: Measured | null; side: Side }[] = [
		...figure.areas.flatMap(({ side, beforeCell, afterCell }) =>
			[beforeCell, afterCell].map((cell) => ({ cell, side }))
		),
		...(chosen?.trend.cells ?? []).map((row) => ({
			cell: measured(row, indicator, figure.confidence, factorOf(figure, row.area)),
			side: figure.experiment.includes(row.area) ? ('experiment' as const) : ('control' as const)
		})),
		...[...(chosen?.placebo?.others ?? []), ...(chosen?.witnesses.areas.others ?? [])].flatMap(
			({ area, beforeCell, afterCell }) => {
				const side: Side = figure.control.includes(area) ? 'control' : 'other';
				return [beforeCell, afterCell].map((cell) => ({ cell, side }));
			}
		)
	];
	return found.flatMap(({ cell, side }) => (cell ? [{ cell, side }] : []));
}

/** One row per indicator, area and period, in the order of the catalogue and of time. */
export function cellsCsv(taken: Taken): string {
	const { areas, indicators } = taken;
	const cells = new Map<string, { cell: Measured; side: Side; from: TakenComparison }>();
	for (const from of comparisonsOf(taken))
		for (const { cell, side } of cellsIn(from)) {
			const key = `${from.indicator.id} ${cell.area} ${cell.period}`;
			if (!cells.has(key)) cells.set(key, { cell, side, from });
		}
	const placeOf = (id: string) => areas.findIndex((one) => one.area === id);
	const rows = [...cells.values()].sort(
		(a, b) =>
			indicators.indexOf(a.from.indicator) - indicators.indexOf(b.from.indicator) ||
			placeOf(a.cell.area) - placeOf(b.cell.area) ||
			comparePeriods(a.cell.period, b.cell.period)
	);
	return csvText(
		[...cellColumns],
		rows.map(({ cell, side, from: { figure, indicator } }) => {
			const area = areas[placeOf(cell.area)];
			// A hidden figure is a full stop, as the source writes it; never an empty cell that could pass for zero.
			const shown = (value: number | null) => (cell.hidden ? '.' : value);
			return [
				(indicator.synthetic ?? figure.synthetic) ? syntheticLabel : 'data',
				indicator.id,
				cell.area,
				area?.name ?? cell.area,
				area?.role ?? '',
				side,
				cell.period,
				shown(cell.numerator),
				shown(cell.denominator),
				shown(cell.mean),
				shown(cell.sd),
				shown(cell.n),
				shown(cell.nEffective ?? null),
				shown(cell.weight ?? null),
				cell.widened ?? '',
				shown(cell.value),
				shown(cell.lower),
				shown(cell.upper),
				cell.provisional ? 'provisional' : 'final',
				cell.hidden,
				cell.row
			];
		})
	);
}
