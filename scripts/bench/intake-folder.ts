// A programme folder of as many observations as asked, with faults of every kind planted in it; the same bytes for the same seed.
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { chance, type Chance } from '../generator/random.ts';
import { plants, type Planted } from './intake-plants.ts';

const columns = [
	...['indicator', 'area', 'period', 'numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower'],
	...['upper', 'status', 'source', 'retrieved', 'note']
];

/** What is measured each quarter of these years; the last two are the folder's own. */
const shares = [
	...['wwb-uitkering', 'bbr-actief', 'sport-jeugd', 'sport-volwassen', 'speciaal-onderwijs'],
	'voortijdig-schoolverlaten'
];
const [grade, yearly] = ['bench-cijfer', 'bench-jaar'];
const [firstYear, lastYear] = [2005, 2019];
const parts = 19;
const rowsPerArea = (shares.length + 1) * (lastYear - firstYear + 1) * 4 + (lastYear - firstYear + 1);
/** Of each kind of fault so many rows: 5,000 and more of all kinds together. */
const plantedPerKind = 120;

const definition = (id: string, order: number, facts: string): string => `---
id: ${id}
order: ${order}
name: { nl: '${id}', en: '${id}' }
short: { nl: '${id}', en: '${id}' }
domain: werk
better: lower
reference: true
${facts}
population: { nl: 'inwoners', en: 'residents' }
source: { nl: 'Proefregister', en: 'Trial register' }
---

# nl

## Wat meet dit?

Niets: deze indicator hoort bij een proef.

## Let op

Gebruik hem nergens anders.

# en

## What does this measure?

Nothing: this indicator belongs to a trial.

## Caution

Use it nowhere else.
`;

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

interface Series {
	areas: string[];
	lines: string[][];
}

/** A whole and its parts: every whole has what its parts have together, so that only a planted fault makes the sums differ. */
function district(number: number, random: Chance): Series {
	const whole = `wijk-${number}`;
	const areas = [whole, ...Array.from({ length: parts }, (_, part) => `${whole}-buurt-${part + 1}`)];
	const sizes = areas.map(() => random.whole(300, 1800));
	sizes[0] = sizes.slice(1).reduce((sum, size) => sum + size, 0);
	const lines: string[][] = [];
	const told = (year: number, quarter: number): string[] => [
		year === lastYear && quarter === 3 ? 'provisional' : 'final',
		'Register (verzonnen)',
		`${year}-${quarterEnds[quarter] ?? ''}`,
		random.yes(0.03) ? `Nagezien door team ${random.whole(1, 2000)}` : ''
	];
	const each = (line: (year: number, quarter: number) => string[]): void => {
		for (let year = firstYear; year <= lastYear; year++)
			for (let quarter = 0; quarter < 4; quarter++) lines.push(line(year, quarter));
	};
	const period = (year: number, quarter: number): string => `${year}-Q${quarter + 1}`;
	const ofParts = new Map<string, number>();
	for (const [index, area] of [...areas.entries()].reverse()) {
		const size = sizes[index] ?? 0;
		for (const indicator of shares)
			each((year, quarter) => {
				const key = `${indicator} ${period(year, quarter)}`;
				const sum = ofParts.get(key) ?? 0;
				const own = index === 0 ? sum + random.whole(0, 40) : random.whole(20, 240);
				ofParts.set(key, sum + own);
				const figures = [String(own), String(size), '', '', '', '', '', ''];
				return [indicator, area, period(year, quarter), ...figures, ...told(year, quarter)];
			});
		each((year, quarter) => {
			const mean = (4 + random.next() * 4).toFixed(2);
			const figures = ['', '', mean, (1 + random.next()).toFixed(2), String(random.whole(40, 400))];
			return [grade, area, period(year, quarter), ...figures, '', '', '', ...told(year, quarter)];
		});
		for (let year = firstYear; year <= lastYear; year++) {
			const value = random.whole(100, 800) / 1000;
			const figures = [value, value - 0.05, value + 0.05].map((one) => one.toFixed(4));
			lines.push([yearly, area, String(year), '', '', '', '', '', ...figures, ...told(year, 3)]);
		}
	}
	return { areas, lines };
}

const kindOf = (line: readonly string[]): Planted['on'] =>
	line[0] === grade ? 'grade' : line[0] === yearly ? 'yearly' : 'share';

/** Writes the folder; what stood there goes. */
export function writeIntakeFolder(folder: string, rows: number, seed: string): void {
	rmSync(folder, { recursive: true, force: true });
	const own = path.join(folder, 'indicators/neighbourhood');
	mkdirSync(own, { recursive: true });
	writeFileSync(
		path.join(own, `${grade}.md`),
		definition(grade, 901, 'kind: mean\nfrequency: quarter\nscale: { min: 1, max: 10 }')
	);
	writeFileSync(path.join(own, `${yearly}.md`), definition(yearly, 902, 'kind: proportion\nfrequency: year'));
	const random = chance(seed);
	const areas = ['area,name,role,part_of'];
	const opened = openSync(path.join(folder, 'observations.csv'), 'w');
	writeSync(opened, `${columns.join(',')}\n`);
	// Each fault stands in a stretch of the file of its own, as far apart as the file allows.
	const faults = Array.from({ length: plantedPerKind }, () => plants).flat();
	const stretch = (rows - 3 * rowsPerArea) / (faults.length + 1);
	let [row, next, earlier] = [0, 0, [] as string[]];
	for (let number = 1; row < rows; number++) {
		const { areas: ids, lines } = district(number, random);
		for (const [index, id] of ids.entries())
			areas.push(`${id},${id},${index === 0 ? 'reference' : 'control'},${index === 0 ? '' : ids[0]}`);
		const text: string[] = [];
		for (const line of lines.slice(0, rows - row)) {
			row++;
			const fault = faults[next];
			const kind = kindOf(line);
			if (fault && row > stretch * (next + 1) && fault.on === kind && line[1] !== ids[0]) {
				fault.plant(line, earlier);
				next++;
			} else if (kind === 'share') earlier = line;
			text.push(line.join(','));
		}
		writeSync(opened, `${text.join('\n')}\n`);
	}
	closeSync(opened);
	writeFileSync(path.join(folder, 'areas.csv'), `${areas.join('\n')}\n`);
	if (next < faults.length)
		throw new Error(`${rows} rows hold ${next} of ${faults.length} faults: ask for more rows`);
}
