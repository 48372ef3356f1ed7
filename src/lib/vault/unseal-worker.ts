// The worker that reads and decrypts one sealed file, hands over what is inside, and is ended.
import '../engine/quiet.ts';
import './plain-http.ts';
import { serve } from '../engine/worker.ts';
import { decrypt, type Unsealed, type UnsealOrder, type UnsealProgress } from './decrypt.ts';
import { VaultError } from './vault-error.ts';

serve<UnsealOrder, Unsealed, UnsealProgress>(
	async ({ file, secret }, { tell }) => {
		const sealed = await read(file, tell);
		tell({ about: 'decrypting' });
		return new Uint8Array(await decrypt(sealed, secret));
	},
	{ handOver: (contents) => [contents.buffer], quiet: true }
);

async function read(file: Blob, tell: (progress: UnsealProgress) => void): Promise<Uint8Array> {
	const whole = new Uint8Array(file.size);
	let loaded = 0;
	try {
		const reader = file.stream().getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			whole.set(part.value, loaded);
			loaded += part.value.length;
			tell({ about: 'reading', loaded, total: file.size });
		}
	} catch {
		// Moved, deleted or changed since it was picked.
		throw new VaultError('unreadable');
	}
	return whole;
}
