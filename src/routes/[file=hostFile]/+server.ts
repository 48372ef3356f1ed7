// What a host is to send with each file of this programme's site, in the language of each host.
import { error } from '@sveltejs/kit';
import { site } from '$lib/server/site.ts';
import caddy from '../../../docs/hosting/Caddyfile?raw';
import nginx from '../../../docs/hosting/nginx.conf?raw';
import { hostFiles } from '../../../scripts/serve/hosts.mjs';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const filesOf = (embed: readonly string[]) => hostFiles({ nginx, caddy }, embed);

export const entries: EntryGenerator = () => Object.keys(filesOf([])).map((file) => ({ file }));

export const GET: RequestHandler = async ({ params }) => {
	const text = filesOf((await site()).catalogue.programme.embed ?? [])[params.file];
	if (text === undefined) error(404);
	return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
