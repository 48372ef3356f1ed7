// Memory given back now, rather than whenever the browser next looks for what nobody needs.

/** Of fewer bytes others may lie in the same memory, and there is little to give back. */
const least = 65_536;

type Returnable = ArrayBufferLike & { transfer: (length: number) => unknown };
/** Browsers of before 2024 know no way but to look by themselves. */
const isReturnable = (buffer: ArrayBufferLike): buffer is Returnable =>
	'transfer' in buffer && typeof buffer.transfer === 'function';

function giveBack(buffer: ArrayBufferLike): void {
	if (isReturnable(buffer)) buffer.transfer(0);
}

/** @param bytes that nobody reads any more, nor whatever else lies in their memory */
export function letGo({ buffer, length }: Uint8Array): void {
	if (length >= least) giveBack(buffer);
}

/** V8 looks once so much more than before lies beside its heap; Chromium 159 was seen not to at half of it. */
const enough = 2 ** 27;

/**
 * Has the browser look soon for what nobody needs: by itself it waits until there is four times what is in use. It goes by the bytes that lie
 * beside its heap as well; these are asked for and given back, and as nothing is written into them they take no memory.
 */
export function tidySoon(): void {
	// Else each time would leave as much again to be found.
	if (!isReturnable(ArrayBuffer.prototype)) return;
	try {
		giveBack(new ArrayBuffer(enough));
	} catch {
		// A browser that has no such room looks by itself.
	}
}
