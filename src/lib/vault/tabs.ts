// What the tabs of one site tell each other about an open file: somebody is still there, and it is to be closed. Never more.

const messages = ['alive', 'lock'] as const;
export type TabMessage = (typeof messages)[number];

/** Bound to the place of the site, so that two sites on one host leave each other alone. */
export const channelName = (base: string): string => `wijkladder-kluis ${base}`;

export interface Tabs {
	tell: (message: TabMessage) => void;
	/** Hears and tells no more. */
	leave: () => void;
}

/**
 * Hears what other tabs of this site say from now on; nobody hears themselves. Without channels in a browser each tab is alone.
 * @param base path of the root of the site
 */
export function joinTabs(base: string, onMessage: (message: TabMessage) => void): Tabs {
	if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, leave: () => {} };
	const channel = new BroadcastChannel(channelName(base));
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const message = messages.find((one) => one === data);
		if (message) onMessage(message);
	});
	return {
		tell: (message) => channel.postMessage(message),
		leave: () => channel.close()
	};
}
