// The site's own server in a tab: every page, its data and every file, as the build writes them. It asks SvelteKit what its prerenderer asks
// (docs/decisions says what that rests on; a test holds the bytes equal to a build's).
import { Server } from 'wijkladder:programs/index.js';
import { set_env } from 'wijkladder:programs/env.js';
import * as internal from 'wijkladder:programs/internal.js';
import { manifest } from 'wijkladder:programs/manifest-full.js';

interface Module {
	_entries?: () => Promise<Record<string, string>[]> | Record<string, string>[];
}
export interface Manifest {
	_: {
		routes: { id: string; page: { leaf: number } | null; endpoint: (() => Promise<Module>) | null }[];
		nodes: (() => Promise<{ server?: Module }>)[];
	};
}

export interface Answer {
	bytes: Uint8Array<ArrayBuffer>;
	/** As the content-type says. */
	type: string;
}

/** As in SvelteKit: no page may ask for it. */
const origin = 'http://sveltekit-prerender';

let server: Promise<Server> | undefined;
async function start(): Promise<Server> {
	internal.set_building();
	internal.set_prerendering();
	for (const set of [set_env, internal.set_private_env, internal.set_public_env]) set({});
	internal.set_manifest(manifest);
	const made = new Server(manifest);
	await made.init({ env: {} });
	return made;
}

let last: Promise<unknown> = Promise.resolve();
/** One at a time: SvelteKit keeps where a page stands in a variable of a module. */
function inTurn<Done>(task: () => Promise<Done>): Promise<Done> {
	const done = last.then(task, task);
	last = done;
	return done;
}

/** A page or file as it is written, with what is written beside it. */
export interface Rendered extends Answer {
	/** The data of a page, by address. */
	besides: Map<string, Uint8Array<ArrayBuffer>>;
}

interface Dependency {
	response: Response;
	body: string | Uint8Array | null;
}

/** @param address from the root of the site @returns null where the site has no such page or file */
export const rendered = (address: string): Promise<Rendered | null> =>
	inTurn(async () => {
		const dependencies = new Map<string, Dependency>();
		const response = await (
			await (server ??= start())
		).respond(new Request(origin + encodeURI(address)), {
			getClientAddress() {
				throw new Error('nobody asks for this page');
			},
			prerendering: {
				dependencies,
				remote_responses: new Map(),
				...(address === fallback && { fallback: true })
			},
			read() {
				throw new Error('no page reads a file of the site');
			}
		});
		if (response.status === 404) return null;
		if (response.status !== 200) throw new Error(`${response.status} ${address}: ${await response.text()}`);
		const besides = new Map<string, Uint8Array<ArrayBuffer>>();
		for (const [place, { response: own, body }] of dependencies)
			besides.set(
				decodeURI(place),
				new Uint8Array(await (body === null ? own : new Response(asBody(body))).arrayBuffer())
			);
		return {
			bytes: new Uint8Array(await response.arrayBuffer()),
			type: response.headers.get('content-type') ?? '',
			besides
		};
	});

const asBody = (body: string | Uint8Array): BodyInit =>
	typeof body === 'string' ? body : new Uint8Array(body);

export async function answer(address: string): Promise<Answer | null> {
	const found = await rendered(address);
	return found && { bytes: found.bytes, type: found.type };
}

/** The page that a host shows where there is none. */
export const fallback = '/[fallback]';

/** Where the data of a page are, as SvelteKit names it. */
export const dataOf = (page: string): string => `${page === '/' ? '' : page}/__data.json`;

const filledIn = (route: string, params: Readonly<Record<string, string>>): string =>
	`/${route
		.split('/')
		.map((step) => step.replace(/\[{1,2}(\w+)(?:=\w+)?\]{1,2}/g, (_, name: string) => params[name] ?? ''))
		.filter((step) => step !== '')
		.join('/')}`;

/** The address of every page and file that the routes name. */
export async function addresses(): Promise<{ pages: string[]; files: string[] }> {
	const { routes, nodes } = manifest._;
	const pages: string[] = [];
	const files: string[] = [];
	for (const { id, page, endpoint } of routes) {
		const module = endpoint ? await endpoint() : (await nodes[page?.leaf ?? -1]?.())?.server;
		const entries = await module?._entries?.();
		const found = entries?.map((one) => filledIn(id, one)) ?? (id.includes('[') ? [] : [id]);
		(endpoint ? files : pages).push(...found);
	}
	return { pages, files };
}
