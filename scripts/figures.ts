// npm run figures -- <figure> [options]: the figures that the pages draw, with their words, as JSON on standard output.
// Exit 0: done; 1: of consequences alone, that a page would change; 2: arguments or a folder that cannot be used, with one line that says why.
import { answerEffort } from '../src/lib/subjects/costs/answer.ts';
import { costs } from '../src/lib/subjects/costs/figure/costs.ts';
import type { CostsFigure } from '../src/lib/subjects/costs/figure/costs-figure.ts';
import type { EffortFigure } from '../src/lib/subjects/costs/figure/effort-figure.ts';
import type { ExperienceFigure } from '../src/lib/subjects/experience/figure/experience-figure.ts';
import { breakEvenSentence, costsFinding } from '../src/lib/subjects/costs/words/sentences.ts';
import { effortFinding } from '../src/lib/subjects/costs/words/effort.ts';
import { answerCompare, type CompareQuestion } from '../src/lib/subjects/compare/answer/comparison.ts';
import { answerRobust } from '../src/lib/subjects/compare/answer/robust.ts';
import { answerLadder, answerResults } from '../src/lib/subjects/households/answer/ladder.ts';
import { answerExperience } from '../src/lib/subjects/experience/answer.ts';
import { answerOverview } from '../src/lib/subjects/overview/answer.ts';
import { answerProcess } from '../src/lib/subjects/process/answer.ts';
import type { ProcessFigure } from '../src/lib/subjects/process/figure/process.ts';
import { answerTrend } from '../src/lib/subjects/indicator/answer.ts';
import { known, UnusableQuestion } from '../src/lib/domain/unusable-question.ts';
import { companyOf } from '../src/lib/domain/area.ts';
import { householdTypes, perspectives } from '../src/lib/domain/household.ts';
import { lifeDomainIds } from '../src/lib/domain/life-domain.ts';
import { quarterIndex, shiftPeriod, type Period } from '../src/lib/domain/period.ts';
import type { Language } from '../src/lib/domain/text.ts';
import { defaultView, type View } from '../src/lib/domain/view.ts';
import type { CompareFigure } from '../src/lib/subjects/compare/figure/comparison-figure.ts';
import { goalsOf } from '../src/lib/figures/series.ts';
import { compareRefusedWords, refusedSentences } from '../src/lib/subjects/compare/words/people-sentences.ts';
import { problemMessage } from '../src/lib/language/problems.ts';
import { unusableSentence } from '../src/lib/language/unusable.ts';
import { DefinitionError } from '../src/lib/server/definitions/definitions.ts';
import { costsInputOf } from '../src/lib/server/differences.ts';
import { openProgramme, UnreadableFolder, type OpenedProgramme } from '../src/lib/server/programme.ts';
import {
	amount,
	confidence,
	list,
	period,
	quarter,
	readArguments,
	UnusableArgument,
	wordAsked,
	type Options,
	type TakenAlong
} from './figures-arguments.ts';
import { foretell } from './consequences.ts';
import { writeCosts, writeEffort, writeExperience, writeProcess, writeTakeAlong } from './take-along.ts';

/** The latest quarter with a figure of a goal, or the one asked for: between the first figure and the target quarter. */
function quarterShown({ periods, catalogue }: OpenedProgramme, options: Options): Period {
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

function areaAsked({ catalogue }: OpenedProgramme, { area }: Options): string | undefined {
	return area === undefined
		? undefined
		: known('unknown-area', catalogue.areas, (one) => one.area, area).area;
}

/** Which coached households the question is about. */
const familiesAsked = (programme: OpenedProgramme, options: Options) => ({
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

function viewAsked(programme: OpenedProgramme, options: Options): View {
	const { catalogue } = programme;
	const usual = defaultView(catalogue);
	const area = areaAsked(programme, options) ?? usual.area;
	const compare = list(options.compare)?.map(
		(id) => known('unknown-area', catalogue.areas, (one) => one.area, id).area
	);
	return {
		area,
		compare: compare
			? [...new Set(compare)].filter((id) => id !== area)
			: companyOf(catalogue.areas, area, usual.compare),
		confidence: confidence(options) ?? usual.confidence
	};
}

/** The indicator asked for, else the first goal. */
function indicatorAsked({ catalogue }: OpenedProgramme, { indicator }: Options): string {
	const id = indicator ?? goalsOf(catalogue)[0]?.id ?? '';
	return known('unknown-indicator', catalogue.indicators, (one) => one.id, id).id;
}

const comparisonAsked = (programme: OpenedProgramme, options: Options): CompareQuestion => ({
	indicator: indicatorAsked(programme, options),
	before: period(options, 'from'),
	after: period(options, 'to') ?? period(options, 'period'),
	experiment: list(options.experiment),
	control: list(options.control),
	confidence: confidence(options)
});

const experienceAsked = (
	{ engine, catalogue }: OpenedProgramme,
	options: Options
): Promise<ExperienceFigure> =>
	answerExperience(engine, catalogue, { wave: period(options, 'wave') ?? period(options, 'period') });

const effortAsked = (programme: OpenedProgramme, options: Options): Promise<EffortFigure> =>
	answerEffort(programme.engine, programme.catalogue, {
		period: period(options, 'period') ?? period(options, 'to'),
		told: programme.effort
	});

const processAsked = (programme: OpenedProgramme, options: Options): Promise<ProcessFigure> =>
	answerProcess(programme.engine, programme.catalogue, {
		wave: period(options, 'wave') ?? period(options, 'period'),
		period: programme.periods.at(-1)
	});

async function costsAsked(programme: OpenedProgramme, options: Options): Promise<CostsFigure> {
	const input = await costsInputOf(programme, {
		period: period(options, 'period') ?? period(options, 'to')
	});
	const usual = amount(options, 'usual');
	const horizon = amount(options, 'horizon') ?? input.prices.horizon;
	if (horizon < 1 || horizon > 50)
		throw new UnusableArgument('bad-word', {
			...{ option: 'horizon', value: String(horizon), allowed: '1 … 50' }
		});
	return costs(input, { horizon, usual: usual ?? null });
}

/**
 * Areas were named whose answers may not be used: said on standard error, since what the register knows of them still stands.
 * @throws UnusableArgument where an area has nothing but those answers
 */
function judgeChoice({ catalogue }: OpenedProgramme, options: Options, { areas, rows }: CompareFigure): void {
	const named = options.experiment !== undefined || options.control !== undefined;
	if (!named || rows.refused.length === 0) return;
	const { remedy } = compareRefusedWords[language];
	const small = rows.refused.some((one) => one.why === 'few');
	const detail = [
		...refusedSentences(rows.refused, catalogue.areas, language),
		...(small ? [remedy] : [])
	].join(' ');
	const without = areas.filter((one) => one.before === null && one.after === null).map((one) => one.area);
	if (rows.refused.some((one) => without.includes(one.area)))
		throw new UnusableArgument('refused-areas', { detail });
	process.stderr.write(`${detail}\n`);
}

const inBoth = (say: (language: Language) => string) => ({ nl: say('nl'), en: say('en') });

const figures: Record<string, (programme: OpenedProgramme, options: Options) => Promise<object>> = {
	overview: (programme, options) =>
		answerOverview(
			programme.engine,
			programme.catalogue,
			quarterShown(programme, options),
			viewAsked(programme, options),
			programme.periods
		),
	trend: (programme, options) =>
		answerTrend(
			programme.engine,
			programme.catalogue,
			indicatorAsked(programme, options),
			quarterShown(programme, options),
			viewAsked(programme, options)
		),
	compare: async (programme, options) => {
		const { engine, catalogue } = programme;
		const asked = comparisonAsked(programme, options);
		const figure = await answerCompare(engine, catalogue, asked);
		judgeChoice(programme, options, figure);
		return { ...figure, robust: await answerRobust(engine, catalogue, asked) };
	},
	ladder: (programme, options) => {
		const to = quarter(options, 'to') ?? quarter(options, 'period') ?? quarterShown(programme, options);
		const from = quarter(options, 'from') ?? shiftPeriod(to, -4);
		return answerLadder(programme.engine, programme.catalogue, {
			from,
			to,
			...familiesAsked(programme, options),
			perspective: wordAsked(options, 'assessor', perspectives),
			domain: wordAsked(options, 'domain', lifeDomainIds)
		});
	},
	results: (programme, options) =>
		answerResults(programme.engine, programme.catalogue, {
			period: quarter(options, 'period') ?? quarter(options, 'to') ?? quarterShown(programme, options),
			from: quarter(options, 'from'),
			...familiesAsked(programme, options),
			confidence: confidence(options)
		}),
	process: processAsked,
	experience: experienceAsked,
	effort: async (programme, options) => {
		const figure = await effortAsked(programme, options);
		return { ...figure, finding: inBoth((one) => effortFinding(figure, one)) };
	},
	costs: async (programme, options) => {
		const figure = await costsAsked(programme, options);
		const claim = { ...figure.claim, ...inBoth((one) => costsFinding(figure, one)) };
		return {
			...figure,
			claim,
			breakEven: { ...figure.breakEven, ...inBoth((one) => breakEvenSentence(figure, one)) }
		};
	},
	consequences: async (programme, options) => {
		const foretold = await foretell(programme, options.before);
		if (foretold.consequences.length > 0) process.exitCode = 1;
		return foretold;
	}
};

/** What writes a file of figures and prints only what it wrote; has a command of its own in package.json. */
const files: Record<
	string,
	(programme: OpenedProgramme, options: Options, of: TakenAlong) => Promise<unknown>
> = {
	'take-along': async (programme, options, of) => {
		if (options.out === undefined) throw new UnusableArgument('no-out');
		const to = { out: options.out, language };
		if (of === 'costs') return writeCosts(await costsAsked(programme, options), to);
		if (of === 'effort') return writeEffort(await effortAsked(programme, options), to);
		if (of === 'process') return writeProcess(await processAsked(programme, options), programme, to);
		if (of === 'experience') return writeExperience(await experienceAsked(programme, options), to);
		return writeTakeAlong(programme, comparisonAsked(programme, options), {
			...to,
			judge: (figure) => judgeChoice(programme, options, figure)
		});
	}
};

async function run({ figure, of, options }: ReturnType<typeof readArguments>): Promise<void> {
	process.stderr.write(`${unusableSentence('reading', {}, language)}\n`);
	const programme = await openProgramme(options.data, {
		protection:
			['overview', 'consequences', 'experience', 'effort', 'costs'].includes(figure) ||
			['experience', 'effort', 'costs'].includes(of)
	});
	const count = programme.problems.length;
	if (count > 0)
		process.stderr.write(`${unusableSentence('problems', { count: String(count) }, language)}\n`);
	for (const one of programme.remarks)
		if (one.code === 'no-rows') process.stderr.write(`${problemMessage(one, language)}\n`);
	const answer = await (figures[figure] ?? files[figure])?.(programme, options, of);
	await programme.engine.close();
	process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

function reasonOf(error: unknown): string {
	if (error instanceof UnusableArgument) return unusableSentence(error.key, error.facts, language);
	if (error instanceof UnusableQuestion) return unusableSentence(error.code, error.facts, language);
	if (error instanceof UnreadableFolder) return error.message;
	if (error instanceof DefinitionError)
		return unusableSentence('definitions', { detail: error.message }, language);
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
try {
	await run(readArguments(Object.keys(figures), Object.keys(files)));
} catch (error) {
	process.stderr.write(`${reasonOf(error).replace(/\s*\n\s*/g, ' ')}\n`);
	process.exitCode = 2;
}
