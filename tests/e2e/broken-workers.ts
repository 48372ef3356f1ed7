// Puts the workers of a page out of reach, and back: what is sent to them meanwhile cannot be sent.
import type { Page } from '@playwright/test';

/** Called before the page is opened. @param which of its workers, by the name of their program @returns breaks what runs there, or mends it */
export async function breakable(page: Page, which = ''): Promise<(broken: boolean) => Promise<void>> {
	await page.addInitScript((which) => {
		const places = new WeakMap<Worker, string>();
		window.Worker = new Proxy(Worker, {
			construct(Plain, given: ConstructorParameters<typeof Worker>) {
				const one = new Plain(...given);
				places.set(one, String(given[0]));
				return one;
			}
		});
		const plain = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (...given: unknown[]) {
			const { broken } = window as unknown as { broken?: boolean };
			if (broken && places.get(this)?.includes(which))
				throw new DOMException('out of reach', 'DataCloneError');
			Reflect.apply(plain, this, given);
		};
	}, which);
	return (broken) => page.evaluate((one) => void Object.assign(window, { broken: one }), broken);
}
