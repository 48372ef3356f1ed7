// Writes a programme folder of as many areas and quarters as asked for, seeded: to see what grows with them.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quarterRange, shiftPeriod } from '../../src/lib/domain/period.ts';
import { seededUniform } from '../../src/lib/statistics/distributions/seeded-normals.ts';

/** As in the demonstration, whose definitions this programme takes; every other area is background. */
const known = [
	'velve-lindenhof,Velve-Lindenhof,experiment,,634,2050',
	'nieuwe-velve,Nieuwe Velve,experiment,velve-lindenhof,336,1087',
	'lindenhof,Lindenhof,experiment,velve-lindenhof,298,963',
	'stadsveld-zuid,Stadsveld-Zuid,control,,980,3600',
	'stevenfenne,Stevenfenne,control,,720,2700',
	'buurt-1003-1004,1003/1004,sub-area,,,960'
];
const starts = 'Berg Hout Wester Ooster Zand Veld Heide Molen Kerk Linden Eiken Water'.split(' ');
const ends = 'kamp wijk horst dal brink laan hoek mors es rade'.split(' ');
const goals = [
	['wwb-uitkering', 0.1],
	['bbr-actief', 0.06],
	['speciaal-onderwijs', 0.09],
	['voortijdig-schoolverlaten', 0.08],
	['sport-jeugd', 0.38],
	['sport-volwassen', 0.09]
] as const;
const first = '2006-Q1';
const acrossMap = 10;
/** Between two waves of the survey. */
const quartersApart = 4;
const origin = 'final,Many areas (invented),2021-01-15';

/** @param seed of the counts, which is all that is left to chance */
export function writeManyAreas(
	folder: string,
	{ areas, quarters, seed = 1 }: { areas: number; quarters: number; seed?: number }
): void {
	const uniform = seededUniform(seed);
	const others = Array.from({ length: Math.max(0, areas - known.length) }, (_, at) => {
		const name = `${starts[at % starts.length]}${ends[Math.floor(at / starts.length) % ends.length]}`;
		const part = Math.floor(at / (starts.length * ends.length)) + 1;
		return `${name.toLowerCase()}-${part},${name} ${part},reference,,${400 + (at % 7) * 90},${1500 + (at % 11) * 210}`;
	});
	const places = [...known, ...others].slice(0, areas);
	const periods = quarterRange(first, shiftPeriod(first, quarters - 1));
	const observed = places.flatMap((place) => {
		const [area, , , whole] = place.split(',');
		// Parts together hold no more than their whole.
		const people = whole ? 600 : 1300 + Math.floor(uniform() * 900);
		const counted = goals.flatMap(([indicator, share]) => {
			const level = share * (0.8 + 0.4 * uniform());
			return periods.map((period, at) => {
				const wanted = people * (level + share * (0.1 * (uniform() - 0.5) - at / 400));
				const count = Math.max(0, Math.round(whole ? wanted / 2 : wanted));
				return `${indicator},${area},${period},${count},${people},,,,${origin}`;
			});
		});
		const asked = periods
			.filter((_, at) => at % quartersApart === 0)
			.map((period) => `overlast,${area},${period},,,${(3 + uniform()).toFixed(2)},1.4,120,${origin}`);
		return [...counted, ...asked];
	});
	const write = (name: string, head: string, rows: string[]) =>
		writeFileSync(path.join(folder, name), `${[head, ...rows].join('\n')}\n`);
	mkdirSync(folder, { recursive: true });
	write(
		'areas.csv',
		'area,name,role,part_of,homes,residents,tile_column,tile_row',
		places.map((place, at) => `${place},${at % acrossMap},${Math.floor(at / acrossMap)}`)
	);
	write(
		'observations.csv',
		'indicator,area,period,numerator,denominator,mean,sd,n,status,source,retrieved',
		observed
	);
}
