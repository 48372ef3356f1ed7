// What a reader asked to see of all households together, as it stands in a link: two quarters and an area, never a household.
import { isQuarter, quarterIndex, quarterRange, shiftPeriod, type Period } from './period.ts';
import type { Catalogue } from './catalogue.ts';

export interface HouseholdsView {
	/** Quarters, whose last days count. */
	from: Period;
	to: Period;
	/** Null = every area. */
	area: string | null;
}

export type HouseholdsScope = Pick<Catalogue, 'programme' | 'areas'> & {
	/** Quarters with figures, in time order. */
	periods: readonly Period[];
};

/** The latest quarter with figures against a year earlier, in every area. */
export function defaultHouseholdsView({ programme, periods }: HouseholdsScope): HouseholdsView {
	const to = periods.findLast(isQuarter) ?? programme.target;
	return { from: shiftPeriod(to, -4), to, area: null };
}

/** The quarters to choose from: the programme's own, and whatever was chosen already. */
export function quartersToChoose({ programme, periods }: HouseholdsScope, view: HouseholdsView): Period[] {
	const known = [programme.start, programme.baseline, programme.target, view.from, view.to, ...periods];
	const order = known.filter(isQuarter).sort((a, b) => quarterIndex(a) - quarterIndex(b));
	return quarterRange(order[0] ?? view.from, order.at(-1) ?? view.to);
}

/** Reads a view from search parameters; whatever is absent, unknown or impossible falls back to the default. */
export function decodeHouseholdsView(parameters: URLSearchParams, scope: HouseholdsScope): HouseholdsView {
	const usual = defaultHouseholdsView(scope);
	const quarter = (name: 'from' | 'to') => {
		const read = parameters.get(name) ?? '';
		return isQuarter(read) ? read : usual[name];
	};
	const [from, to] = [quarter('from'), quarter('to')];
	const area = parameters.get('area');
	const inOrder = quarterIndex(from) <= quarterIndex(to);
	return {
		...(inOrder ? { from, to } : { from: usual.from, to: usual.to }),
		area: scope.areas.some((one) => one.area === area) ? area : null
	};
}

/** Writes only what differs from the default. */
export function encodeHouseholdsView(view: HouseholdsView, scope: HouseholdsScope): URLSearchParams {
	const usual = defaultHouseholdsView(scope);
	const parameters = new URLSearchParams();
	if (view.from !== usual.from) parameters.set('from', view.from);
	if (view.to !== usual.to) parameters.set('to', view.to);
	if (view.area !== null) parameters.set('area', view.area);
	return parameters;
}
