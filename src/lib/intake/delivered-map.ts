// Boundaries of areas as GeoJSON, under any name: recognised by what it holds, and stored in degrees.
import type { Recogniser } from './recogniser.ts';

/** A map says in its first lines that it is one; some write the rest of their members first. */
const isMap = (head: string): boolean =>
	/"type"\s*:\s*"FeatureCollection"/.test(head) ||
	(/"features"\s*:\s*\[/.test(head) && /"(geometry|coordinates)"\s*:/.test(head));

export const deliveredMap: Recogniser = {
	kinds: ['geojson'],
	fits: ({ content, head }) => content === 'json' && isMap(head),
	read: async (files, { areas }) => {
		const { readDeliveredMap } = await import('./read-delivered-map.ts');
		const read = files.map((file) => readDeliveredMap(file, areas));
		return { parts: read.flatMap(({ parts }) => parts), problems: read.flatMap(({ problems }) => problems) };
	}
};
