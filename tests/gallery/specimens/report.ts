// Specimens of the report: its choices, and the trend as paper and files have it.
import { trendPicture } from '../../../src/lib/report/pictures/trend-picture.ts';
import { defaultSettings } from '../../../src/lib/subjects/report/figure/settings.ts';
import ReportControls from '../../../src/lib/subjects/report/view/desk/ReportControls.svelte';
import Picture from '../../../src/lib/subjects/report/view/paper/Picture.svelte';
import { nothing, specimen, type Specimen } from '../specimen.ts';

export const reportSpecimens: Specimen[] = [
	specimen('report', 'ReportControls', ReportControls, ({ site, overview }, language) => [
		['', { settings: defaultSettings(site, overview.period), site, language, onsettings: nothing }]
	]),
	specimen('report', 'Picture', Picture, ({ trends, site }, language) =>
		trends.map(({ indicator, figure }) => [
			indicator.id,
			{ svg: trendPicture(figure, indicator, site.areas, language, { width: 640, height: 300 }) }
		])
	)
];
