// `npm run test:webkit`: the journey of tests/e2e/browsers in WebKitGTK, where Debian's webkit2gtk-driver is installed.
// Without a screen it asks for one from xvfb. Exit 0: all passed; 1: something failed; 2: what it takes is not here.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './inputs.mjs';

/** @param {string} name */
function onPath(name) {
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** MiniBrowser stands beside the library, in a folder named after its version. */
function miniBrowser() {
	const libraries = [
		'/usr/lib/x86_64-linux-gnu',
		'/usr/lib/aarch64-linux-gnu',
		'/usr/libexec',
		'/usr/lib64',
		'/usr/lib'
	];
	for (const library of libraries.filter((folder) => existsSync(folder)))
		for (const folder of readdirSync(library)
			.filter((name) => name.startsWith('webkit2gtk-'))
			.toSorted()
			.toReversed()) {
			const file = path.join(library, folder, 'MiniBrowser');
			if (existsSync(file)) return file;
		}
	return null;
}

const driver = process.env.WEBKIT_DRIVER ?? onPath('WebKitWebDriver');
const browser = process.env.WEBKIT_BROWSER ?? miniBrowser();
const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : [onPath('xvfb-run'), '-a'];
if (driver === null || browser === null || screen[0] === null) {
	process.stderr.write(
		'WebKitGTK is hier niet, of er is geen scherm. Installeer: apt-get install webkit2gtk-driver xvfb\n' +
			'  WebKitGTK is not here, or there is no screen. Install: apt-get install webkit2gtk-driver xvfb\n'
	);
	process.exit(2);
}
const test = [
	process.execPath,
	'node_modules/@playwright/test/cli.js',
	'test',
	'--project=webkitgtk',
	...process.argv.slice(2)
];
const [program = process.execPath, ...parameters] = [...screen.map(String), ...test];
const { status } = spawnSync(program, parameters, {
	cwd: root,
	stdio: 'inherit',
	env: {
		...process.env,
		WEBKIT_DRIVER: driver,
		WEBKIT_BROWSER: browser,
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
	}
});
process.exitCode = status === 0 ? 0 : 1;
