// The protected tables on their way from an opened household file to the report: in this tab only, never counts or ids.
import { z } from '../domain/zod.ts';
import { releaseSchema, type ProtectedRelease } from '../domain/release.ts';

const key = 'wijkladder-release';
const handedSchema = z.strictObject({ on: z.iso.date(), release: releaseSchema });
type Handed = z.infer<typeof handedSchema>;

/**
 * Keeps a release until the tab is closed.
 * @param on ISO day on which it was protected
 * @returns false where this browser keeps nothing
 */
export function handRelease(release: ProtectedRelease, on: string): boolean {
	try {
		// Parsed first: nothing but a release may be written.
		sessionStorage.setItem(key, JSON.stringify(handedSchema.parse({ on, release })));
		return true;
	} catch {
		return false;
	}
}

/** The release that was made in this tab; null without one, or where what is kept is none of that programme. */
export const handedRelease = (programme?: string): ProtectedRelease | null =>
	handed(programme)?.release ?? null;

/** ISO day on which it was protected. */
export const handedReleaseOn = (programme?: string): string | null => handed(programme)?.on ?? null;

export function forgetRelease(): void {
	try {
		sessionStorage.removeItem(key);
	} catch {
		// Then nothing was kept either.
	}
}

function handed(programme: string | undefined): Handed | null {
	try {
		const found = handedSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
		if (!found.success) return null;
		return programme === undefined || found.data.release.programme === programme ? found.data : null;
	} catch {
		return null;
	}
}
