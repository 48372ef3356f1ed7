// A view: what the reader asked to see, as it stands in a link's search parameters.
import type { Catalogue } from './catalogue.ts';
import { defaultArea, unitsOf } from './area.ts';

export interface View {
	/** Area id. */
	area: string;
	/** Area ids to compare with; empty = none. */
	compare: string[];
	/** 0-1. */
	confidence: number;
}

/** The part of the catalogue that a view is read against. */
export type ViewScope = Pick<Catalogue, 'programme' | 'areas'>;

/** What is shown when a link says nothing. */
export function defaultView(catalogue: ViewScope): View {
	return {
		area: defaultArea(catalogue.areas, catalogue.programme.area)?.area ?? '',
		compare: unitsOf(catalogue.areas, 'control').map((one) => one.area),
		confidence: catalogue.programme.confidence
	};
}

/** Reads a view from search parameters; whatever is absent or unknown falls back to the default. */
export function decodeView(parameters: URLSearchParams, catalogue: ViewScope): View {
	const fallback = defaultView(catalogue);
	const known = (id: string) => catalogue.areas.some((one) => one.area === id);
	const area = parameters.get('area') ?? '';
	const compare = parameters.get('compare');
	const confidence = Number(parameters.get('confidence'));
	const chosen = known(area) ? area : fallback.area;
	return {
		area: chosen,
		compare: (compare === null ? fallback.compare : compare.split(',').filter(known)).filter(
			(id) => id !== chosen
		),
		confidence: confidence > 0 && confidence < 1 ? confidence : fallback.confidence
	};
}

/** Writes only what differs from the default, so that a plain link stays plain. */
export function encodeView(view: View, catalogue: ViewScope): URLSearchParams {
	const fallback = defaultView(catalogue);
	const parameters = new URLSearchParams();
	if (view.area !== fallback.area) parameters.set('area', view.area);
	const usual = fallback.compare.filter((id) => id !== view.area);
	if (view.compare.join(',') !== usual.join(',')) parameters.set('compare', view.compare.join(','));
	if (view.confidence !== fallback.confidence) parameters.set('confidence', String(view.confidence));
	return parameters;
}

export const isDefaultView = (view: View, catalogue: ViewScope): boolean =>
	encodeView(view, catalogue).size === 0;
