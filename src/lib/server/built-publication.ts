// What the build worked out before it drew its pages: all of them read that one publication, kept or draft.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../domain/zod.ts';
import { publicationFileSchema, type PublicationFile } from '../domain/publication-file.ts';

export const builtSchema = z.strictObject({
	/** The programme folder that it is of. */
	folder: z.string(),
	/** False: a draft. */
	kept: z.boolean()
});
export type Built = z.infer<typeof builtSchema>;
export const builtFiles = { about: 'about.json', publication: 'publication.json' } as const;

/** null outside a build, and for any other folder than the one that is built. */
export function builtPublication(
	folder: string
): { kept: boolean; publication: PublicationFile | null } | null {
	const place = process.env.WIJKLADDER_PUBLICATION;
	if (!place) return null;
	const read = (name: string): unknown => JSON.parse(readFileSync(path.join(place, name), 'utf8'));
	const about = builtSchema.parse(read(builtFiles.about));
	if (about.folder !== folder) return null;
	const there = existsSync(path.join(place, builtFiles.publication));
	// Nothing was measured since the start, so nothing is published.
	if (!there) return { kept: about.kept, publication: null };
	return { kept: about.kept, publication: publicationFileSchema.parse(read(builtFiles.publication)) };
}
