// What the reader of a report chose, as it stands in a link: only what differs from the default.
import { decodeView, defaultView, encodeView, type Link, type ViewScope } from '../../../domain/view.ts';
import { isQuarter, type Period } from '../../../domain/period.ts';
import { reportSections, type ReportSettings } from '../../../figures/report-figure.ts';

/** Everything about the programme's own area. */
export const defaultSettings = (catalogue: ViewScope, period: Period): ReportSettings => ({
	...defaultView(catalogue),
	period,
	sections: [...reportSections]
});

/**
 * Reads settings from search parameters; whatever is absent or unknown falls back to the default.
 * @param period the quarter meant when a link names none
 */
export function decodeSettings(
	parameters: URLSearchParams,
	catalogue: ViewScope,
	period: Period
): ReportSettings {
	const asked = parameters.get('period') ?? '';
	const sections = parameters.get('sections')?.split(',');
	return {
		...decodeView(parameters, catalogue),
		period: isQuarter(asked) ? asked : period,
		sections: reportSections.filter((one) => sections === undefined || sections.includes(one))
	};
}

export function encodeSettings(
	settings: ReportSettings,
	catalogue: ViewScope,
	period: Period
): URLSearchParams {
	const parameters = new URLSearchParams();
	if (settings.period !== period) parameters.set('period', settings.period);
	for (const [name, value] of encodeView(settings, catalogue)) parameters.set(name, value);
	if (settings.sections.length < reportSections.length)
		parameters.set('sections', settings.sections.join(','));
	return parameters;
}

/** @param period the quarter meant when a link names none */
export const settingsLink = (catalogue: ViewScope, period: Period): Link<ReportSettings> => ({
	usual: defaultSettings(catalogue, period),
	decode: (parameters) => decodeSettings(parameters, catalogue, period),
	encode: (settings) => encodeSettings(settings, catalogue, period)
});
