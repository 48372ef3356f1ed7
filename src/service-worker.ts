// Lets the site work without a network: what the build names may stay on the device. Rows about people, sealed or not, are none of its business.
/// <reference lib="webworker" />
import { isMaking, Kept } from './lib/offline/keep.ts';
import { wayOf, type KeptList, type Reply, type Wish } from './lib/offline/list.ts';

declare const self: ServiceWorkerGlobalScope & { keptList?: KeptList };

/** A line that has said nothing for so long is as good as none, ms; the page from the device then stands in. */
const patience = 3000;

/** Absent where SvelteKit alone wrote the site: then nothing is kept. */
if (self.keptList) begin(new Kept(self.keptList, self.registration.scope));

function begin(kept: Kept): void {
	const { list, scope } = kept;

	// No page is loaded anew by it: what a page of the build before can still ask for stays until that is closed.
	self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
	self.addEventListener('activate', (event) =>
		event.waitUntil(
			(async () => {
				await self.registration.navigationPreload?.enable();
				await self.clients.claim();
				await kept.tidy(false);
			})()
		)
	);

	self.addEventListener('fetch', (event) => {
		const { request } = event;
		const found = wayOf(request, request.headers.has('range'), scope, list);
		if (!found) return;
		if (found.way === 'program') event.respondWith(program(found.place, event));
		else event.respondWith(fromHost(found.place, event));
	});

	async function program(place: string, event: FetchEvent): Promise<Response> {
		const [there, making] = await Promise.all([kept.find(place), isMaking()]);
		if (there) return there;
		const answer = await fetch(event.request);
		if (!making) event.waitUntil(kept.keepBeside(place, answer).catch(() => {}));
		return answer;
	}

	async function fromHost(place: string, event: FetchEvent): Promise<Response> {
		const asked = (async () =>
			((await event.preloadResponse) as Response | undefined) ?? fetch(event.request))();
		event.waitUntil(asked.catch(() => {}));
		const slow = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
		const answer = await Promise.race([asked.catch(() => null), slow]);
		if (!answer) return (await kept.find(place)) ?? asked;
		event.waitUntil(kept.keepBeside(place, answer).catch(() => {}));
		return answer;
	}

	/** One wish after the other. */
	let last: Promise<unknown> = Promise.resolve();
	self.addEventListener('message', (event) => {
		const [port] = event.ports;
		if (!port) return;
		const work = last.then(() => answerWish(event.data as Wish, (reply) => port.postMessage(reply)));
		last = work.catch(() => port.postMessage({ about: 'failed' } satisfies Reply));
		event.waitUntil(last);
	});

	async function answerWish(wish: Wish, reply: (reply: Reply) => void): Promise<void> {
		if (wish.build !== list.build) return reply({ about: 'standing', standing: null });
		if (wish.about === 'here') await kept.keepLoaded(wish);
		else {
			const came = await kept.keep(wish, (done, total) => reply({ about: 'progress', done, total }));
			if (came === 'held' || (came === 'failed' && !wish.atHand)) return reply({ about: came });
		}
		const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
		await kept.tidy(open.length === 1);
		reply({ about: 'standing', standing: await kept.standing(wish) });
	}
}
