// Invented answers of clients: two waves, part of the people in both; per life domain whether things changed, and scales.
import type { Experience } from '../../src/lib/domain/experience.ts';
import type { LifeDomainId } from '../../src/lib/domain/life-domain.ts';
import { chance, type Chance } from './random.ts';
import type { Cell, Table } from './table.ts';

const waves = ['2009-Q1', '2011-Q1'] as const;
/** People per wave; so many of the first answer again. */
const size = { first: 92, second: 138, twice: 56 };

interface Told {
	/** Invented shares of those whom it concerns. */
	better: number;
	worse: number;
	/** Of those for whom it is better. */
	ascribed: number;
	/** Whom the domain concerns at all. */
	asked: number;
}

/** So that each sentence of the page occurs: more than the ladder says, less, about as much, and too few to tell. */
const told: Record<LifeDomainId, Told> = {
	wonen: { better: 0.62, worse: 0.15, ascribed: 0.72, asked: 1 },
	werk: { better: 0.14, worse: 0.22, ascribed: 0.5, asked: 0.95 },
	financien: { better: 0.46, worse: 0.17, ascribed: 0.75, asked: 1 },
	gezondheid: { better: 0.4, worse: 0.18, ascribed: 0.3, asked: 1 },
	onderwijs: { better: 0.36, worse: 0.15, ascribed: 0.5, asked: 0.75 },
	'vrije-tijd': { better: 0.2, worse: 0.14, ascribed: 0.45, asked: 0.95 },
	zorg: { better: 0.6, worse: 0.14, ascribed: 0.8, asked: 1 },
	veiligheid: { better: 0.24, worse: 0.05, ascribed: 0.5, asked: 0.3 }
};

/** Invented mean of each scale, per wave. */
const means: Record<string, [first: number, second: number]> = {
	'tevreden-begeleiding': [3.8, 3.85],
	'tevreden-gevolg': [3.9, 3.4],
	'eigen-kracht': [2.8, 3.15]
};

interface Person {
	respondent: string;
	area: string;
	/** Standard normal: how this person feels about most things, in both waves. */
	leaning: number;
}

const person = (number: number, dice: Chance): Person => ({
	respondent: `C${String(number).padStart(3, '0')}`,
	area: dice.yes(0.53) ? 'nieuwe-velve' : 'lindenhof',
	leaning: dice.normal()
});

function score(
	mean: number,
	leaning: number,
	dice: Chance,
	{ min, max }: { min: number; max: number }
): number {
	return Math.min(max, Math.max(min, Math.round(mean + 0.75 * leaning + 0.75 * dice.normal())));
}

function answersOf(one: Person, wave: number, { items, scales }: Experience): Record<string, Cell>[] {
	const dice = chance(`clients ${one.respondent} ${waves[wave] ?? ''}`);
	const common = { wave: waves[wave] ?? '', respondent: one.respondent, area: one.area };
	const rows: Record<string, Cell>[] = [];
	const changed = new Map<string, number>();
	for (const { item, kind, domain, scale: id, direction } of items) {
		const about = domain && told[domain];
		if (kind === 'change' && about && domain) {
			// Nobody can tell of change at the start.
			if (wave === 0 || !dice.yes(about.asked)) continue;
			const luck = dice.next();
			const value = luck < about.better ? 1 : luck < about.better + about.worse ? -1 : 0;
			changed.set(domain, value);
			rows.push({ ...common, item, value });
		} else if (kind === 'ascribed' && about && domain) {
			// Asked of whoever said that something changed.
			if ((changed.get(domain) ?? 0) === 0) continue;
			rows.push({ ...common, item, value: dice.yes(about.ascribed) ? 1 : 0 });
		} else if (kind === 'score') {
			const scale = scales.find((each) => each.id === id);
			const mean = means[id ?? '']?.[wave] ?? 0;
			// Who skips a question leaves no row.
			if (!scale || mean === 0 || dice.yes(0.02)) continue;
			const value = score(mean, one.leaning, dice, scale);
			rows.push({ ...common, item, value: direction === 'negative' ? scale.min + scale.max - value : value });
		}
	}
	return rows;
}

export function clients(experience: Experience): Table {
	const dice = chance('clients');
	const before = Array.from({ length: size.first }, (_, place) => person(place + 1, dice));
	const fresh = Array.from({ length: size.second - size.twice }, (_, place) =>
		person(size.first + place + 1, dice)
	);
	const groups = [before, [...before.slice(0, size.twice), ...fresh]];
	return {
		columns: ['wave', 'respondent', 'area', 'item', 'value'],
		rows: groups.flatMap((people, wave) => people.flatMap((one) => answersOf(one, wave, experience)))
	};
}
