// Tests of each real web server that is installed here, between its start on a folder with the site and its end.
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { apache, caddy, containerNginx, nginx, type Host } from './programs.ts';

const hosts = [
	['nginx', nginx()],
	['container', containerNginx()],
	['Caddy', caddy()],
	['Apache', apache()]
] as const;

interface Site {
	/** What is shown. */
	folder: string;
	/** Where each server gets a folder of its own. */
	base: string;
	/** Told behind the name of the server, where one test file has more than one site. */
	kind?: string;
	/** What `folder` is called where the site stands in a folder of the host. */
	inside?: 'wijk';
}

/** @param tests given the server by a function: it runs by the time they do */
export function onEachHost(
	{ folder, base, kind, inside }: Site,
	tests: (name: (typeof hosts)[number][0], host: () => Host) => void
): void {
	for (const [name, start] of hosts) {
		// The container shows nothing but the site.
		if (inside && name === 'container') continue;
		const title = kind === undefined ? name : `${name}, ${kind}`;
		describe.skipIf(start === null)(
			start === null ? `${title} is not installed here: left out` : title,
			() => {
				let host: Host | null = null;
				beforeAll(async () => {
					const own = path.join(base, kind === undefined ? name : `${name}-${kind}`);
					mkdirSync(own);
					// Servers that begin as root read as somebody else.
					chmodSync(own, 0o755);
					host = (await start?.(folder, own, inside)) ?? null;
				});
				afterAll(() => host?.stop());
				tests(name, () => {
					if (host === null) throw new Error(`${name} does not run`);
					return host;
				});
			}
		);
	}
}
