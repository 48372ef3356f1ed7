// The take-along file of effort: hours as they were told, every number that follows from them, and two scripts that compute those again.
import { csvText } from '../../../charts/download.ts';
import type { Language } from '../../../domain/text.ts';
import { zipOf } from '../../../report/zip.ts';
import { othersId } from '../../../domain/cost-ids.ts';
import type { EffortFigure, EffortOrganisation, Spread } from '../figure/effort-figure.ts';
import { rounding } from '../../../domain/effort-rounding.ts';
import { effortFinding, effortWords } from '../words/effort.ts';
import { takeEffortWords } from '../words/take-effort-along.ts';

export interface TakenEffort {
	figure: EffortFigure;
	/** Of the page; the tables are the same in every language. */
	language: Language;
	/** Of Wijkladder. */
	version: string;
	/** The text of effort.R and effort.py, which stand beside this file. */
	scripts: { r: string; python: string };
}

const spread = (one: Spread | null) => [one?.value ?? '', one?.lower ?? '', one?.upper ?? ''];
const columnsOf = (name: string) => [name, `${name}_lower`, `${name}_upper`];
const nameOf = ({ organisation }: EffortOrganisation): string => organisation ?? othersId;

/** What follows from the hours that were told: exactly, or to what those were rounded. */
type Result = [name: string, kind: 'exact' | 'rounded', value: number];

const resultsOf = ({ groups }: EffortFigure): Result[] =>
	groups.flatMap(({ group, organisations, total }) => [
		...organisations.flatMap((one): Result[] => {
			const name = `${group}/${nameOf(one)}`;
			const own: [string, Result[1], number | null][] = [
				['share', 'exact', one.share],
				['hours-lower', 'exact', one.lower],
				['hours-upper', 'exact', one.upper],
				['per-month', 'rounded', one.perMonth?.value ?? null]
			];
			return own.flatMap(([part, kind, value]): Result[] =>
				value === null ? [] : [[`${name}/${part}`, kind, value]]
			);
		}),
		...(total ? ([[`${group}/all/per-month`, 'rounded', total.perMonth.value]] satisfies Result[]) : [])
	]);

/** The files inside, by name; the same figure gives the same bytes. */
export function takeAlongFiles({ figure, language, version, scripts }: TakenEffort): Record<string, string> {
	const words = takeEffortWords[language];
	const { period, synthetic, confidence, threshold, families, groups } = figure;
	const settings = {
		...{ period: period ?? '', confidence, threshold, synthetic, families: families ?? '' },
		...{ hours_to: rounding.hours, months_to: rounding.months, families_to: rounding.families }
	};
	const invented = synthetic ? effortWords[language].invented : '';
	return {
		[words.readme]: `${words.about(effortFinding(figure, language), invented, version).join('\n\n')}\n`,
		'organisations.csv': csvText(
			[
				...['group', 'organisation', 'totals_only', 'hours', 'contacts'],
				...['share', 'share_lower', 'share_upper', ...columnsOf('per_month'), ...columnsOf('before')]
			],
			groups.flatMap(({ group, organisations }) =>
				organisations.map((one) => [
					...[group, nameOf(one), one.totals ? 1 : 0, one.hours, one.contacts ?? ''],
					...[one.share ?? '', one.shareRange?.lower ?? '', one.shareRange?.upper ?? ''],
					...[...spread(one.perMonth), ...spread(one.before)]
				])
			)
		),
		'groups.csv': csvText(
			[
				...['group', 'families', 'months_before', 'months_after', 'organisations_not_told'],
				...[...columnsOf('per_month'), ...columnsOf('per_family'), ...columnsOf('before')],
				...['quarter_below', 'half_below', 'quarter_above'],
				...[...columnsOf('files_before'), ...columnsOf('files_after')]
			],
			groups.map(({ group, households, months, left, total, casemanagers }) => [
				...[group, households ?? '', months.before ?? '', months.after, left],
				...[...spread(total?.perMonth ?? null), ...spread(total?.perFamily ?? null)],
				...[...spread(total?.before ?? null), ...(total?.quarters ?? ['', '', ''])],
				...[...spread(casemanagers.before), ...spread(casemanagers.after)]
			])
		),
		'years.csv': csvText(
			['year', 'share'],
			figure.years.map(({ year, share }) => [year, share])
		),
		'settings.csv': csvText(
			['key', 'value'],
			Object.entries(settings).map(([key, value]) => [key, String(value)])
		),
		'results.csv': csvText(['name', 'kind', 'value'], resultsOf(figure)),
		'recompute.R': scripts.r,
		'recompute.py': scripts.python
	};
}

export const takeAlong = (taken: TakenEffort): Uint8Array => zipOf(takeAlongFiles(taken));

/** `wijkladder-effort-2011.zip`, in the language of the page. */
export const takeAlongName = ({ figure, language }: Pick<TakenEffort, 'figure' | 'language'>): string =>
	`${['wijkladder', takeEffortWords[language].file, ...(figure.period === null ? [] : [figure.period])].join('-')}.zip`;
