// One question to a web server, as it stands on the line: without a client that would decode the answer, keep it, or follow it elsewhere.
import { request } from 'node:http';
import type { Host } from './programs.ts';

export interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

export const ask = (
	host: Host,
	url: string,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const asked = request(`${host.url}${url}`, { method, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts)
				})
			);
		});
		asked.on('error', reject);
		asked.end();
	});
