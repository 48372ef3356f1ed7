// The worker in which visits are opened with the leader's key, checked, or brought together; what it was given goes with it.
import '../../../../engine/quiet.ts';
import '../../../../vault/plain-http.ts';
import { serve } from '../../../../engine/worker.ts';
import { prepare } from '../../../../vault/prepare.ts';
import { keyOpener } from '../../../../vault/key-opener.ts';
import { VaultError } from '../../../../vault/vault-error.ts';
import type { IncomingVisit, RefusedVisit } from '../../../../vault/visits/chain.ts';
import { mergeVisits } from '../../../../vault/visits/merge.ts';
import { readVisitSoon, signersFor, type Expecting } from '../../../../vault/visits/read-visit.ts';
import type { OpenOrder, ReadingAnswer, ReadingOrder, ReadVisits } from './reading.ts';

serve<ReadingOrder, ReadingAnswer, number>(
	async (order, { tell }) => {
		if (order.about === 'prepare') return { about: 'prepared', prepared: prepare(order.contents) };
		if (order.about === 'open') return { about: 'opened', read: await opened(order, tell) };
		const { held, incoming, refused, files, decisions } = order;
		const merged = mergeVisits(held.rows, incoming, decisions);
		const { families } = held;
		return {
			about: 'brought',
			brought: { ...merged, refused: [...refused, ...merged.refused], files, families }
		};
	},
	{ quiet: true }
);

/** Enough that this thread has something to do while the browser computes with keys elsewhere. */
const atOnce = 4;
/** Told in so many at a time: a page that draws each has no time for anything else. */
const toldAfter = 5;

/** With the keys that were given last, read once. */
let opener: { identities: string; open: ReturnType<typeof keyOpener> } | null = null;

async function opened(
	{ files, identities, programme, keys, coaches }: OpenOrder,
	tell: (done: number) => void
): Promise<ReadVisits> {
	const found: (IncomingVisit | RefusedVisit)[] = [];
	const signers = signersFor(keys, { households: coaches });
	if (opener?.identities !== identities) opener = { identities, open: keyOpener(identities) };
	const { open } = opener;
	let [next, done] = [0, 0];
	const readOn = async (): Promise<void> => {
		for (let place = next++; place < files.length; place = next++) {
			const file = files[place];
			if (!file) continue;
			found[place] = await readOne(file, open, { programme, signers });
			if (++done % toldAfter === 0 || done === files.length) tell(done);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, readOn));
	return {
		incoming: found.flatMap((one) => ('visit' in one ? [one] : [])),
		refused: found.flatMap((one) => ('refusal' in one ? [one] : []))
	};
}

async function readOne(
	file: File,
	open: ReturnType<typeof keyOpener>,
	expecting: Expecting
): Promise<IncomingVisit | RefusedVisit> {
	try {
		const bytes = await file.arrayBuffer().catch(() => {
			throw new VaultError('unreadable');
		});
		const reading = await readVisitSoon(await open(new Uint8Array(bytes)), expecting);
		return { ...reading, file: file.name };
	} catch (error) {
		if (!(error instanceof VaultError)) throw error;
		return { file: file.name, refusal: { code: error.code } };
	}
}
