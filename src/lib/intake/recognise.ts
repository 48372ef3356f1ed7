// What came in, whatever its name: each dropped file goes to the first recogniser that fits its content, and the tables found come back.
import type { Problem } from '../domain/problem.ts';
import type { DeliveredPart, Delivery, DroppedFile } from './delivery.ts';
import type { DeliveryContext, OpenedFile } from './opened.ts';
import { recognisers, type Recogniser } from './recognisers.ts';

/** @param opened the dropped files, zips unpacked */
async function readAll(opened: readonly OpenedFile[], context: DeliveryContext): Promise<Delivery> {
	const claimed = new Map<Recogniser, OpenedFile[]>();
	const problems: Problem[] = [];
	for (const file of opened) {
		let fitting: Recogniser | undefined;
		for (const one of recognisers)
			if (await one.fits(file, context)) {
				fitting = one;
				break;
			}
		if (fitting) claimed.set(fitting, [...(claimed.get(fitting) ?? []), file]);
		else
			problems.push({
				file: file.name,
				row: null,
				column: null,
				code: 'not-recognised',
				value: null,
				parameters: {}
			});
	}
	const parts: DeliveredPart[] = [];
	for (const [recogniser, files] of claimed) {
		const read = await recogniser.read(files, context);
		parts.push(...read.parts);
		problems.push(...read.problems);
	}
	return { parts, problems };
}

export async function recogniseFiles(
	files: readonly DroppedFile[],
	context: DeliveryContext
): Promise<Delivery> {
	const opened = files.map((file): OpenedFile => ({ ...file, content: 'other', sheets: [], head: '' }));
	return readAll(opened, context);
}
