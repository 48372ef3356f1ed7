// The proof that a family was erased: a day, a random number, and what must be destroyed; nothing that tells which family.

/** Asked by the family, or by the rule of how long is kept. */
export const erasureReasons = ['asked', 'retention'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

export interface ErasureReceipt {
	contract: 1;
	programme: string;
	/** ISO day. */
	day: string;
	/** As it stands in the sealed file that was written then. */
	number: string;
	why: ErasureReason;
	/** The file that no longer holds the family, by name. */
	written: string;
	/** Names of files that still hold it, as far as they are known. */
	destroy: string[];
}

/**
 * Twelve digits by chance, in groups of three: easy to read out over the telephone. Nothing of the family goes in.
 * @param random bytes, at least eight
 */
export function erasureNumber(random: Uint8Array = crypto.getRandomValues(new Uint8Array(8))): string {
	const whole = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
	const digits = (whole % 1_000_000_000_000n).toString().padStart(12, '0');
	return digits.replace(/(\d{3})(?=\d)/g, '$1 ');
}
