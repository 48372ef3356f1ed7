// The outlooks of a report as numbers: every goal, quarter by quarter up to its target, if nothing new happens.
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';
import { outlookWord, rangeOf } from '../../../language/outlook.ts';
import { periodCell, textCell, valueCell } from '../../../report/document-cells.ts';
import type { About, Block } from '../../../report/document.ts';
import { columns, goalsIn, partName, tableBlock, tableRow, trendOf, type Composing } from './context.ts';

/** Nothing where no goal has an outlook. */
export function outlookTable(composing: Composing): Block[] {
	const { language, figure } = composing;
	const word = (key: Parameters<typeof outlookWord>[0]) => outlookWord(key, language);
	const rows = goalsIn(composing).flatMap(({ number, indicator, row: goal }) =>
		[goal, ...goal.subareas].flatMap((row: OverviewIndicator) => {
			const own = row.area === figure.overview.area;
			const name = own ? `${number} · ${indicator.name[language]}` : partName(composing, row.area);
			return (trendOf(composing, row)?.ahead ?? []).map(({ period, middle, ranges }) => {
				const about = (field: string): About => ({ indicator: row.indicator, area: row.area, period, field });
				const cell = (value: number | null, field: string) =>
					valueCell(value, indicator, about(`outlook-${field}`), language);
				const [half, eighty] = [rangeOf(ranges, 0.5), rangeOf(ranges, 0.8)];
				return tableRow(
					textCell(name),
					periodCell(period, language),
					cell(middle, 'middle'),
					cell(half?.lower ?? null, 'lower-50'),
					cell(half?.upper ?? null, 'upper-50'),
					cell(eighty?.lower ?? null, 'lower-80'),
					cell(eighty?.upper ?? null, 'upper-80')
				);
			});
		})
	);
	if (rows.length === 0) return [];
	const heads = {
		...{ goal: word('goal'), period: word('quarter'), middle: word('middle') },
		...{ lowerHalf: word('lowerHalf'), upperHalf: word('upperHalf') },
		...{ lowerEighty: word('lowerEighty'), upperEighty: word('upperEighty') }
	};
	return [tableBlock('outlooks', word('caption'), columns(heads, 'period'), rows, [word('turning')])];
}
