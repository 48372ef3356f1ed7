// What a delivery is judged by, for whoever drops one on the data page: fetched then, and by nobody else.
import { json } from '@sveltejs/kit';
import { deliveryBasis, siteBuild } from '$lib/server/site.ts';

export const prerender = true;

export const GET = async (): Promise<Response> =>
	json({ build: await siteBuild(), ...(await deliveryBasis()) });
