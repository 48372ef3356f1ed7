// The worker in which visits are opened with the leader's key, checked and brought together; what it was given goes with it.
import '../../../../engine/quiet.ts';
import '../../../../vault/plain-http.ts';
import { serve } from '../../../../engine/worker.ts';
import { prepare } from '../../../../vault/prepare.ts';
import { VaultError } from '../../../../vault/vault-error.ts';
import type { IncomingVisit, RefusedVisit } from '../../../../vault/visits/chain.ts';
import { mergeVisits } from '../../../../vault/visits/merge.ts';
import { readVisitSoon, signersFor } from '../../../../vault/visits/read-visit.ts';
import { openVisit } from '../../../../vault/visits/seal-visit.ts';
import type { MergeOrder, ReadingAnswer, ReadingOrder } from './reading.ts';

interface OpenedVisits extends Pick<MergeOrder, 'held'> {
	incoming: IncomingVisit[];
	refused: RefusedVisit[];
	files: number;
}
/** What was brought together last: people decide about that. */
let last: OpenedVisits | null = null;

serve<ReadingOrder, ReadingAnswer, number>(
	async (order, { tell }) => {
		if (order.about === 'prepare') return { about: 'prepared', prepared: prepare(order.contents) };
		if (order.about === 'merge') last = await opened(order, tell);
		if (!last) throw new TypeError('nothing was brought together');
		const { held, incoming, refused, files } = last;
		const merged = mergeVisits(held, incoming, order.about === 'decide' ? order.decisions : []);
		return { about: 'brought', brought: { ...merged, refused: [...refused, ...merged.refused], files } };
	},
	{ quiet: true }
);

async function opened(
	{ held, files, identities, programme, keys }: MergeOrder,
	tell: (done: number) => void
): Promise<OpenedVisits> {
	const incoming: IncomingVisit[] = [];
	const refused: RefusedVisit[] = [];
	const signers = signersFor(keys, held);
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
	return { held, incoming, refused, files: files.length };
}
