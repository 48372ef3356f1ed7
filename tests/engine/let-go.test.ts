// Asking the browser to tidy holds no memory: what is asked for is given back at once, and where that cannot be done nothing is asked for.
import { afterEach, expect, it, vi } from 'vitest';
import { tidySoon } from '../../src/lib/engine/let-go.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that hears which memory is asked of it. @param transfer how it gives that back, if it can */
function hears(transfer: ((this: ArrayBuffer) => unknown) | undefined): ArrayBuffer[] {
	const asked: ArrayBuffer[] = [];
	class Heard extends ArrayBuffer {
		constructor(bytes: number) {
			super(bytes);
			asked.push(this);
		}
	}
	Object.defineProperty(Heard.prototype, 'transfer', { value: transfer });
	vi.stubGlobal('ArrayBuffer', Heard);
	return asked;
}

it('gives back what it asks for', () => {
	const asked = hears(function () {
		structuredClone(this, { transfer: [this] });
	});
	tidySoon();
	expect(asked.map(({ byteLength }) => byteLength)).toEqual([0]);
});

it('asks for nothing where it could only wait for that to be found', () => {
	const asked = hears(undefined);
	tidySoon();
	expect(asked).toEqual([]);
});

it('passes over that there is no such room', () => {
	class Full extends ArrayBuffer {
		constructor() {
			super(0);
			throw new RangeError('Array buffer allocation failed');
		}
	}
	// Also in a Node that does not know it yet.
	Object.defineProperty(Full.prototype, 'transfer', { value: () => undefined });
	vi.stubGlobal('ArrayBuffer', Full);
	expect(tidySoon).not.toThrow();
});
