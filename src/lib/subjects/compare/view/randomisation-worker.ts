// The worker in which all assignments are counted, with the same function as everywhere else.
import { randomiseAtOnce } from '../figure/randomise.ts';
import type { RandomisationAnswer, RandomisationQuestion } from './randomisation.ts';

addEventListener('message', ({ data: { turn, input } }: MessageEvent<RandomisationQuestion>) => {
	randomiseAtOnce(input).then(
		(answer) => postMessage({ turn, answer } satisfies RandomisationAnswer),
		(error: unknown) => postMessage({ turn, failure: String(error) } satisfies RandomisationAnswer)
	);
});
