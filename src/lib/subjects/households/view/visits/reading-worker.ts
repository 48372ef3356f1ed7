// The worker in which visits are opened with the leader's key, checked, or brought together; what it was given goes with it.
import '../../../../engine/quiet.ts';
import '../../../../vault/plain-http.ts';
import { serve } from '../../../../engine/worker.ts';
import { prepare } from '../../../../vault/prepare.ts';
import { VaultError } from '../../../../vault/vault-error.ts';
import type { IncomingVisit, RefusedVisit } from '../../../../vault/visits/chain.ts';
import { mergeVisits } from '../../../../vault/visits/merge.ts';
import { readVisitSoon, signersFor } from '../../../../vault/visits/read-visit.ts';
import { openVisit } from '../../../../vault/visits/seal-visit.ts';
import type { MergeOrder, OpenOrder, ReadingAnswer, ReadingOrder, ReadVisits } from './reading.ts';

/** What was brought together last: people decide about that. */
let last: MergeOrder | null = null;

serve<ReadingOrder, ReadingAnswer, number>(
	async (order, { tell }) => {
		if (order.about === 'prepare') return { about: 'prepared', prepared: prepare(order.contents) };
		if (order.about === 'open') return { about: 'opened', read: await opened(order, tell) };
		if (order.about === 'merge') last = order;
		if (!last) throw new TypeError('nothing was brought together');
		const { held, incoming, refused, files } = last;
		const merged = mergeVisits(held.rows, incoming, order.about === 'decide' ? order.decisions : []);
		const { families } = held;
		return {
			about: 'brought',
			brought: { ...merged, refused: [...refused, ...merged.refused], files, families }
		};
	},
	{ quiet: true }
);

async function opened(
	{ files, identities, programme, keys, coaches }: OpenOrder,
	tell: (done: number) => void
): Promise<ReadVisits> {
	const incoming: IncomingVisit[] = [];
	const refused: RefusedVisit[] = [];
	const signers = signersFor(keys, { households: coaches });
	for (const [place, file] of files.entries()) {
		try {
			const bytes = await file.arrayBuffer().catch(() => {
				throw new VaultError('unreadable');
			});
			const plain = await openVisit(new Uint8Array(bytes), identities);
			const reading = await readVisitSoon(plain, { programme, signers });
			if ('refusal' in reading) refused.push({ file: file.name, refusal: reading.refusal });
			else incoming.push({ ...reading, file: file.name });
		} catch (error) {
			if (!(error instanceof VaultError)) throw error;
			refused.push({ file: file.name, refusal: { code: error.code } });
		}
		tell(place + 1);
	}
	return { incoming, refused };
}
