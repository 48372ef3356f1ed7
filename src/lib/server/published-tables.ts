// Fills the published tables: from the publication that a build has worked out already, else by working out what follows.
import type { Catalogue } from '../domain/catalogue.ts';
import { quarterIndex } from '../domain/period.ts';
import type { PublicationFile } from '../domain/publication-file.ts';
import type { ProtectedRelease } from '../domain/release.ts';
import { releaseOf } from '../disclosure/published-release.ts';
import type { NodeEngine } from '../engine/node.ts';
import { fillProtected, withoutNobody } from './protected-tables.ts';
import { publish, type Published, type ToPublish } from './publish.ts';
import { surveyCells } from './survey-cells.ts';

interface ToFill extends ToPublish {
	built: { kept: boolean; publication: PublicationFile | null } | null;
	/** The last publication that was at hand. */
	standingAt: PublicationFile | null;
}

export async function publishedTables(
	engine: NodeEngine,
	catalogue: Catalogue,
	{ built, standingAt, ...asked }: ToFill
): Promise<{ published: Published | null; release: ProtectedRelease | null }> {
	if (!built) {
		const published = await publish(engine, catalogue, asked);
		return { published, release: published && standing(published.release, standingAt) };
	}
	await engine.load({
		survey_cells_protected: await surveyCells(engine, catalogue, asked.plan.survey_areas ?? [])
	});
	const { publication, kept } = built;
	if (!publication) return { published: null, release: null };
	const earlier = asked.earlier.map(({ file, release: { period } }) => ({ file, period }));
	const release = await withoutNobody(engine, releaseOf(publication, asked.plan, earlier), asked);
	const start = quarterIndex(catalogue.programme.start);
	await fillProtected(
		engine,
		catalogue,
		release,
		asked.periods.filter((period) => quarterIndex(period) >= start)
	);
	return { published: null, release: standing(release, kept ? publication : standingAt) };
}

/** Up to which quarter its figures stand, and since when: of a kept build all of them, of a draft those that were published. */
const standing = (release: ProtectedRelease, last: PublicationFile | null): ProtectedRelease =>
	last ? { ...release, standing: { period: last.period, made: last.made } } : release;
