// Small programmes of families drawn from a seed: five areas, some hundred families, and what a quarter more brings, withdraws and corrects.
import { firstDay, lastDay, quarterRange, shiftPeriod } from '../../src/lib/domain/period.ts';
import { addDays, differenceInCalendarDays, format, parseISO } from 'date-fns';
import { draws } from './random-programme.ts';

export interface RandomFamily {
	household: string;
	area: string;
	started: string;
	ended: string;
	consent: string;
	withdrawn: string;
	results: { result: string; date: string; status: string }[];
	assessments: { domain: string; date: string; rung: number; assessor: string }[];
	actions: { domain: string; action: string; kind: string; opened: string }[];
}

export interface RandomFamilies {
	seed: number;
	threshold: number;
	/** `part_of` and homes of every area that families live in, and of those above them. */
	areas: { area: string; part_of: string; homes: number }[];
	rhythm: 'quarter' | 'half-year';
	quartersApart: number;
	periods: string[];
	families: RandomFamily[];
	/** By part and quarter. */
	contacted: Map<string, number>;
	/** What happened to whom in the last quarter, in words. */
	told: string[];
}

const shapes: [area: string, part_of: string][][] = [
	[['wijk', ''], ...['a', 'b', 'c', 'd', 'e'].map((one): [string, string] => [one, 'wijk'])],
	[['wijk', ''], ...['a', 'b', 'c'].map((one): [string, string] => [one, 'wijk']), ['b1', 'b'], ['b2', 'b']],
	[
		['a', ''],
		['b', ''],
		['c', ''],
		['b1', 'b'],
		['b2', 'b']
	]
];
export const resultsOf = [
	{ result: 'huurder-opdrachtgever', whenNeeded: false, domain: 'wonen' },
	{ result: 'geen-overlast', whenNeeded: false, domain: 'veiligheid' },
	{ result: 'inburgering-b1', whenNeeded: true, domain: 'gezondheid' }
] as const;
export const domainsOf = ['wonen', 'werk'] as const;
const kinds = ['agreement', 'support'] as const;

type Draw = (below: number) => number;
const start = '2010-Q1';

export const partsOf = ({ areas }: Pick<RandomFamilies, 'areas'>): string[] =>
	areas.map((one) => one.area).filter((area) => !areas.some((other) => other.part_of === area));

/** The programme as it is at its first publication. */
export function randomFamilies(seed: number): RandomFamilies {
	const draw = draws(seed);
	const shape = shapes[draw(shapes.length)] ?? [];
	const parts = shape.filter(([area]) => !shape.some(([, above]) => above === area)).map(([area]) => area);
	// Now and then a part with hardly more homes than families.
	const homes = new Map(parts.map((area) => [area, draw(4) === 0 ? 8 + draw(12) : 50 + draw(80)]));
	const within = (area: string): number =>
		homes.get(area) ??
		shape.filter(([, above]) => above === area).reduce((sum, [part]) => sum + within(part), 0);
	const programme: RandomFamilies = {
		seed,
		threshold: draw(3) === 0 ? 10 : 5,
		areas: shape.map(([area, part_of]) => ({ area, part_of, homes: within(area) })),
		rhythm: draw(3) === 0 ? 'quarter' : 'half-year',
		quartersApart: draw(2) === 0 ? 2 : 4,
		periods: [],
		families: [],
		contacted: new Map(),
		told: []
	};
	const quarters = quarterRange(start, '2011-Q4').slice(0, 3 + draw(3));
	const many = 70 + draw(50);
	for (const [place, period] of quarters.entries())
		liveOn(programme, period, draw, Math.ceil((many / quarters.length) * (place === 0 ? 1.5 : 0.9)));
	return programme;
}

/** One quarter later: some came, one withdrew or was erased, one was corrected, the others lived on. */
export function oneQuarterOn(before: RandomFamilies): RandomFamilies {
	const period = shiftPeriod(before.periods.at(-1) ?? start, 1);
	const draw = draws(before.seed * 31 + before.periods.length);
	const programme: RandomFamilies = structuredClone({ ...before, told: [] });
	liveOn(programme, period, draw, draw(3) === 0 ? draw(4) : 4 + draw(12));
	const counted = programme.families.filter(
		(one) => one.consent !== '' && one.withdrawn === '' && one.started < firstDay(period)
	);
	const gone = counted[draw(counted.length)];
	const wrong = counted.filter((one) => one !== gone)[draw(counted.length - 1)];
	if (gone && draw(2) === 0) {
		gone.withdrawn = between(draw, firstDay(period), lastDay(period));
		programme.told.push(`${gone.household} withdrew`);
	} else if (gone) {
		programme.families = programme.families.filter((one) => one !== gone);
		programme.told.push(`${gone.household} was erased`);
	}
	if (wrong) programme.told.push(`${wrong.household} ${corrected(programme, wrong, draw)}`);
	return programme;
}

function corrected(programme: RandomFamilies, family: RandomFamily, draw: Draw): string {
	const others = partsOf(programme).filter((one) => one !== family.area);
	const old = family.results.filter((one) => one.date < firstDay(programme.periods.at(-1) ?? start));
	const status = old[draw(Math.max(1, old.length))];
	const way = draw(3);
	if (way === 0 && roomIn(programme, others[0] ?? '') > 0) {
		family.area = others[0] ?? family.area;
		return `lives in ${family.area}`;
	}
	if (way === 1 || !status) {
		const earlier = format(addDays(parseISO(family.started), -60), 'yyyy-MM-dd');
		family.started = earlier < firstDay(start) ? firstDay(start) : earlier;
		return `started on ${family.started}`;
	}
	status.status = status.status === 'met' ? 'open' : 'met';
	return `${status.result} ${status.date} was ${status.status}`;
}

const between = (draw: Draw, from: string, to: string): string => {
	const days = Math.max(0, differenceInCalendarDays(parseISO(to), parseISO(from)));
	return format(addDays(parseISO(from), draw(days + 1)), 'yyyy-MM-dd');
};

const roomIn = ({ areas, families }: RandomFamilies, area: string): number =>
	(areas.find((one) => one.area === area)?.homes ?? 0) - families.filter((one) => one.area === area).length;

/** A quarter passes: so many families come, everyone lives on, and doors are knocked on. */
function liveOn(programme: RandomFamilies, period: string, draw: Draw, newcomers: number): void {
	programme.periods.push(period);
	const parts = partsOf(programme);
	for (let i = 0; i < newcomers; i++) {
		const area = parts[Math.min(draw(parts.length), draw(parts.length))] ?? '';
		if (roomIn(programme, area) <= 0) continue;
		const started = between(draw, firstDay(period), lastDay(period));
		programme.families.push({
			household: `H-${period}-${String(i).padStart(3, '0')}`,
			area,
			started,
			ended: '',
			consent: draw(20) === 0 ? '' : between(draw, started, lastDay(period)),
			withdrawn: '',
			results: [],
			assessments: [],
			actions: []
		});
	}
	for (const family of programme.families) livesOn(family, period, draw, programme.seed);
	for (const area of parts) {
		const homes = programme.areas.find((one) => one.area === area)?.homes ?? 0;
		const known = programme.families.filter((one) => one.area === area).length;
		const before = programme.contacted.get(`${area}|${shiftPeriod(period, -1)}`) ?? 0;
		const more = draw(3) === 0 ? 0 : draw(12);
		// Most coaches knock on many more doors than open; of one programme in three nearly all do.
		const now = Math.max(before, known * (programme.seed % 3 === 0 ? 1 : 2)) + more;
		programme.contacted.set(`${area}|${period}`, Math.min(homes, Math.max(now, known)));
	}
}

function livesOn(family: RandomFamily, period: string, draw: Draw, seed: number): void {
	if (family.ended !== '' || family.withdrawn !== '') return;
	const isNew = family.started >= firstDay(period);
	const day = () => between(draw, isNew ? family.started : firstDay(period), lastDay(period));
	// Of some programmes each result speaks of everyone it is for, in others families are without it at times.
	const exceptions = seed % 2 === 0;
	for (const { result, whenNeeded } of resultsOf) {
		const last = family.results.filter((one) => one.result === result).at(-1)?.status;
		const put = (status: string) => family.results.push({ result, date: day(), status });
		if (last === undefined && (isNew || draw(3) === 0)) {
			if (whenNeeded ? draw(5) < 3 : exceptions && draw(12) === 0) {
				if (draw(2) === 0) put('not-applicable');
			} else put(draw(5) === 0 ? 'met' : 'open');
		} else if (last === 'open' && draw(5) === 0) put('met');
		else if (last === 'met' && exceptions && draw(25) === 0) put('lapsed');
		else if (last === 'not-applicable' && draw(20) === 0) put('open');
	}
	for (const domain of domainsOf) {
		if (draw(2) === 0 && !isNew) continue;
		const last = family.assessments.filter((one) => one.domain === domain).at(-1)?.rung ?? 1 + draw(3);
		const rung = Math.min(5, Math.max(1, last + (draw(3) === 0 ? 1 : draw(6) === 0 ? -1 : 0)));
		family.assessments.push({ domain, date: day(), rung, assessor: draw(8) === 0 ? 'both' : 'coach' });
	}
	for (const kind of kinds)
		if (draw(isNew ? 2 : 5) === 0)
			family.actions.push({ domain: 'wonen', action: `iets ${kind}`, kind, opened: day() });
	if (!isNew && draw(16) === 0) family.ended = lastDay(period);
}
