// The production build of a programme folder of a test, beside the usual one; only that one is compressed.
import { spawn } from 'node:child_process';
import { root, type OwnProgramme } from './programme.ts';

/** What the build said; rejects with it where it failed. */
export function build({ folder, build: out }: OwnProgramme, flags: readonly string[] = []): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['scripts/build.mjs', ...flags], {
			cwd: root,
			env: {
				...process.env,
				WIJKLADDER_DATA: folder,
				WIJKLADDER_BUILD: out,
				// Half of the build's time, for a folder that is served to this machine a few times.
				WIJKLADDER_COMPRESS: 'no'
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let said = '';
		child.stdout.on('data', (text: Buffer) => (said += text.toString()));
		child.stderr.on('data', (text: Buffer) => (said += text.toString()));
		child.on('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(said))));
	});
}
