// Over plain http a browser has no `crypto.subtle`, and the age library does not foresee that: it is told that its curve is not supported, and computes it itself.

const unsupported = (): Promise<never> => Promise.reject(new DOMException('no curve', 'NotSupportedError'));

// For workers in which nothing else asks for it.
if (globalThis.crypto !== undefined && globalThis.crypto.subtle === undefined)
	Object.defineProperty(globalThis.crypto, 'subtle', {
		value: { importKey: unsupported, deriveBits: unsupported }
	});
