// Three publications in a row of a drawn study of clients, people added, withdrawn and corrected between; and what differences of them tell.
import { protect } from '../../src/lib/disclosure/protect.ts';
import { publishedOf } from '../../src/lib/disclosure/published-release.ts';
import type { Experience } from '../../src/lib/domain/experience.ts';
import type { PublishedCell } from '../../src/lib/domain/publication-file.ts';
import { clientRows } from '../../src/lib/figures/client-rows.ts';
import type { ClientAnswerRow } from '../../src/lib/queries/clients.ts';
import { draws, planOf } from './random-programme.ts';

const quarters = ['2010-Q1', '2010-Q2', '2010-Q3'] as const;
const scale = 'kracht';
const wording = 'text not in the source' as const;
const experience: Experience = {
	scales: [{ id: scale, kind: 'competences', name: { nl: 'k', en: 'k' }, min: 1, max: 5 }],
	items: [
		{ item: 'wonen-v', kind: 'change', domain: 'wonen', direction: 'positive', wording },
		{ item: 'wonen-d', kind: 'ascribed', domain: 'wonen', direction: 'positive', wording },
		{ item: 'k1', kind: 'score', scale, direction: 'positive', wording },
		{ item: 'k2', kind: 'score', scale, direction: 'negative', wording }
	],
	asked: []
};

/** What one person answered in one wave. */
interface Form {
	respondent: number;
	answers: Record<string, number>;
}
type Waves = Map<string, Form[]>;

type Draw = (below: number) => number;

const formOf = (draw: Draw, respondent: number): Form => ({
	respondent,
	answers: { 'wonen-v': draw(3) - 1, 'wonen-d': draw(2), k1: 1 + draw(5), k2: 1 + draw(5) }
});

/** A quarter passes in the files: some take their answers back, some were late, one was corrected; and perhaps a wave is held. */
function livesOn(waves: Waves, place: number, draw: Draw): Waves {
	const all = [...new Set([...waves.values()].flat().map((one) => one.respondent))];
	const gone = new Set(Array.from({ length: draw(4) }, () => all[draw(Math.max(1, all.length))]));
	const next: Waves = new Map(
		[...waves].map(([wave, forms]) => [wave, forms.filter((one) => !gone.has(one.respondent))])
	);
	const first = next.get(quarters[0]) ?? [];
	const corrected = draw(3) === 0 ? first[draw(Math.max(1, first.length))] : undefined;
	if (corrected) {
		const fresh = formOf(draw, corrected.respondent);
		next.set(
			quarters[0],
			first.map((one) => (one === corrected ? fresh : one))
		);
	}
	const there = (next.get(quarters[0]) ?? []).map((one) => one.respondent);
	const again = draw(3) === 0 ? there : there.filter(() => draw(10) > (place === 1 ? 2 : 1));
	const fresh = Array.from({ length: draw(2) === 0 ? 0 : draw(30) }, (_, i) => 1000 * place + i);
	if (draw(4) > 0)
		next.set(
			quarters[place] ?? '',
			[...again, ...fresh].map((one) => formOf(draw, one))
		);
	if (draw(4) === 0)
		next.set(quarters[0], [
			...(next.get(quarters[0]) ?? []),
			...Array.from({ length: draw(14) }, (_, i) => formOf(draw, 5000 + 100 * place + i))
		]);
	return next;
}

const rowsIn = (waves: Waves): ClientAnswerRow[] =>
	[...waves].flatMap(([wave, forms]) =>
		forms.flatMap(({ respondent, answers }) =>
			Object.entries(answers).map(([item, value]) => ({ wave, respondent: String(respondent), item, value }))
		)
	);

/** A published mean as the sum that it is of: whose scores, each as it was given in that wave. */
interface Told {
	what: string;
	/** By wave, so that only sums of the same scores are taken from each other. */
	wave: string;
	people: ReadonlySet<string>;
}

export interface Attacked {
	/** Differences of published means that are of a few people, and published cells that do not stand. */
	found: string[];
	means: number;
	/** Cells that were published, with what is known of who stands behind them. */
	cells: readonly PublishedCell[];
	waves: Waves;
}

/** A person with the score that was given: who was corrected is somebody else, unless the score stayed. */
const names = (forms: readonly Form[]): Set<string> =>
	new Set(forms.map(({ respondent, answers: { k1 = 0, k2 = 0 } }) => `${respondent} ${k1 - k2}`));

/** The means that were new in a publication; who stands in the panel is anybody's to know who knows who was asked twice. */
function toldIn(cells: readonly PublishedCell[], waves: Waves, known: ReadonlySet<string>): Told[] {
	const shown = (wave: string, column: string) =>
		cells.some(
			(one) => one.row === scale && one.period === wave && one.column === column && one.value !== null
		);
	const from = [...waves.keys()].sort()[0] ?? '';
	return [...waves].flatMap(([wave, forms]): Told[] => {
		const before = waves.get(from) ?? [];
		const both = (own: readonly Form[], other: readonly Form[]) =>
			names(own.filter((one) => other.some(({ respondent }) => respondent === one.respondent)));
		const all: [string, string, Set<string>][] = [
			['mean', wave, names(forms)],
			['panel-before', from, both(before, forms)],
			['panel-after', wave, both(forms, before)]
		];
		return all.flatMap(([column, of, people]) =>
			known.has(`${wave} ${column}`) || !shown(wave, column)
				? []
				: [{ what: `${wave} ${column}`, wave: of, people }]
		);
	});
}

/** Every sum of published sums, each added, left out or taken off, that is of somebody, and of fewer people than the threshold. */
function small(told: readonly Told[], threshold: number): string[] {
	const found: string[] = [];
	for (let code = 1; code < 3 ** told.length; code++) {
		const signs = told.map((_, place) => (Math.floor(code / 3 ** place) % 3) - 1);
		const sum = new Map<string, number>();
		for (const [place, { people }] of told.entries())
			for (const one of people) sum.set(one, (sum.get(one) ?? 0) + (signs[place] ?? 0));
		const left = [...sum.values()].filter((one) => one !== 0).length;
		if (left === 0 || left >= threshold) continue;
		found.push(`${told.map(({ what }, place) => `${signs[place]} x ${what}`).join(', ')}: ${left} people`);
	}
	return found;
}

export async function clientsInARow(seed: number): Promise<Attacked> {
	const draw = draws(seed);
	const threshold = [5, 10][draw(2)] ?? 10;
	let waves: Waves = new Map([
		[quarters[0], Array.from({ length: threshold + draw(30) }, (_, one) => formOf(draw, one))]
	]);
	const plan = planOf('never');
	const told: Told[] = [];
	const found: string[] = [];
	let cells: PublishedCell[] = [];
	for (const [place, period] of quarters.entries()) {
		if (place > 0) waves = livesOn(waves, place, draw);
		const before = quarters[place - 1];
		const tables = plan.tables.map((one) => ({ table: one.id, counts: one.counts, since: quarters[0] }));
		const { release } = await protect({
			...{ programme: 'proef', plan, threshold, earlier: [] },
			published:
				before === undefined
					? null
					: { until: before, cells: publishedOf({ period: before, tables, cells } as never).cells },
			counts: {
				...{ areas: [], periods: quarters.slice(0, place + 1), rows: [], respondents: [] },
				answers: clientRows(rowsIn(waves), experience)
			}
		});
		const now = release.tables
			.filter((one) => one.counts === 'experience')
			.flatMap(({ table, cells: own }) =>
				own.map(({ subject: row, area, period: at, cell: column, value }) => ({
					...{ table, area, period: at, row, column, value }
				}))
			);
		const keyOf = ({ value: _, ...one }: PublishedCell) => JSON.stringify(one);
		const values = new Map(now.map((one) => [keyOf(one), one.value]));
		for (const one of cells) {
			const there = values.get(keyOf(one));
			if (there !== undefined && there !== one.value) found.push(`${period}: does not stand: ${keyOf(one)}`);
		}
		told.push(...toldIn(now, waves, new Set(told.map((one) => one.what))));
		cells = [...cells, ...now.filter((one) => !cells.some((other) => keyOf(other) === keyOf(one)))];
	}
	for (const wave of quarters)
		found.push(
			...small(
				told.filter((one) => one.wave === wave),
				threshold
			)
		);
	return { found: found.map((one) => `seed ${seed}: ${one}`), means: told.length, cells, waves };
}
