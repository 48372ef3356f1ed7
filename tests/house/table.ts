// The import tables: which room may know which, and which part of a subject. The README's "Architecture" says why.

/** `all`: anything of it; `types`: only what disappears in compiling. */
export type Leave = 'all' | 'types';
type Table = Record<string, Record<string, Leave>>;

const all = (...names: string[]): Record<string, Leave> =>
	Object.fromEntries(names.map((name) => [name, 'all']));
const types = (...names: string[]): Record<string, Leave> =>
	Object.fromEntries(names.map((name) => [name, 'types']));

/** What every subject is made of: src/lib/subjects/<subject>/<part>, a folder or one file. */
export const subjectParts = ['ask', 'figure', 'words', 'answer', 'draw', 'compose', 'take-along', 'view'];

const kits = [
	'numbers',
	'domain',
	'statistics',
	'engine',
	'intake',
	'language',
	'queries',
	'figures',
	'disclosure',
	'vault',
	'local',
	'charts',
	'ui',
	'live',
	'offline',
	'report',
	'server',
	'tab'
];

/** Between rooms. The parts of subjects stand here where a room may know them. */
export const table: Table = {
	numbers: {},
	domain: all('numbers'),
	statistics: all('numbers'),
	engine: {},
	intake: all('domain'),
	language: { ...all('domain'), ...types('figures') },
	queries: { ...all('domain'), ...types('engine') },
	figures: { ...all('domain', 'statistics'), ...types('queries') },
	disclosure: all('domain', 'statistics'),
	vault: all('domain', 'intake', 'engine'),
	local: all('domain', 'intake', 'engine', 'vault', 'report'),
	charts: { ...all('domain', 'language', 'ui'), ...types('figures') },
	ui: all('domain', 'language'),
	live: {
		...all('domain', 'statistics', 'engine', 'disclosure', 'language', 'ui', 'tab'),
		...types('intake', 'offline')
	},
	offline: {},
	report: all('domain', 'intake', 'figures', 'disclosure', 'language', 'charts'),
	server: all(
		...kits.filter((kit) => !['ui', 'live', 'local', 'offline', 'tab'].includes(kit)),
		...subjectParts.filter((part) => !['draw', 'view'].includes(part))
	),
	tab: { ...all('domain', 'engine', 'vault', 'language', 'intake', 'local'), ...types('server') },
	routes: all(...kits, ...subjectParts)
};

/** Inside a subject: the kits, and the parts of the same subject. */
export const parts: Table = {
	ask: { ...all('domain', 'queries'), ...types('engine') },
	figure: { ...all('domain', 'numbers', 'statistics', 'figures'), ...types('ask', 'queries') },
	words: { ...all('domain', 'language'), ...types('figures', 'figure', 'report') },
	answer: {
		...all('domain', 'queries', 'figures', 'language', 'ask', 'figure', 'words'),
		...types('engine', 'disclosure')
	},
	draw: { ...all('domain', 'language', 'charts', 'ui', 'words'), ...types('figures', 'figure') },
	// What leaves as a file: the report as a document, the comparison as a zip.
	compose: all('domain', 'figures', 'language', 'charts', 'report', 'figure', 'words'),
	'take-along': all('domain', 'figures', 'language', 'charts', 'report', 'figure', 'words'),
	view: {
		...all('domain', 'engine', 'figures', 'language', 'charts', 'ui', 'live', 'report', 'intake', 'vault'),
		...all('local'),
		...all(...subjectParts.filter((part) => !['ask', 'view'].includes(part))),
		...types('server')
	}
};

/** One import that the tables do not know, with its reason. */
export interface Grant {
	from: string;
	to: string;
	why: string;
}

/** From one subject to another: at most five. */
export const betweenSubjects: Grant[] = [
	{
		from: 'report/answer.ts',
		to: 'overview/answer.ts',
		why: 'a report states the goals exactly as the overview does'
	},
	{
		from: 'report/answer.ts',
		to: 'indicator/figure/trend.ts',
		why: 'a report draws the trend of every goal exactly as its own page does'
	},
	{
		from: 'data/view/delivery/SealedRows.svelte',
		to: 'households/view/file/Secret.svelte',
		why: 'what opens a sealed file is asked for in one way'
	},
	{
		from: 'data/view/delivery/on-device.ts',
		to: 'households/words/en.ts',
		why: 'a sealed file is refused in the same words wherever it is opened'
	}
];

/** Inside a subject, or from it to a kit. */
export const granted: Grant[] = [
	{
		from: 'compare/words/trend-sentences.ts',
		to: 'subjects/compare/draw/compare-trend-model.ts',
		why: 'the sentence says at which value the drawn axis starts'
	},
	{
		from: 'compare/words/xmr-sentences.ts',
		to: 'subjects/compare/draw/xmr-model.ts',
		why: 'the sentence says at which value the drawn axis starts, in the unit that is drawn'
	},
	{
		from: 'compare/words/xmr-sentences.ts',
		to: 'subjects/compare/figure/xmr.ts',
		why: 'the sentence names the fewest points that the chart asks for'
	},
	{
		from: 'compare/words/trend-sentences.ts',
		to: 'charts/segments.ts',
		why: 'the sentence counts the points that are drawn'
	},
	{
		from: 'indicator/words/finding.ts',
		to: 'charts/segments.ts',
		why: 'the headline speaks of the last point that is drawn'
	},
	{
		from: 'indicator/words/origin.ts',
		to: 'charts/trend-model.ts',
		why: 'the arithmetic behind the path is that of the drawn path'
	},
	{
		from: 'households/view/file/protection.ts',
		to: 'disclosure/protect.ts',
		why: 'what leaves an opened file is protected in the browser, by the gate of the build'
	},
	{
		from: 'data/view/publish/maker.ts',
		to: 'tab/open-tab.ts',
		why: 'a site is made by the worker that shows the local set, and by no other page'
	},
	{
		from: 'households/view/file/protection-worker.ts',
		to: 'disclosure/protect.ts',
		why: 'the same, where it runs'
	},
	{
		from: 'households/view/file/ForReport.svelte',
		to: 'disclosure/tables.ts',
		why: 'the reader sees which tables leave before they leave'
	}
];
