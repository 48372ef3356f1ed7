// What was written about a family, where the opened file holds events at all: one of the first contract has none.
import type { Engine } from '../../../engine/engine.ts';
import { eventsThere, writtenAbout } from '../ask/written.ts';
import { written, type WrittenLine } from '../figure/written.ts';

export async function answerWritten(engine: Engine, household: string): Promise<WrittenLine[]> {
	const [there] = await engine.all(eventsThere);
	return there === true ? written(await engine.all(writtenAbout(household))) : [];
}
