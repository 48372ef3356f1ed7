// Memory given back now, rather than whenever the browser next looks for what nobody needs.

/** Of fewer bytes others may lie in the same memory, and there is little to give back. */
const least = 65_536;

/** @param bytes that nobody reads any more, nor whatever else lies in their memory */
export function letGo({ buffer, length }: Uint8Array): void {
	if (length < least) return;
	if ('transfer' in buffer && typeof buffer.transfer === 'function') buffer.transfer(0);
}
