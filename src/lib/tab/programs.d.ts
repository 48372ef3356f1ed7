// What scripts/tab.mjs bundles into the worker: the programs that write the site's pages, as SvelteKit has made them.
declare module 'wijkladder:programs/index.js' {
	import type { Manifest } from '$lib/tab/site.ts';
	export class Server {
		constructor(manifest: Manifest);
		init(given: { env: Record<string, string> }): Promise<void>;
		respond(request: Request, given: object): Promise<Response>;
	}
}
declare module 'wijkladder:programs/manifest-full.js' {
	import type { Manifest } from '$lib/tab/site.ts';
	export const manifest: Manifest;
}
declare module 'wijkladder:programs/internal.js' {
	export const set_building: () => void;
	export const set_prerendering: () => void;
	export const set_manifest: (manifest: object) => void;
	export const set_private_env: (env: object) => void;
	export const set_public_env: (env: object) => void;
}
declare module 'wijkladder:programs/env.js' {
	export const set_env: (env: object) => void;
}
declare module 'wijkladder:programs/opening.js' {
	export {
		closeSite,
		hiddenInSite,
		judgeStandingLook,
		openSite,
		refusalOf,
		siteAnswers
	} from '$lib/server/opening.ts';
	export { hashOfFolder } from '$lib/server/base.ts';
}
declare module 'wijkladder:duckdb' {
	/** Seen from the worker. */
	export const places: { module: string; script: string; worker: string };
}
declare module 'wijkladder:drawing' {
	/** Seen from the worker: the program that makes dots of a drawing, and what it sets words in. */
	export const drawing: { module: string; typefaces: string[] };
}
declare module 'wijkladder:site-files' {
	import type { KeptList } from '$lib/offline/list.ts';
	interface Fact {
		file: string;
		hash: string;
		bytes: number;
		names: string[];
	}
	export const fileOf: (address: string, isPage: boolean) => string;
	export const versionFile: string;
	export const filesFile: string;
	export const workerFile: string;
	export const versionOf: (text: string, build: string, pages: Record<string, string>) => string;
	export const borneIn: (file: string, html: string) => Record<string, string>;
	export const withList: (list: KeptList, text: string) => string;
	export const isNamedByContents: (file: string) => boolean;
	export const namesPrograms: (file: string) => boolean;
	export const namesIn: (text: string) => string[];
	export const keptList: (facts: readonly Fact[], build: string) => KeptList;
}
