// What each rule of protection costs: the same counts of the demonstration, judged without it. Nothing of the product is switched off:
// a rule that rests on something known is left out by not telling it.
import { planCounts } from '../../src/lib/subjects/households/answer/plan-counts.ts';
import type { PublicationPlan } from '../../src/lib/domain/publication.ts';
import type { PlanCounts } from '../../src/lib/disclosure/plan-counts.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import { cellsOf } from '../../src/lib/disclosure/published-release.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import type { ReadPublication } from './read-publication.ts';

interface Judged {
	plan: PublicationPlan;
	counts: PlanCounts;
	threshold: number;
}
type Cells = Pick<ReadPublication, 'cells'>;

async function read({ plan, counts, threshold }: Judged, programme = 'proef'): Promise<Cells> {
	const { release } = await protect({ programme, plan, counts, threshold, earlier: [] });
	const kinds = new Map<string, string>(plan.tables.map((one) => [one.id, one.counts]));
	return {
		cells: cellsOf(release, plan).map(({ table, row, column, area, period, value }) => ({
			counts: kinds.get(table) ?? table,
			subject: row,
			area,
			period,
			cell: column,
			value
		}))
	};
}

/** Every quarter as if no other were ever published: nothing is known of newcomers, or of who was there a year before. */
async function apart({ plan, counts, threshold }: Judged): Promise<Cells> {
	const cells: ReadPublication['cells'] = [];
	for (const period of counts.periods) {
		const own = {
			...counts,
			periods: [period],
			rows: counts.rows.filter((row) => row.period === period),
			most: counts.most?.filter((one) => one.period === period) ?? [],
			respondents: period === counts.periods.at(-1) ? counts.respondents : []
		};
		// A part that holds nobody yet is a part all the same.
		cells.push(...(await read({ plan, counts: own, threshold })).cells);
	}
	return { cells };
}

/** Small counts alone: what is shown when only they are hidden, and nothing protects them. */
async function smallAlone(judged: Judged): Promise<Cells> {
	const { cells } = await read({ ...judged, threshold: 1 });
	return {
		cells: cells.map((one) =>
			!['process', 'experience'].includes(one.counts) && one.value !== null && one.value < judged.threshold
				? { ...one, value: null }
				: one
		)
	};
}

export const demonstrationCounts = async (folder: string): Promise<Judged> => {
	const { engine, catalogue, periods } = await openProgramme(folder, { protection: false });
	const { publication: plan } = readDefinitions('indicators');
	const own = periods.filter((one) => one >= catalogue.programme.start);
	return {
		plan,
		counts: await planCounts(engine, catalogue, plan, own),
		threshold: catalogue.programme.threshold
	};
};

/** By rule; the first is with all of them. */
export const withoutRules: readonly { rule: string; made: (judged: Judged) => Promise<Cells> }[] = [
	{ rule: 'all rules', made: (judged) => read(judged) },
	{
		rule: 'without homes and contacts being known',
		made: ({ counts, ...judged }) => read({ ...judged, counts: { ...counts, most: [] } })
	},
	{
		rule: 'without results for everyone being known',
		made: ({ counts, ...judged }) => read({ ...judged, counts: { ...counts, forAll: [] } })
	},
	{
		rule: 'without "assessed on both days was coached on the first"',
		made: ({ plan, ...judged }) =>
			read({
				...judged,
				plan: {
					...plan,
					tables: plan.tables.map((one) => (one.counts === 'ladder' ? { ...one, quarters_apart: 400 } : one))
				}
			})
	},
	{ rule: 'without quarters being laid side by side', made: apart },
	{ rule: 'only small counts hidden', made: smallAlone }
];
