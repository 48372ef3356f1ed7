// A programme small enough to check by hand: one neighbourhood, two control districts, one goal.
import type { Area, AreaRole } from '../../src/lib/domain/area.ts';
import type { Indicator } from '../../src/lib/domain/indicator.ts';
import { quarterIndex } from '../../src/lib/domain/period.ts';
import type { Programme } from '../../src/lib/domain/programme.ts';
import { openNodeEngine, type NodeEngine } from '../../src/lib/engine/node.ts';

export const area = (id: string, role: AreaRole, more: Partial<Area> = {}): Area => ({
	area: id,
	name: id,
	role,
	part_of: null,
	cbs_code: null,
	homes: null,
	residents: null,
	tile_column: null,
	tile_row: null,
	...more
});

export const indicator = (more: Partial<Indicator> = {}): Indicator => ({
	id: 'werkloos',
	order: 1,
	name: { nl: 'Werkloos', en: 'Unemployed' },
	short: { nl: 'Werkloos', en: 'Unemployed' },
	domain: 'werk',
	kind: 'proportion',
	better: 'lower',
	frequency: 'quarter',
	origin: 'register',
	reference: false,
	decimals: 1,
	population: { nl: 'inwoners', en: 'residents' },
	baseline: 0.2,
	target: 0.1,
	areas: {},
	source: { nl: 'bron', en: 'source' },
	assumptions: [],
	prose: { nl: { measures: '', caution: '' }, en: { measures: '', caution: '' } },
	...more
});

export const programme = {
	synthetic: true,
	start: '2008-Q3',
	baseline: '2008-Q2',
	target: '2010-Q2',
	confidence: 0.95,
	waves: [] as string[],
	threshold: 10
} as Programme;

/** `2008-Q2 200/1000` in an area; `.` is hidden. */
export function row(
	id: string,
	where: string,
	period: string,
	figure: string,
	more: Record<string, string | number | boolean | null> = {}
) {
	const [numerator, denominator] = figure === '.' ? [null, null] : figure.split('/').map(Number);
	return {
		indicator: id,
		area: where,
		period,
		period_index: quarterIndex(period),
		numerator: numerator ?? null,
		denominator: denominator ?? null,
		hidden: figure === '.',
		status: 'final',
		source: 'bron',
		retrieved: '2011-01-15',
		row: 2,
		...more
	};
}

export const withRows = (
	observations: ReturnType<typeof row>[],
	breaks: Record<string, string | number | null>[] = []
): Promise<NodeEngine> => openNodeEngine({ observations, breaks });
