// The sealed file of one role, made of what is open: no more of it comes to the page than that role may hold.
import { today } from '../../../../domain/today.ts';
import type { SealedRows } from '../../../../vault/admission.ts';
import type { Contents } from '../../../../vault/contents.ts';
import type { OpenedFile } from '../../../../vault/open.ts';
import { coachRows, nothingTold, noRows, researcherCut, totalsFrom } from '../../../../vault/part/cut.ts';
import type { Prepared } from '../../../../vault/prepare.ts';
import type { Role } from '../../../../vault/roles.ts';

export interface RoleGiven {
	opened: OpenedFile;
	signal: AbortSignal;
	/** Parts that are written, of so many. */
	tell: (done: number, all: number) => void;
	/** Fewer families are not counted. */
	threshold: number;
	contents: (rows: SealedRows) => Contents;
	/** Elsewhere than on the page. */
	prepare: (contents: Contents) => Promise<Prepared | null>;
}

/** The sealed bytes; null where there is no file for that role. */
export async function roleFile(
	role: Role,
	recipients: readonly string[],
	{ opened: { engine, manifest }, signal, tell, threshold, contents, prepare }: RoleGiven
): Promise<Uint8Array | null> {
	if (role.name === 'analyst') {
		const { sealVisit } = await import('../../../../vault/visits/seal-visit.ts');
		const totals = await totalsFrom(engine, threshold, today());
		signal.throwIfAborted();
		return sealVisit(new TextEncoder().encode(totals), recipients);
	}
	if (role.name === 'coach') {
		const prepared = await prepare(contents(await coachRows(engine, role.coach)));
		if (!prepared) return null;
		const { sealHere } = await import('../../../../vault/seal-here.ts');
		return sealHere(prepared, { recipients }, signal);
	}
	if (role.name === 'leader') return null;
	const { resealHere } = await import('../../../../vault/reseal-here.ts');
	const given = { families: [], shares: nothingTold, held: engine, before: manifest };
	const cut = await researcherCut(engine);
	const { sealed, next } = await resealHere(
		{ ...contents(noRows), ...given, cut },
		{ recipients },
		signal,
		tell
	);
	await next.engine.close();
	return sealed;
}
