// Everything that is defined, for questions that the browser answers itself.
import { json } from '@sveltejs/kit';
import { site } from '$lib/server/site.ts';

export const prerender = true;

export async function GET() {
	const { catalogue, periods } = await site();
	return json({ catalogue, periods });
}
