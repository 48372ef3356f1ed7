// The published tables as a file, for the browser's engine.
import { error } from '@sveltejs/kit';
import { publishedFile } from '$lib/server/bake.ts';
import type { EntryGenerator } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => [{ hash: (await publishedFile()).hash }];

export async function GET({ params }: { params: { hash: string } }): Promise<Response> {
	const { hash, bytes } = await publishedFile();
	if (params.hash !== hash) error(404);
	return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
}
