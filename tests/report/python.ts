// A Python of this machine that knows a module; where there is none, the reason why tests go without.
import { spawnSync } from 'node:child_process';

export const pythonWith = (module: string): string | undefined =>
	['python3', '/usr/bin/python3', '/usr/local/bin/python3', 'python'].find(
		(one) => spawnSync(one, ['-c', `import ${module}`], { stdio: 'ignore', timeout: 60_000 }).status === 0
	);

export const withoutPython = (module: string): string =>
	`not tried: there is no Python with ${module} on this machine`;
