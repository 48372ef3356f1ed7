// What a reader asked to compare, as it stands in a link's search parameters; nobody is ever counted on both sides.
import { apartFrom, unitsOf, type Area } from './area.ts';
import type { Catalogue } from './catalogue.ts';
import type { Link } from './view.ts';
import { isQuarter, isYear, quarterIndex, type Period } from './period.ts';

export type CompareSide = 'experiment' | 'control';

/** How the trend is drawn: as measured, or as an index of the baseline period. */
export type CompareScale = 'absolute' | 'index';

export interface CompareView {
	/** Indicator id. */
	indicator: string;
	/** Area ids in the order of the catalogue; empty = none. No area overlaps another, on either side. */
	experiment: string[];
	control: string[];
	/** Null: the indicator's own first, or latest, measurement. */
	before: Period | null;
	after: Period | null;
	scale: CompareScale;
}

/** The part of the catalogue that a comparison is read against. */
export type CompareScope = Pick<Catalogue, 'indicators' | 'areas'>;

/** The ids that exist and overlap neither each other nor `taken`, earlier ones first, in the order of the catalogue. */
function apart(areas: Area[], ids: string[], taken: string[]): string[] {
	const kept = apartFrom(areas, taken, ids);
	return areas.map((one) => one.area).filter((id) => kept.includes(id));
}

const idsOf = (areas: Area[], role: CompareSide): string[] => unitsOf(areas, role).map((one) => one.area);

/** The first goal, the experiment areas against the control areas, from the first to the latest measurement. */
export function defaultCompare({ indicators, areas }: CompareScope): CompareView {
	const first = indicators.find((one) => !one.reference) ?? indicators[0];
	return {
		indicator: first?.id ?? '',
		experiment: idsOf(areas, 'experiment'),
		control: idsOf(areas, 'control'),
		before: null,
		after: null,
		scale: 'absolute'
	};
}

/** Reads a comparison from search parameters; whatever is absent, unknown or impossible falls back to the default. */
export function decodeCompare(parameters: URLSearchParams, scope: CompareScope): CompareView {
	const fallback = defaultCompare(scope);
	const { areas, indicators } = scope;
	const indicator = parameters.get('indicator') ?? '';
	const list = (side: CompareSide) => parameters.get(side)?.split(',') ?? fallback[side];
	const period = (name: 'before' | 'after') => {
		const read = parameters.get(name) ?? '';
		return isQuarter(read) || isYear(read) ? read : null;
	};
	const experiment = apart(areas, list('experiment'), []);
	const [before, after] = [period('before'), period('after')];
	const reversed = before !== null && after !== null && quarterIndex(before) >= quarterIndex(after);
	return {
		indicator: indicators.some((one) => one.id === indicator) ? indicator : fallback.indicator,
		experiment,
		control: apart(areas, list('control'), experiment),
		before: reversed ? null : before,
		after: reversed ? null : after,
		scale: parameters.get('scale') === 'index' ? 'index' : 'absolute'
	};
}

/** Writes only what differs from what would be read without it, so that a plain link stays plain. */
export function encodeCompare(view: CompareView, scope: CompareScope): URLSearchParams {
	const fallback = defaultCompare(scope);
	const parameters = new URLSearchParams();
	if (view.indicator !== fallback.indicator) parameters.set('indicator', view.indicator);
	const list = (side: CompareSide, usual: string[]) => {
		if (view[side].join(',') !== usual.join(',')) parameters.set(side, view[side].join(','));
	};
	list('experiment', fallback.experiment);
	list('control', apart(scope.areas, fallback.control, view.experiment));
	if (view.before !== null) parameters.set('before', view.before);
	if (view.after !== null) parameters.set('after', view.after);
	if (view.scale !== 'absolute') parameters.set('scale', view.scale);
	return parameters;
}

/** The view without what only changes a drawing: two views with the same one have the same answer. */
export const questionOf = (view: CompareView): CompareView => ({ ...view, scale: 'absolute' });

export const compareLink = (scope: CompareScope): Link<CompareView> => ({
	usual: defaultCompare(scope),
	decode: (parameters) => decodeCompare(parameters, scope),
	encode: (view) => encodeCompare(view, scope),
	questionOf
});

/** Adds an area to a side, or takes it away; what it overlaps on either side makes room for it. */
export function chooseArea(
	view: CompareView,
	side: CompareSide,
	area: string,
	on: boolean,
	{ areas }: CompareScope
): CompareView {
	const other = side === 'experiment' ? 'control' : 'experiment';
	const rest = view[side].filter((one) => one !== area);
	const chosen = apart(areas, on ? [area, ...rest] : rest, []);
	return { ...view, [side]: chosen, [other]: apart(areas, view[other], chosen) };
}

/** Periods belong to what was measured then, so another indicator starts from its own. */
export const chooseIndicator = (view: CompareView, indicator: string): CompareView => ({
	...view,
	indicator,
	before: null,
	after: null
});

/** The one area of which these are all parts; undefined where there is none. */
export const wholeOf = (areas: Area[], ids: string[]): Area | undefined =>
	areas.find((one) => {
		const parts = areas.filter((part) => part.part_of === one.area && part.role === one.role);
		return parts.length > 0 && parts.length === ids.length && parts.every((part) => ids.includes(part.area));
	});
