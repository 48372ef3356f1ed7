// A programme that follows no families has no tables about them: there is nothing that could be hidden.
import type { ProtectedRelease } from '../domain/release.ts';
import type { PublishedStates } from '../domain/published-states.ts';
import type { NodeEngine } from '../engine/node.ts';
import { anyHousehold } from '../subjects/households/ask/reach.ts';
import type { ToPublish } from './publish.ts';

type Earlier = Pick<ToPublish, 'earlier' | 'before'>;

/**
 * The release without its tables about families, where no household is delivered and none ever was. Groups of nobody lie
 * under the threshold too, so protection hides them; readers would take that for families. Where an earlier publication may
 * have been about some, and its states cannot tell, what it hid stays hidden: that they left is nobody's business.
 */
export async function withoutNobody(
	engine: NodeEngine,
	release: ProtectedRelease,
	{ earlier, before }: Earlier
): Promise<ProtectedRelease> {
	const [row] = await engine.all(anyHousehold());
	const about = (one: Pick<ProtectedRelease, 'tables'>) =>
		one.tables.filter(({ counts }) => counts !== 'process');
	const shown = about(release).some(({ cells }) => cells.some((one) => (one.value ?? 0) > 0));
	const past =
		earlier.some((one) => about(one.release).length > 0) ||
		(before.publications.length > 0 && !(before.states && nobodyIn(before.states)));
	if (row !== undefined || shown || past) return release;
	return { ...release, tables: release.tables.filter(({ counts }) => counts === 'process') };
}

const nobodyIn = ({ present, left, counts }: PublishedStates): boolean =>
	present.length === 0 &&
	[...left, ...counts].every(({ values }) => Object.values(values).every((value) => value === 0));
