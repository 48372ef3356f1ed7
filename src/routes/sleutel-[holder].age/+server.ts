// Keys to the demonstration, so that anybody can try a visit and bring it together; only there when the families are invented.
import { error } from '@sveltejs/kit';
import { demonstrationKey } from '$lib/server/demonstration-keys.ts';
import { demonstrationHasKeys } from '$lib/server/sealed-demonstration.ts';
import { demonstrationHolders, demonstrationKeyFile } from '$lib/vault/demonstration.ts';
import type { EntryGenerator } from './$types';

// Not `true`: a programme with real households has no such file, and that is no mistake.
export const prerender = 'auto';

const partOf = (file: string): string => file.replace(/^sleutel-|\.age$/g, '');

export const entries: EntryGenerator = async () =>
	(await demonstrationHasKeys()) === null
		? []
		: demonstrationHolders.map((holder) => ({ holder: partOf(demonstrationKeyFile(holder)) }));

export async function GET({ params }: { params: { holder: string } }): Promise<Response> {
	const programme = await demonstrationHasKeys();
	const holder = demonstrationHolders.find((one) => partOf(demonstrationKeyFile(one)) === params.holder);
	if (!holder || programme === null) error(404);
	return new Response(new Uint8Array(await demonstrationKey(holder, programme)), {
		headers: { 'content-type': 'application/octet-stream' }
	});
}
