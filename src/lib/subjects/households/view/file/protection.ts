// Protects the plan's tables in a worker of its own, which is there before it is needed and gone when the file is closed.
import type { ProtectInput } from '../../../../disclosure/protect.ts';
import type { ProtectedRelease } from '../../../../domain/release.ts';
import { Aside } from '../../../../engine/worker.ts';
import workerUrl from './protection-worker.ts?worker&url';

export type ProtectionOrder = Omit<ProtectInput, 'onQuarter'>;

/** One order at a time: the true counts go to the worker, stay there, and go with it. It tells how many quarters are done. */
export const protectionWorker = () =>
	new Aside<ProtectionOrder, ProtectedRelease, number>(workerUrl, { once: true });
