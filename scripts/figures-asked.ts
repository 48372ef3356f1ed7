// What the commands of figures ask about, of a programme that is opened or only read: what it does not know is refused before people are protected, which takes seconds.
import { companyOf } from '../src/lib/domain/area.ts';
import { householdTypes, perspectives } from '../src/lib/domain/household.ts';
import { lifeDomainIds } from '../src/lib/domain/life-domain.ts';
import { quarterIndex, shiftPeriod, type Period } from '../src/lib/domain/period.ts';
import { known, UnusableQuestion } from '../src/lib/domain/unusable-question.ts';
import { defaultView, type View } from '../src/lib/domain/view.ts';
import { goalsOf } from '../src/lib/figures/series.ts';
import type { KnownSoFar, OpenedProgramme } from '../src/lib/server/programme.ts';
import type { CompareQuestion } from '../src/lib/subjects/compare/answer/comparison.ts';
import {
	amount,
	confidence,
	list,
	period,
	quarter,
	UnusableArgument,
	wordAsked,
	type Options,
	type TakenAlong
} from './figures-arguments.ts';

type Read = Pick<OpenedProgramme, 'catalogue' | 'tables'>;
type Timed = Read & Pick<OpenedProgramme, 'periods'>;

/** The latest quarter with a figure of a goal, or the one asked for: between the first figure and the target quarter. */
export function quarterShown({ periods, catalogue }: Timed, options: Options): Period {
	const { target } = catalogue.programme;
	const asked = quarter(options, 'period');
	const first = periods[0] ?? target;
	const latest = periods.at(-1) ?? target;
	if (asked === undefined) return latest;
	const last = quarterIndex(latest) < quarterIndex(target) ? target : latest;
	if (quarterIndex(asked) < quarterIndex(first) || quarterIndex(asked) > quarterIndex(last))
		throw new UnusableQuestion('unknown-period', { value: asked, allowed: `${first} … ${last}` });
	return asked;
}

const areaIn = ({ catalogue }: Read, id: string): string =>
	known('unknown-area', catalogue.areas, (one) => one.area, id).area;
const areaAsked = (programme: Read, { area }: Options): string | undefined =>
	area === undefined ? undefined : areaIn(programme, area);

/** Which coached households the question is about. */
const familiesAsked = (programme: Read, options: Options) => ({
	area: areaAsked(programme, options),
	coach:
		options.coach === undefined
			? undefined
			: known(
					'unknown-coach',
					[...new Set(programme.tables.households.map((one) => one.coach))].sort(),
					(one) => one,
					options.coach
				),
	householdType: wordAsked(options, 'household-type', householdTypes)
});

export function viewAsked(programme: Read, options: Options): View {
	const { catalogue } = programme;
	const usual = defaultView(catalogue);
	const area = areaAsked(programme, options) ?? usual.area;
	const compare = list(options.compare)?.map((id) => areaIn(programme, id));
	return {
		area,
		compare: compare
			? [...new Set(compare)].filter((id) => id !== area)
			: companyOf(catalogue.areas, area, usual.compare),
		confidence: confidence(options) ?? usual.confidence
	};
}

/** The indicator asked for, else the first goal. */
export function indicatorAsked({ catalogue }: Read, { indicator }: Options): string {
	const id = indicator ?? goalsOf(catalogue)[0]?.id ?? '';
	return known('unknown-indicator', catalogue.indicators, (one) => one.id, id).id;
}

export const comparisonAsked = (programme: Read, options: Options): CompareQuestion => ({
	indicator: indicatorAsked(programme, options),
	before: period(options, 'from'),
	after: period(options, 'to') ?? period(options, 'period'),
	experiment: list(options.experiment)?.map((id) => areaIn(programme, id)),
	control: list(options.control)?.map((id) => areaIn(programme, id)),
	confidence: confidence(options)
});

const ofFamilies = (programme: Read, options: Options) => ({
	...familiesAsked(programme, options),
	perspective: wordAsked(options, 'assessor', perspectives),
	domain: wordAsked(options, 'domain', lifeDomainIds)
});
export function ladderAsked(programme: Timed, options: Options) {
	const to = quarter(options, 'to') ?? quarter(options, 'period') ?? quarterShown(programme, options);
	const from = quarter(options, 'from') ?? shiftPeriod(to, -4);
	return { from, to, ...ofFamilies(programme, options) };
}
export const resultsAsked = (programme: Timed, options: Options) => ({
	period: quarter(options, 'period') ?? quarter(options, 'to') ?? quarterShown(programme, options),
	from: quarter(options, 'from'),
	...familiesAsked(programme, options),
	confidence: confidence(options)
});

/** The year up to which effort is told. */
export const effortAsked = (options: Options): Period | undefined =>
	period(options, 'period') ?? period(options, 'to');
/** When a survey was held. */
export const waveAsked = (options: Options): Period | undefined =>
	period(options, 'wave') ?? period(options, 'period');

export function costsAsked(options: Options) {
	const horizon = amount(options, 'horizon');
	if (horizon !== undefined && (horizon < 1 || horizon > 50))
		throw new UnusableArgument('bad-word', {
			...{ option: 'horizon', value: String(horizon), allowed: '1 … 50' }
		});
	return { period: effortAsked(options), usual: amount(options, 'usual') ?? null, horizon };
}

/** @throws UnusableArgument where the file that it writes, or reads besides, is not named */
export function filesAsked(figure: string, { before, out }: Options): void {
	if (figure === 'consequences' && before === undefined) throw new UnusableArgument('no-before');
	if (figure === 'take-along' && out === undefined) throw new UnusableArgument('no-out');
}

const asked: Record<string, (programme: Read, options: Options) => unknown> = {
	overview: viewAsked,
	trend: (programme, options) => [indicatorAsked(programme, options), viewAsked(programme, options)],
	compare: comparisonAsked,
	ladder: ofFamilies,
	results: familiesAsked,
	process: (_, options) => waveAsked(options),
	experience: (_, options) => waveAsked(options),
	effort: (_, options) => effortAsked(options),
	costs: (_, options) => costsAsked(options)
};
const askedOfQuarter: Record<string, (programme: Timed, options: Options) => unknown> = {
	...{ overview: quarterShown, trend: quarterShown, ladder: ladderAsked, results: resultsAsked }
};

/** @throws UnusableQuestion or UnusableArgument on what the programme does not know, as far as that is known of it by now */
export const refuses =
	(figure: string, of: TakenAlong, options: Options) =>
	({ catalogue, tables, periods }: KnownSoFar): void => {
		asked[figure === 'take-along' ? of : figure]?.({ catalogue, tables }, options);
		if (periods) askedOfQuarter[figure]?.({ catalogue, tables, periods }, options);
	};
