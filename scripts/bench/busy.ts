// How long the processes of a browser's pages were busy: of a machine that does other things as well this tells more than a clock.
import type { Browser } from '@playwright/test';

/** Milliseconds. */
export async function busy(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0);
}
