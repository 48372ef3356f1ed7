// A view: what the reader asked to see, as it stands in a link's search parameters, and how any choices stand in one.
import type { Catalogue } from './catalogue.ts';
import { companyOf, defaultArea, unitsOf } from './area.ts';

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
	const { areas, programme } = catalogue;
	const area = defaultArea(areas, programme.area)?.area ?? '';
	const controls = unitsOf(areas, 'control').map((one) => one.area);
	return {
		area,
		compare: companyOf(areas, area, controls),
		confidence: programme.confidence
	};
}

/** Reads a view from search parameters; whatever is absent, unknown or would count people twice falls back or out. */
export function decodeView(parameters: URLSearchParams, catalogue: ViewScope): View {
	const fallback = defaultView(catalogue);
	const known = (id: string) => catalogue.areas.some((one) => one.area === id);
	const area = parameters.get('area') ?? '';
	const compare = parameters.get('compare');
	const confidence = Number(parameters.get('confidence'));
	const chosen = known(area) ? area : fallback.area;
	return {
		area: chosen,
		compare: companyOf(catalogue.areas, chosen, compare?.split(',') ?? fallback.compare),
		confidence: confidence > 0 && confidence < 1 ? confidence : fallback.confidence
	};
}

/** Writes only what differs from the default, so that a plain link stays plain. */
export function encodeView(view: View, catalogue: ViewScope): URLSearchParams {
	const fallback = defaultView(catalogue);
	const parameters = new URLSearchParams();
	if (view.area !== fallback.area) parameters.set('area', view.area);
	const usual = companyOf(catalogue.areas, view.area, fallback.compare);
	if (view.compare.join(',') !== usual.join(',')) parameters.set('compare', view.compare.join(','));
	if (view.confidence !== fallback.confidence) parameters.set('confidence', String(view.confidence));
	return parameters;
}

export const viewLink = (catalogue: ViewScope): Link<View> => ({
	usual: defaultView(catalogue),
	decode: (parameters) => decodeView(parameters, catalogue),
	encode: (view) => encodeView(view, catalogue)
});

export interface Link<View> {
	/** What is shown when a link says nothing. */
	usual: View;
	/** Whatever is absent, unknown or impossible falls back to the usual. */
	decode: (parameters: URLSearchParams) => View;
	/** Only what differs from the usual, so that a plain link stays plain. */
	encode: (view: View) => URLSearchParams;
	/** The choices without what only changes a drawing: two with the same ones have the same answer. */
	questionOf?: (view: View) => View;
}
