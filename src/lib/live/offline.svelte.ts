// The page's side of working without a network: starts the service worker once the page is used, tells it what came in, and asks it to keep more.
import { page } from '$app/state';
import { asset, resolve } from '$app/paths';
import type { Asked, Extent, makingLock, Reply, Standing, Wish } from '../offline/list.ts';
import { isFastLine } from './beforehand.ts';
import { newVersion } from './new-version.svelte.ts';
import { buildOfHost, placeOf } from './served.ts';

/** Where one works without a network: whoever comes there wants the page to stay, on any line. */
const forTheRoad = /\/(bezoek|huishoudens)$/;
/** Where a site is made: what that takes is more than any other page needs. */
const toMake = /\/gegevens\/publiceren$/;
const hour = 3_600_000;
const making: typeof makingLock = 'wijkladder-site-making';
/** Does without where there are no locks (no secure connection, a browser of before 2022) and where they are refused: then it is not waited for. */
async function inLock(mode: LockMode, until: () => void | Promise<void>): Promise<void> {
	const locks: LockManager | undefined = navigator.locks;
	await locks?.request(making, { mode }, until).catch(() => {});
}
/** Until no site is made in any page. */
const noneMade = (): Promise<void> => inLock('exclusive', () => {});
/** A worker that says nothing for so long was ended by the browser, ms. */
const silence = 120_000;

export type OfflinePhase = 'idle' | 'keeping' | 'failed';

export class Offline {
	/** null while nobody knows, and where a browser, a host or a plain file has no service worker. */
	standing: Standing | null = $state.raw(null);
	phase: OfflinePhase = $state('idle');
	/** Of keeping, in bytes. */
	progress: { done: number; total: number } = $state.raw({ done: 0, total: 0 });

	#begun = false;
	#registration: ServiceWorkerRegistration | null = null;
	#whole = true;
	#checked = Date.now();

	/** Once a page; a second call does nothing. */
	begin(): void {
		if (this.#begun || import.meta.env.DEV || !('serviceWorker' in navigator)) return;
		this.#begun = true;
		if (document.readyState === 'complete') void this.#start();
		else addEventListener('load', () => void this.#start(), { once: true });
	}

	async #start(): Promise<void> {
		const container = navigator.serviceWorker;
		const scope = resolve('/');
		const registration = await container.register(`${scope}service-worker.js`, { scope }).catch(() => null);
		// Some hosts, and some private windows, have none: then everything works as it did.
		if (!registration) return;
		this.#registration = registration;
		installable();
		container.addEventListener('controllerchange', () => void this.#tell());
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || Date.now() - this.#checked < hour) return;
			this.#checked = Date.now();
			registration.update().catch(() => {});
		});
		await container.ready;
		$effect.root(() => {
			$effect(() => {
				void page.url.pathname;
				// What the next page brings along is on its way.
				const timer = setTimeout(() => void this.#tell(), 1000);
				return () => clearTimeout(timer);
			});
		});
	}

	/** Tells what came in; where the worker is of another build, the host is asked which it has. */
	async #tell(): Promise<void> {
		await noneMade();
		const standing = await this.#ask({
			about: 'here',
			loaded: loaded(),
			whole: this.#whole
		});
		this.#whole = false;
		if (standing === undefined || standing === 'held') return;
		if (standing === null) return newVersion.ask();
		this.standing = standing;
		const { missing, earlier } = standing;
		const fast = isFastLine();
		if (forTheRoad.test(page.route.id ?? '') && missing.page > 0) await this.keep('page');
		if (fast && toMake.test(page.route.id ?? '') && missing.engine > 0) await this.keep('engine');
		if (fast && missing.site > 0) await this.keep('site');
		else if (fast && earlier === 'all' && missing.all > 0) await this.keep('all');
	}

	async keep(extent: Extent): Promise<void> {
		this.phase = 'keeping';
		this.progress = { done: 0, total: this.standing?.missing[extent] ?? 0 };
		let standing;
		do {
			await noneMade();
			standing = await this.#ask({ about: 'keep', extent });
		} while (standing === 'held');
		this.phase = standing ? 'idle' : 'failed';
		if (standing) this.standing = standing;
	}

	/** Makes a site: whatever is kept waits for it, and what it fetched is kept afterwards, from what the browser has of it. */
	async whileMaking<Made>(make: () => Promise<Made>): Promise<Made> {
		const made = make();
		const over = made.then(
			() => {},
			() => {}
		);
		void inLock('shared', () => over);
		void over.then(async () => {
			await noneMade();
			const standing = await this.#ask({ about: 'keep', extent: 'engine', atHand: true });
			if (standing && standing !== 'held') this.standing = standing;
		});
		return made;
	}

	/** By the reader's own wish: the browser is asked not to clear it away when room is short. */
	async keepOnPurpose(extent: Extent): Promise<void> {
		void navigator.storage?.persist?.().catch(() => false);
		await this.keep(extent);
	}

	/** @returns undefined where it failed; null where the worker is of another build */
	async #ask(wish: Asked) {
		const worker = this.#registration?.active;
		// Without a line, or where no build named itself, nobody knows.
		const build = await buildOfHost().catch(() => undefined);
		if (!worker || build === undefined) return undefined;
		if (build === null) return null;
		const { port1, port2 } = new MessageChannel();
		return new Promise<Standing | 'held' | null | undefined>((resolve) => {
			let ended = setTimeout(resolve, silence);
			port1.onmessage = ({ data }: MessageEvent<Reply>) => {
				clearTimeout(ended);
				if (data.about === 'standing') return resolve(data.standing);
				if (data.about !== 'progress') return resolve(data.about === 'held' ? 'held' : undefined);
				this.progress = data;
				ended = setTimeout(resolve, silence);
			};
			const whole: Wish = { ...wish, build, page: placeOf(location.pathname), language: languageOf() };
			worker.postMessage(whole, [port2]);
		});
	}
}

const languageOf = () => (page.params.lang === 'en' ? 'en' : 'nl');

/** Programs that this page fetched, by their places on the site. */
function loaded(): string[] {
	const root = new URL(resolve('/'), location.href).href;
	return performance
		.getEntriesByType('resource')
		.flatMap(({ name }) => (name.startsWith(`${root}_app/immutable/`) ? [name.slice(root.length)] : []));
}

/** Told once the page is there: the browser would fetch it beside the first chart. */
function installable(): void {
	if (document.querySelector('link[rel=manifest]')) return;
	const link = document.createElement('link');
	link.rel = 'manifest';
	link.href = asset(languageOf() === 'en' ? '/en/manifest.json' : '/manifest.json');
	document.head.append(link);
}

/** Of this browser. */
export const offline = new Offline();
