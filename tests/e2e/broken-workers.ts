// Puts the workers of a page out of reach, and back: what is sent to them meanwhile cannot be sent.
import type { Page } from '@playwright/test';

/** Called before the page is opened. @returns breaks what runs there, or mends it */
export async function breakable(page: Page): Promise<(broken: boolean) => Promise<void>> {
	await page.addInitScript(() => {
		const plain = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (...given: unknown[]) {
			const { broken } = window as unknown as { broken?: boolean };
			if (broken) throw new DOMException('out of reach', 'DataCloneError');
			Reflect.apply(plain, this, given);
		};
	});
	return (broken) => page.evaluate((one) => void Object.assign(window, { broken: one }), broken);
}
