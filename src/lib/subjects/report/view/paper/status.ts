// A status from the code that a report's document carries.
import type { Status } from '../../../../figures/evidence.ts';

const statuses: readonly Status[] = ['reached', 'on-track', 'uncertain', 'off-track'];

/** null: nothing can be said. */
export const statusOf = (code: unknown): Status | null => statuses.find((one) => one === code) ?? null;
