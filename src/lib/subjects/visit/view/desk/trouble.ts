// What went wrong on the page of a visit, as a code for the page to put into words.
import { VaultError } from '../../../../vault/vault-error.ts';
import { KeepingError } from '../kept/keeping.ts';
import { SealingError, type SealingCode } from '../kept/sealing.ts';

export type Trouble =
	| { about: 'keys' | 'file'; code: SealingCode }
	| { about: 'keep'; code: 'no-room' | 'not-kept'; free: number | null }
	| { about: 'draft'; code: 'elsewhere' };

export function troubleOf(error: unknown, about: 'keys' | 'file'): Trouble {
	if (error instanceof KeepingError) return { about: 'keep', code: error.code, free: error.free };
	const known = error instanceof SealingError || error instanceof VaultError;
	return { about, code: known ? error.code : error instanceof TypeError ? 'download' : 'damaged' };
}
