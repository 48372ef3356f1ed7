// Small surveys drawn from a seed: areas small and large, some inside others, some with a neighbour named in the plan.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { draws } from './random-programme.ts';

export const share = 'sport-volwassen';
export const score = 'overlast';
export const threshold = 10;
export const [first, last] = ['2009-Q1', '2011-Q1'] as const;

/** Writes a programme whose areas are small and large, some inside others, some with a neighbour named. */
export async function writeSurvey(folder: string, seed: number, size: number): Promise<string[]> {
	const draw = draws(seed);
	const plain = Array.from({ length: size }, (_, place) => `w${place}`);
	const nested = draw(3) === 0;
	const areas = [
		...(nested ? ['geheel,Geheel,experiment,', 'dwars,Dwars,sub-area,'] : []),
		...plain.map((area, place) => {
			const role = place === 0 ? 'experiment' : place === 1 ? 'control' : ['experiment', 'control'][draw(2)];
			return `${area},${area.toUpperCase()},${role},${nested && place === 0 ? 'geheel' : ''}`;
		})
	];
	const sizes = size < 6 ? [4, 25, 60, 120, 160, 160] : [0, 4, 9, 10, 12, 25, 60, 120, 160];
	const answers: string[] = [];
	for (const area of [...plain, ...(nested ? ['geheel', 'dwars'] : [])]) {
		const people = sizes[draw(sizes.length)] ?? 0;
		const often = [4, 25, 50, 50][draw(4)] ?? 0;
		const yes = () => Number(draw(100) < often);
		// Else the changes of a share are hardly ever enough to show.
		const steady = draw(2) === 0;
		for (let one = 0; one < people; one++) {
			if (steady || draw(15) > 0) answer(first, area, `r${one}`, yes());
			if (steady || draw(4) > 0) answer(last, area, steady || draw(10) < 7 ? `r${one}` : `n${one}`, yes());
		}
	}
	function answer(wave: string, area: string, respondent: string, yes: number): void {
		answers.push(`${wave},${area},${respondent},${share},${yes}`);
		if (draw(8) > 0) answers.push(`${wave},${area},${respondent},${score},${1 + draw(9)}`);
	}
	const neighbours = plain.flatMap((area) => {
		const other = plain[draw(size)];
		return draw(2) === 0 && other !== area ? [`  - { area: ${area}, with: ${other} }`] : [];
	});
	const files = {
		'areas.csv': ['area,name,role,part_of', ...areas],
		'observations.csv': ['indicator,area,period,numerator,denominator,status,source,retrieved'],
		'surveys.csv': ['wave,area,respondent,indicator,value', ...answers],
		'indicators/publication.yaml': [
			'tables: []',
			...(neighbours.length > 0 ? ['survey_areas:', ...neighbours] : [])
		]
	};
	await mkdir(path.join(folder, 'indicators'), { recursive: true });
	for (const [name, lines] of Object.entries(files))
		await writeFile(path.join(folder, name), lines.join('\n'));
	return [...plain, ...(nested ? ['geheel', 'dwars'] : [])];
}
