// The import table: which room may know which. The README's "Architecture" says why.

/** `all`: anything of that room; `types`: only what disappears in compiling. */
export type Leave = 'all' | 'types';

const everythingBut = (rooms: string[], ...but: string[]): Record<string, Leave> =>
	Object.fromEntries(rooms.filter((room) => !but.includes(room)).map((room) => [room, 'all']));

const rooms = [
	'domain',
	'statistics',
	'engine',
	'intake',
	'language',
	'queries',
	'figures',
	'answers',
	'live',
	'disclosure',
	'vault',
	'charts',
	'ui',
	'report',
	'server'
];

export const table: Record<string, Record<string, Leave>> = {
	domain: {},
	statistics: {},
	engine: {},
	intake: { domain: 'all' },
	language: { domain: 'all', figures: 'types' },
	queries: { domain: 'all', engine: 'types' },
	figures: { domain: 'all', statistics: 'all', queries: 'types' },
	answers: {
		domain: 'all',
		queries: 'all',
		figures: 'all',
		language: 'all',
		disclosure: 'types',
		engine: 'types'
	},
	live: {
		domain: 'all',
		queries: 'all',
		figures: 'all',
		answers: 'all',
		language: 'all',
		disclosure: 'all',
		statistics: 'all',
		engine: 'all'
	},
	disclosure: { domain: 'all', statistics: 'all' },
	vault: { domain: 'all', intake: 'all', engine: 'all' },
	charts: { figures: 'types', domain: 'all', language: 'all', ui: 'all' },
	ui: { language: 'all', domain: 'all' },
	report: { domain: 'all', intake: 'all', figures: 'all', disclosure: 'all', language: 'all', charts: 'all' },
	server: everythingBut(rooms, 'charts', 'ui', 'live'),
	routes: everythingBut(rooms)
};
