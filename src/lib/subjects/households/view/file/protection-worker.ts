// The worker in which the publication plan's tables are protected, with the same gate as in the build.
// At hand from the start: an opened file must not need the line any more.
import 'javascript-lp-solver';
import { protect } from '../../../../disclosure/protect.ts';
import type { ProtectedRelease } from '../../../../domain/release.ts';
import { serve } from '../../../../engine/worker.ts';
import type { ProtectionOrder } from './protection.ts';

serve<ProtectionOrder, ProtectedRelease, number>(
	async (order, { tell }) => (await protect({ ...order, onQuarter: tell })).release,
	// An error's words may hold counts.
	{ quiet: true }
);
