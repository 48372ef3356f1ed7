// npm run figures -- <figure> [options]: the figures that the pages draw, with their words, as JSON on standard output.
// Exit 0: done; 1: of consequences alone, that a page would change; 2: arguments or a folder that cannot be used, with one line that says why.
import { answerEffort } from '../src/lib/subjects/costs/answer.ts';
import { costs } from '../src/lib/subjects/costs/figure/costs.ts';
import type { CostsFigure } from '../src/lib/subjects/costs/figure/costs-figure.ts';
import type { EffortFigure } from '../src/lib/subjects/costs/figure/effort-figure.ts';
import type { ExperienceFigure } from '../src/lib/subjects/experience/figure/experience-figure.ts';
import { breakEvenSentence, costsFinding } from '../src/lib/subjects/costs/words/sentences.ts';
import { effortFinding } from '../src/lib/subjects/costs/words/effort.ts';
import { answerCompare } from '../src/lib/subjects/compare/answer/comparison.ts';
import { answerRobust } from '../src/lib/subjects/compare/answer/robust.ts';
import { answerLadder, answerResults } from '../src/lib/subjects/households/answer/ladder.ts';
import { answerExperience } from '../src/lib/subjects/experience/answer.ts';
import { answerOverview } from '../src/lib/subjects/overview/answer.ts';
import { answerProcess } from '../src/lib/subjects/process/answer.ts';
import type { ProcessFigure } from '../src/lib/subjects/process/figure/process.ts';
import { answerTrend } from '../src/lib/subjects/indicator/answer.ts';
import { UnusableQuestion } from '../src/lib/domain/unusable-question.ts';
import type { Language } from '../src/lib/domain/text.ts';
import type { CompareFigure } from '../src/lib/subjects/compare/figure/comparison-figure.ts';
import { compareRefusedWords, refusedSentences } from '../src/lib/subjects/compare/words/people-sentences.ts';
import { problemMessage } from '../src/lib/language/problems.ts';
import { unusableSentence } from '../src/lib/language/unusable.ts';
import { DefinitionError } from '../src/lib/server/definitions/definitions.ts';
import { costsInputOf } from '../src/lib/server/differences.ts';
import { openProgramme, UnreadableFolder, type OpenedProgramme } from '../src/lib/server/programme.ts';
import { readArguments, UnusableArgument, type Options, type TakenAlong } from './figures-arguments.ts';
import {
	comparisonAsked,
	costsAsked,
	effortAsked,
	filesAsked,
	indicatorAsked,
	ladderAsked,
	quarterShown,
	refuses,
	resultsAsked,
	viewAsked,
	waveAsked
} from './figures-asked.ts';
import { foretell } from './consequences.ts';
import { writeCosts, writeEffort, writeExperience, writeProcess, writeTakeAlong } from './take-along.ts';

const experienceOf = ({ engine, catalogue }: OpenedProgramme, options: Options): Promise<ExperienceFigure> =>
	answerExperience(engine, catalogue, { wave: waveAsked(options) });

const effortOf = (programme: OpenedProgramme, options: Options): Promise<EffortFigure> =>
	answerEffort(programme.engine, programme.catalogue, {
		period: effortAsked(options),
		told: programme.effort
	});

const processOf = (programme: OpenedProgramme, options: Options): Promise<ProcessFigure> =>
	answerProcess(programme.engine, programme.catalogue, {
		wave: waveAsked(options),
		period: programme.periods.at(-1)
	});

async function costsOf(programme: OpenedProgramme, options: Options): Promise<CostsFigure> {
	const { period, usual, horizon } = costsAsked(options);
	const input = await costsInputOf(programme, { period });
	return costs(input, { horizon: horizon ?? input.prices.horizon, usual });
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
	ladder: (programme, options) =>
		answerLadder(programme.engine, programme.catalogue, ladderAsked(programme, options)),
	results: (programme, options) =>
		answerResults(programme.engine, programme.catalogue, resultsAsked(programme, options)),
	process: processOf,
	experience: experienceOf,
	effort: async (programme, options) => {
		const figure = await effortOf(programme, options);
		return { ...figure, finding: inBoth((one) => effortFinding(figure, one)) };
	},
	costs: async (programme, options) => {
		const figure = await costsOf(programme, options);
		const claim = { ...figure.claim, ...inBoth((one) => costsFinding(figure, one)) };
		return {
			...figure,
			claim,
			breakEven: { ...figure.breakEven, ...inBoth((one) => breakEvenSentence(figure, one)) }
		};
	},
	consequences: async (programme, options) => {
		const foretold = await foretell(programme, options.before ?? '');
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
		const to = { out: options.out ?? '', language };
		if (of === 'costs') return writeCosts(await costsOf(programme, options), to);
		if (of === 'effort') return writeEffort(await effortOf(programme, options), to);
		if (of === 'process') return writeProcess(await processOf(programme, options), programme, to);
		if (of === 'experience') return writeExperience(await experienceOf(programme, options), to);
		return writeTakeAlong(programme, comparisonAsked(programme, options), {
			...to,
			judge: (figure) => judgeChoice(programme, options, figure)
		});
	}
};

async function run({ figure, of, options }: ReturnType<typeof readArguments>): Promise<void> {
	filesAsked(figure, options);
	process.stderr.write(`${unusableSentence('reading', {}, language)}\n`);
	const programme = await openProgramme(options.data, {
		refuses: refuses(figure, of, options),
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
