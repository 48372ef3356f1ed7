// What came in, whatever its name: each dropped file goes to the first recogniser that fits its content, and the tables found come back.
import type { Problem } from '../domain/problem.ts';
import type { DeliveredPart, Delivery, DroppedFile } from './delivery.ts';
import { openFile, type DeliveryContext, type OpenedFile } from './opened.ts';
import { otherMap, shapefilesIn, type Shapefile } from './other-map.ts';
import type { Recogniser } from './recogniser.ts';
import { recognisers } from './recognisers.ts';
import { themeIn } from './theme-in.ts';
import { unpack } from './unpack.ts';
import { unreadableProblem } from './unreadable-problem.ts';

async function recogniserOf(file: OpenedFile, context: DeliveryContext): Promise<Recogniser | null> {
	for (const one of recognisers) if (await one.fits(file, context)) return one;
	return null;
}

/** @param reason what it is instead of a file that is read, as far as that can be seen */
const notRecognised = (file: string, reason: string): Problem => ({
	...{ file, row: null, column: null, value: null },
	code: 'not-recognised',
	parameters: { reason }
});

const namesOf = (files: readonly DroppedFile[]): string => files.map(({ name }) => name).join(', ');
const shapefile = (file: string, { besides, missing }: Shapefile): Problem => ({
	...notRecognised(file, 'shapefile'),
	parameters: {
		...{ reason: 'shapefile', name: file.split('/').at(-1) ?? file },
		...{ besides: namesOf(besides), missing: missing.join(', ') }
	}
});

const emptyFile = (file: string): Problem => ({
	...{ file, row: null, column: null, value: null },
	code: 'empty-file',
	parameters: {}
});

/**
 * Reads whatever was dropped. Never throws on what is inside the files, fetches nothing and runs nothing.
 * @param files zips among them are unpacked
 */
export async function recogniseFiles(
	files: readonly DroppedFile[],
	context: DeliveryContext
): Promise<Delivery> {
	const { files: flat, problems } = unpack(files);
	const claimed = new Map<Recogniser, OpenedFile[]>();
	const theme = context.withTheme ? themeIn(flat) : null;
	const shapefiles = shapefilesIn(flat);
	const besides = new Set([...shapefiles.values()].flatMap((one) => one.besides));
	for (const file of flat)
		try {
			const map = shapefiles.get(file);
			if (map) problems.push(shapefile(file.name, map));
			if (map || besides.has(file)) continue;
			if (theme?.own.has(file)) continue;
			if (theme?.several.has(file)) {
				problems.push(notRecognised(file.name, 'looks'));
				continue;
			}
			context.progress?.(file.name, 0);
			if (file.bytes.length === 0) {
				problems.push(emptyFile(file.name));
				continue;
			}
			const opened = await openFile(file, context.choices?.get(file.name));
			const recogniser = await recogniserOf(opened, context);
			if (recogniser) claimed.set(recogniser, [...(claimed.get(recogniser) ?? []), opened]);
			else problems.push(notRecognised(file.name, otherMap(opened) ?? opened.content));
		} catch (error) {
			problems.push(unreadableProblem(file.name, error));
		}
	const parts: DeliveredPart[] = [];
	for (const [recogniser, own] of claimed)
		try {
			const read = await recogniser.read(own, context);
			parts.push(...read.parts);
			problems.push(...read.problems);
		} catch (error) {
			for (const { name } of own) problems.push(unreadableProblem(name, error));
		}
	// A look alone is no delivery.
	if (theme?.files && parts.length === 0)
		for (const { name } of theme.own) problems.push(notRecognised(name, 'other'));
	const place = (name: string): number => flat.findIndex((file) => file.name === name);
	return {
		...{ parts: parts.sort((a, b) => place(a.file) - place(b.file)), problems },
		...(theme?.files && parts.length > 0 && { theme: theme.files })
	};
}
