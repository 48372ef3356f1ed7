// The choices behind the numbers: for people and programs as JSON, for base R as one key and value a line.
import { csvText } from '../../../charts/download.ts';
import type { CompareFigure, GoalComparison } from '../figure/comparison-figure.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { robustSettings } from './company.ts';
import { comparisonsOf, isSynthetic, type Taken } from './taken.ts';

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** Areas whose change is refused though both values are there: their series breaks in between. */
const brokenAreas = ({ areas }: GoalComparison): string[] =>
	areas.flatMap(({ area, before, after, change }) =>
		before !== null && after !== null && change === null ? [area] : []
	);

/** By what the people of a side together are divided; null where that does not apply. */
const factorOf = (spread: GoalComparison['dispersion']['control']): number | null =>
	spread && Math.max(1, spread.phi ?? 1);

/** What the parts through time need besides the cells: they are about the chosen comparison. A break of one area names it. */
function timeOf({ trend, xmr }: CompareFigure, indicator: Indicator | undefined): { [name: string]: Value } {
	const side = trend.experiment.points.length > 0 ? trend.experiment : trend.control;
	return {
		start: trend.start,
		correlation: xmr.falseSignals?.correlation ?? null,
		frequency: indicator?.frequency ?? null,
		periods: side.points.map((one) => one.period),
		index_base: trend.base,
		ratio: indicator?.kind === 'proportion' || indicator?.scale?.min === 0,
		breaks: trend.breaks.map(({ period, area }) => (area === null ? period : `${period}/${area}`))
	};
}

/** Where cells hold no people: residents or homes of every area of the comparison and its neighbourhoods. */
function sizesOf({ areas, witnesses }: GoalComparison, taken: Taken): { [area: string]: Value } {
	const { sizes, others } = witnesses.areas;
	if (sizes === null || sizes === 'people') return {};
	const ids = [...areas, ...others].map((one) => one.area);
	return Object.fromEntries(
		ids.map((id) => [id, taken.areas.find((one) => one.area === id)?.[sizes] ?? null])
	);
}

/** Why the areas have no chance at all, though both sides can be compared. */
const noAreas = ({ witnesses: { areas } }: GoalComparison): string | null =>
	areas.units === null && (areas.reason === 'no-size' || areas.reason === 'too-many-areas')
		? areas.reason
		: null;

function carrierOf({ witnesses: { areas, rank } }: GoalComparison): string | null {
	const carrier = areas.canSpeak ? areas : rank;
	return carrier.speaks ? carrier.way : null;
}

export function settingsOf(taken: Taken): { [name: string]: Value } {
	const { figure, programme, language, version, dataHash } = taken;
	return {
		product: 'Wijkladder',
		version,
		data_sha256: dataHash,
		synthetic: isSynthetic(taken),
		language,
		programme: programme.name[language],
		confidence: figure.confidence,
		power: 0.8,
		alpha: 0.05,
		comparisons: comparisonsOf(taken).map(({ id, figure: one, chosen, indicator }) => ({
			id,
			indicator: indicator.id,
			name: indicator.name[language],
			kind: indicator.kind,
			better: indicator.better,
			model: indicator.origin === 'model',
			sample: indicator.origin === 'survey',
			least: indicator.kind === 'proportion' ? 0 : (indicator.scale?.min ?? null),
			most: indicator.kind === 'proportion' ? 1 : (indicator.scale?.max ?? null),
			before: one.before,
			after: one.after,
			experiment: one.experiment,
			control: one.control,
			factor_experiment: factorOf(one.dispersion.experiment),
			factor_control: factorOf(one.dispersion.control),
			// The neighbourhoods of the placebo rank.
			others: chosen?.placebo?.others.map(({ area }) => area) ?? [],
			broken: one.break !== null,
			broken_areas: brokenAreas(one),
			// Of the witness of areas: the neighbourhoods in it that are not chosen, and sizes that no cell holds.
			among: one.witnesses.areas.others.map(({ area }) => area),
			area_sizes: sizesOf(one, taken),
			no_areas: chosen ? noAreas(chosen) : null,
			// Of a goal beside the chosen one the other neighbourhoods are not taken along: which way the witness that carries its claim points.
			carrier: chosen ? null : carrierOf(one),
			randomise: one.reasons.randomisation !== 'too-many-areas',
			baseline: one.goal.baseline,
			target: one.goal.target,
			path_from: one.goal.from,
			path_to: one.goal.to,
			path_broken: one.goal.broken,
			survey_missing: one.rows.reason
		})),
		time: timeOf(figure, comparisonsOf(taken)[0]?.indicator),
		robust: robustSettings(taken)
	};
}

/** `comparisons/1/experiment` and `oost west`: lists of ids with spaces between, nothing for null. */
export function settingsCsv(settings: { [name: string]: Value }): string {
	const lines: [string, string | number | boolean][] = [];
	const write = (key: string, value: Value): void => {
		if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
			value.forEach((one, index) => write(`${key}/${index + 1}`, one));
		else if (Array.isArray(value)) lines.push([key, value.join(' ')]);
		else if (value !== null && typeof value === 'object')
			for (const [name, one] of Object.entries(value)) write(key === '' ? name : `${key}/${name}`, one);
		else lines.push([key, value ?? '']);
	};
	write('', settings);
	return csvText(['key', 'value'], lines);
}
