// The demonstration of a sealed household file; only there when the programme is synthetic.
import { error } from '@sveltejs/kit';
import { sealedDemonstration, shipsDemonstration } from '$lib/server/sealed-demonstration.ts';
import { demonstrationFile } from '$lib/vault/demonstration.ts';
import type { EntryGenerator } from './$types';

// Not `true`: a programme with real households has no such file, and that is no mistake.
export const prerender = 'auto';

const kindOf = (file: string): string => file.replace(/^huishoudens-|\.age$/g, '');

export const entries: EntryGenerator = async () =>
	(await shipsDemonstration()) ? [{ kind: kindOf(demonstrationFile) }] : [];

export async function GET({ params }: { params: { kind: string } }): Promise<Response> {
	if (params.kind !== kindOf(demonstrationFile) || !(await shipsDemonstration())) error(404);
	return new Response(await sealedDemonstration(), {
		headers: { 'content-type': 'application/octet-stream' }
	});
}
