// The three circumstances that everything is measured in.
import type { CDPSession } from '@playwright/test';

export interface Condition {
	name: 'fullSpeed' | 'slowNetwork' | 'slowCpu';
	/** Bytes a second and milliseconds of delay; without it the network is left as it is. */
	network?: { throughput: number; latency: number };
	/** How many times slower the processor seems to the page. */
	cpu?: number;
}

export const conditions: Condition[] = [
	{ name: 'fullSpeed' },
	// 10 Mbit/s and 40 ms.
	{ name: 'slowNetwork', network: { throughput: 1_250_000, latency: 40 } },
	{ name: 'slowCpu', cpu: 4 }
];

/** Puts a page in these circumstances; they last until it closes. */
export async function apply(session: CDPSession, { network, cpu }: Condition): Promise<void> {
	if (network) {
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: network.latency,
			downloadThroughput: network.throughput,
			uploadThroughput: network.throughput
		});
	}
	if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
