// The worker in which the publication plan's tables are protected, with the same gate as in the build.
// At hand from the start: an opened file must not need the line any more.
import 'javascript-lp-solver';
import { protect } from '../disclosure/protect.ts';
import type { ProtectionOrder, ProtectionReport } from './protection.ts';

const tell = (report: ProtectionReport) => postMessage(report);

addEventListener('message', ({ data: order }: MessageEvent<ProtectionOrder>) => {
	protect({ ...order, onQuarter: (done) => tell({ about: 'progress', done }) }).then(
		({ release }) => tell({ about: 'release', release }),
		() => tell({ about: 'failure' })
	);
});
