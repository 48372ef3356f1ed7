// What a report takes without a browser: composing it from its figures, and the hashes of all that it rests on.
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { mediansOf } from './median.ts';

const composedKeys = ['composeFirst', 'compose', 'sourcesFirst', 'sources'] as const;

/** Milliseconds; `First`: in a process that has not done it yet, as a command does it. */
export type ComposedTimes = Record<(typeof composedKeys)[number], number | null>;

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Of the latest quarter of the programme at hand; the medians leave the first run out. */
export async function measureComposed(runs: number): Promise<ComposedTimes> {
	const programme = await openProgramme();
	const { engine, catalogue, periods } = programme;
	const settings = defaultSettings(catalogue, periods.at(-1) ?? catalogue.programme.target);
	const figure = await answerReport(engine, catalogue, { settings });
	const compose = () => timed(() => composeReport(figure, catalogue, 'nl', null));
	const sources = () => timed(() => reportSources(programme));
	const first = { composeFirst: compose(), sourcesFirst: sources() };
	const later = Array.from({ length: runs }, () => ({ ...first, compose: compose(), sources: sources() }));
	await engine.close();
	return mediansOf(later, composedKeys);
}
