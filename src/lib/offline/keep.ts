// What stands on the device of this site: put there when its bytes are those of the build, found again without a network, and let go of in time.
import {
	aboutBuild,
	extents,
	makingLock,
	partAt,
	partsOf,
	programsAt,
	type Extent,
	type KeptList,
	type Part,
	type Standing,
	type Wish
} from './list.ts';

/** In the cache of a build: what its programs are called, and how far it was kept. */
const mark = 'kept.json';
interface Mark {
	programs: string[];
	at: number;
	extent: Extent | null;
}

/** Half of SHA-256, in base64url, as scripts/offline.mjs writes it. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const half = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
	return btoa(String.fromCharCode(...half))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}

/** Whether a site is made in some page. */
export async function isMaking(): Promise<boolean> {
	const locks: LockManager | undefined = navigator.locks;
	const { held } = (await locks?.query()) ?? {};
	return held?.some(({ name }) => name === makingLock) ?? false;
}

/** How parts come in. */
interface Fetching {
	cache: RequestCache;
	/** Asked before each part. */
	stops?: () => Promise<boolean>;
}

export class Kept {
	readonly #prefix: string;
	readonly #forPrograms: string;
	readonly #forBuild: string;

	constructor(
		readonly list: KeptList,
		/** The address of the site's root. */
		readonly scope: string
	) {
		this.#prefix = `wijkladder ${scope} `;
		this.#forPrograms = `${this.#prefix}programs`;
		this.#forBuild = this.#prefix + list.build;
	}

	#cacheFor(place: string): Promise<Cache> {
		const always = place.startsWith(programsAt) || place in this.list.tables;
		return caches.open(always ? this.#forPrograms : this.#forBuild);
	}

	/** From this build, else from the one before, whose programs still stand. A page waits for it, once for each of its files. */
	async find(place: string): Promise<Response | null> {
		const from = (cacheName: string) => caches.match(this.scope + place, { cacheName });
		const program = await from(this.#forPrograms);
		// Of whatever build they are, programs stand nowhere else.
		if (program || place.startsWith(programsAt)) return program ?? null;
		const found = await from(this.#forBuild);
		if (found) return found;
		for (const { name } of await this.#earlier()) {
			const earlier = await from(name);
			if (earlier) return earlier;
		}
		return null;
	}

	/** Keeps an answer where the build names it and wrote these very bytes: not what a hotel's network put in its place. */
	async put(place: string, answer: Response): Promise<boolean> {
		const part = partAt(this.list, place);
		if (!part || answer.status !== 200 || answer.redirected || answer.type === 'opaque') return false;
		const { headers } = answer;
		const bytes = await answer.arrayBuffer();
		if ((await hashOf(bytes)) !== part.hash) return false;
		await (await this.#cacheFor(place)).put(this.scope + place, new Response(bytes, { headers }));
		return true;
	}

	async #has({ place }: Part): Promise<boolean> {
		return (await (await this.#cacheFor(place)).match(this.scope + place)) !== undefined;
	}

	/** Keeps an answer that somebody else reads meanwhile, unless it stands there already. */
	async keepBeside(place: string, answer: Response): Promise<void> {
		const part = partAt(this.list, place);
		if (!part) return;
		const beside = answer.clone();
		if (await this.#has(part)) await beside.body?.cancel();
		else await this.put(place, beside);
	}

	async #missing(parts: readonly Part[]): Promise<Part[]> {
		const there = await Promise.all(parts.map((part) => this.#has(part)));
		return parts.filter((_, index) => !there[index]);
	}

	/** A line that is busy for somebody else goes first: one at a time. */
	async fetchAll(
		parts: readonly Part[],
		{ cache, stops }: Fetching,
		tell: (done: number, total: number) => void
	): Promise<'whole' | 'failed' | 'held'> {
		const missing = await this.#missing(parts);
		const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
		let done = 0;
		let whole = true;
		for (const { place, bytes } of missing) {
			if (await stops?.()) return 'held';
			const asked: RequestInit = { cache, priority: 'low', mode: 'same-origin' };
			const answer = await fetch(this.scope + place, asked).catch(() => null);
			whole = answer !== null && (await this.put(place, answer)) && whole;
			tell((done += bytes), total);
		}
		return whole ? 'whole' : 'failed';
	}

	/** What came in with a page is taken from what the browser still has of it. */
	async keepLoaded({ page, loaded, whole }: Extract<Wish, { about: 'here' }>): Promise<void> {
		const parts = [...(whole ? [page] : []), ...loaded].flatMap((place) => partAt(this.list, place) ?? []);
		await this.fetchAll(parts, { cache: 'force-cache' }, () => {});
		// A browser may have those of the build before.
		const about = aboutBuild.flatMap((place) => partAt(this.list, place) ?? []);
		await this.fetchAll(about, { cache: 'default' }, () => {});
		await this.#write(null);
	}

	async keep(
		wish: Extract<Wish, { about: 'keep' }>,
		tell: (done: number, total: number) => void
	): Promise<'whole' | 'failed' | 'held'> {
		const cache = wish.atHand ? 'only-if-cached' : 'default';
		const came = await this.fetchAll(partsOf(this.list, wish.extent, wish), { cache, stops: isMaking }, tell);
		if (came === 'whole') await this.#write(wish.extent);
		return came;
	}

	async standing(wish: Wish): Promise<Standing> {
		const missing = await Promise.all(
			extents.map(async (extent) => {
				const parts = await this.#missing(partsOf(this.list, extent, wish));
				return [extent, parts.reduce((sum, { bytes }) => sum + bytes, 0)] as const;
			})
		);
		const [earlier] = await this.#earlier();
		return {
			missing: Object.fromEntries(missing) as Standing['missing'],
			earlier: earlier?.mark.extent ?? null
		};
	}

	/** Of builds before this one, the youngest first. */
	async #earlier(): Promise<{ name: string; mark: Mark }[]> {
		const names = (await caches.keys()).filter(
			(name) => name.startsWith(this.#prefix) && name !== this.#forBuild && name !== this.#forPrograms
		);
		const found = await Promise.all(
			names.map(async (name) => ({
				name,
				mark: (await this.#read(name)) ?? { programs: [], at: 0, extent: null }
			}))
		);
		return found.sort((a, b) => b.mark.at - a.mark.at);
	}

	async #read(name: string): Promise<Mark | null> {
		const found = await (await caches.open(name)).match(this.scope + mark);
		return found ? ((await found.json()) as Mark) : null;
	}

	async #write(extent: Extent | null): Promise<void> {
		const before = (await this.#read(this.#forBuild))?.extent ?? null;
		const further = extents.indexOf(extent ?? 'page') > extents.indexOf(before ?? 'page');
		const kept: Mark = {
			programs: this.list.programs.map(([name]) => name),
			at: Date.now(),
			extent: before === null || further ? (extent ?? before) : before
		};
		await (await caches.open(this.#forBuild)).put(this.scope + mark, new Response(JSON.stringify(kept)));
	}

	/**
	 * Lets go of what no page asks for any more. The build before this one stands in until this one is kept as far as it was.
	 * @param alone true where no page of another build is open
	 */
	async tidy(alone: boolean): Promise<void> {
		const own = (await this.#read(this.#forBuild))?.extent ?? null;
		const [last, ...older] = await this.#earlier();
		const asFar = (extent: Extent | null) =>
			extent === null || (own !== null && extents.indexOf(own) >= extents.indexOf(extent));
		const stays = last && !(alone && asFar(last.mark.extent)) ? [last] : [];
		for (const { name } of last && stays.length === 0 ? [last, ...older] : older) await caches.delete(name);
		const names = new Set(
			[this.list.programs.map(([name]) => name), ...stays.map(({ mark }) => mark.programs)].flat()
		);
		const programs = await caches.open(this.#forPrograms);
		for (const { url } of await programs.keys()) {
			const place = url.slice(this.scope.length);
			if (!(place in this.list.tables) && !names.has(place.slice(programsAt.length)))
				await programs.delete(url);
		}
	}
}
