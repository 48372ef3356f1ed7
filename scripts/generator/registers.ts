// The quarterly registers: shares that drift along invented knots, with chance on top, counted in whole people.
import { quarterIndex, quarterRange } from '../../src/lib/domain/period.ts';
import { chance } from './random.ts';
import { registers, type Knots, type Register } from './courses.ts';
import { places, type Place } from './places.ts';

export interface Count {
	indicator: string;
	area: string;
	period: string;
	/** null = hidden at the source. */
	numerator: number | null;
	denominator: number | null;
	source: string;
}

const first = '2006-Q1';
const last = '2011-Q4';
const baseline = '2008-Q2';
export const quarters = quarterRange(first, last);
const threshold = 10;
/** Quarters in which the neighbourhood lies exactly on its knots, so that these show what they are meant to show. */
const fixed: readonly string[] = [baseline, '2010-Q3', '2011-Q1', last];

/** The straight line between knots. */
function along(knots: Knots, period: string): number {
	const at = quarterIndex(period);
	const next = knots.findIndex(([knot]) => quarterIndex(knot) >= at);
	const [afterPeriod, after] = knots[next] ?? ['', 0];
	const [beforePeriod, before] = knots[next - 1] ?? [afterPeriod, after];
	const length = quarterIndex(afterPeriod) - quarterIndex(beforePeriod);
	return length === 0 ? after : before + ((after - before) * (at - quarterIndex(beforePeriod))) / length;
}

/** Numerators per quarter: course plus slowly fading chance plus a small season; the fixed quarters of the neighbourhood have no chance on them. */
function numerators(
	register: Register,
	name: string,
	knots: Knots,
	denominators: number[],
	calm: boolean
): number[] {
	const dice = chance(`${register.indicator} ${name}`);
	// A whole municipality does not move with one school.
	const steady = calm || name === 'enschede';
	const noise = steady ? register.noise : (register.noiseElsewhere ?? register.noise);
	let drift = 0;
	return quarters.map((period, place) => {
		drift = 0.6 * drift + dice.normal() * noise;
		const season = noise * 0.5 * Math.sin((Math.PI / 2) * (quarterIndex(period) % 4));
		const onCourse = calm && fixed.includes(period);
		const share = along(knots, period) + (onCourse ? 0 : drift + season);
		return Math.round(Math.min(0.98, Math.max(0.002, share)) * (denominators[place] ?? 0));
	});
}

/** Sizes that change a little every year, exactly `size` in the baseline year. */
const sizes = (size: number, name: string): number[] => {
	const dice = chance(`size ${name}`);
	const growth = 1 + (dice.next() - 0.5) * 0.01;
	return quarters.map((period) => Math.round(size * growth ** (Number(period.slice(0, 4)) - 2008)));
};

const tooFew = (numerator: number, denominator: number): boolean =>
	numerator < threshold || denominator - numerator < threshold;

function shown(
	indicator: string,
	area: string,
	source: string,
	counts: [number, number][],
	hide: boolean[]
): Count[] {
	return quarters.map((period, place) => {
		const [numerator, denominator] = counts[place] ?? [0, 0];
		const hidden = (hide[place] ?? false) || tooFew(numerator, denominator);
		return {
			indicator,
			area,
			period,
			source,
			numerator: hidden ? null : numerator,
			denominator: hidden ? null : denominator
		};
	});
}

/** The neighbourhood and its two parts: the parts add up to the whole, and are hidden together. */
function ownCounts(register: Register): Count[] {
	const { indicator, source } = register;
	const whole = sizes(register.own, indicator);
	const counts = numerators(register, 'velve-lindenhof', register.course, whole, true);
	const dice = chance(`${indicator} parts`);
	const part = 0.53;
	const tilt = 1 + (dice.next() - 0.5) * 0.16;
	const east: [number, number][] = counts.map((count, place) => {
		const size = Math.round((whole[place] ?? 0) * part);
		const moved = register.moved && register.moved.period === quarters[place] ? register.moved.people : 0;
		const own = Math.round(count * part * tilt + dice.normal() * Math.sqrt(count) * 0.12) + moved;
		return [Math.max(0, Math.min(count, own)), size];
	});
	const west: [number, number][] = east.map(([count, size], place) => [
		(counts[place] ?? 0) - count,
		(whole[place] ?? 0) - size
	]);
	const hide = east.map(([count, size], place) => tooFew(count, size) || tooFew(...(west[place] ?? [0, 0])));
	const all: [number, number][] = counts.map((count, place) => [count, whole[place] ?? 0]);
	return [
		...shown(indicator, 'velve-lindenhof', source, all, []),
		...shown(indicator, 'nieuwe-velve', source, east, hide),
		...shown(indicator, 'lindenhof', source, west, hide)
	];
}

function elsewhere(register: Register, place: Place): Count[] {
	const { indicator, source } = register;
	const dice = chance(`${indicator} level ${place.area}`);
	const control = place.role === 'control';
	const level = control ? 1 + (dice.next() - 0.5) * 0.12 : 0.6 + dice.next() * register.spread;
	// Some neighbourhoods move faster than the programme's own, some the other way: the demonstration proves nothing.
	const pace = control ? 1 : dice.next() * 2.9 - 0.3;
	const [, start] = register.control[0] ?? ['', 0];
	const knots: Knots = register.control.map(([period, share]) => [
		period,
		level * (start + (share - start) * pace)
	]);
	const size = sizes(Math.round(place.residents * register.population), `${indicator} ${place.area}`);
	const counts = numerators(register, place.area, knots, size, false);
	return shown(
		indicator,
		place.area,
		source,
		counts.map((count, at) => [count, size[at] ?? 0]),
		[]
	);
}

/** 1003/1004 has a goal of its own and numbers so small that most are hidden. */
function subArea(register: Register): Count[] {
	const dice = chance('1003/1004');
	const counts = quarters.map((period): [number, number] => {
		if (period === baseline) return [11, 96];
		return [period < '2010-Q3' ? dice.whole(7, 11) : dice.whole(6, 9), dice.whole(93, 98)];
	});
	return shown(register.indicator, 'buurt-1003-1004', register.source, counts, []);
}

export function registerCounts(): Count[] {
	return registers.flatMap((register) => [
		...ownCounts(register),
		...places
			.filter((one) => one.role === 'control' || one.role === 'reference')
			.flatMap((one) => elsewhere(register, one)),
		...(register.indicator === 'speciaal-onderwijs' ? subArea(register) : [])
	]);
}
