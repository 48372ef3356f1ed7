// What lies sealed in this browser, read again once the coach's keys are open: visits, drafts, and what waits for its signature.
import type { Identity } from '../../../../vault/visits/identity.ts';
import type { Visit } from '../../../../vault/visits/visit.ts';
import { newDraft, type Draft } from '../../figure/draft.ts';
import type { KnownFamily } from '../../figure/known.ts';
import type { KeptFile } from '../kept/keeping.ts';
import { finishSigned, type Hands } from './chain.ts';
import type { Drawer } from './drawer.svelte.ts';
import type { DraftState } from './writing.svelte.ts';

/** A draft that was left half-way, opened. */
export interface OpenDraft {
	draft: Draft;
	known: KnownFamily | null;
	file: KeptFile;
}

/** Those of another coach on the same device stay shut. */
export async function visitsIn(
	drawer: Drawer,
	{ sealing, programme }: Hands,
	{ secret }: Identity
): Promise<Visit[]> {
	const read = drawer.outbox.map(async (file) =>
		sealing.visit(await drawer.bytesOf(file), secret, programme).catch(() => null)
	);
	return (await Promise.all(read)).flatMap((one) => (one ? [one.visit] : []));
}

/** @returns the visits that were signed */
export async function signWaiting(
	drawer: Drawer,
	hands: Hands,
	identity: Identity,
	recipients: readonly string[]
): Promise<Visit[]> {
	const signed: Visit[] = [];
	for (const file of drawer.unsigned) {
		const sealed = await drawer.bytesOf(file);
		const read = await hands.sealing.visit(sealed, identity.secret, hands.programme).catch(() => null);
		if (!read) continue;
		const { visit: id, seconds = 0 } = read.visit.head;
		signed.push(
			await finishSigned(hands, identity, {
				...{ visit: { id, seconds, events: read.visit.events }, observation: '' },
				...{ recipients, replaces: [file] }
			})
		);
	}
	if (signed.length > 0) await drawer.changed();
	return signed;
}

/** Each once, as it was sealed last. */
export async function draftsIn(
	drawer: Drawer,
	{ sealing, programme }: Hands,
	{ secret }: Identity
): Promise<OpenDraft[]> {
	const found = new Map<string, OpenDraft>();
	const newestFirst = drawer.files.filter(({ kind }) => kind === 'draft').sort((a, b) => b.turn - a.turn);
	for (const file of newestFirst) {
		if (found.has(file.visit)) continue;
		const inside = await sealing.undraft(await drawer.bytesOf(file), secret).catch(() => null);
		const state = inside && (JSON.parse(inside.state) as DraftState);
		if (!inside || state?.contract !== 1 || state.programme !== programme) continue;
		const { visit, date } = state.draft;
		// One of an earlier version lacks what came later.
		const draft = { ...newDraft(visit, date), ...state.draft, observation: inside.observation };
		found.set(file.visit, { draft, known: state.known, file });
	}
	return [...found.values()];
}
