// The web servers of Debian, each started as docs/hosting says on a folder and a free port; null where it is not installed.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** As the build of that folder says it. */
const hosting = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

/** In a folder of a host that shows more: changed by the very commands of docs/hosting, which take `/srv/www/wijk` for that folder. */
function inFolder(folder: string, file: 'nginx.conf' | 'Caddyfile'): string {
	const read = readFileSync('docs/hosting/README.md', 'utf8');
	const command = [...read.matchAll(/^sed [^]*?> \S+$/gm)].find(([one]) => one.includes(`wijk/${file}`))?.[0];
	if (command === undefined) throw new Error(`docs/hosting says nothing of ${file} in a folder`);
	return execFileSync('sh', ['-c', command.replace(/> \S+$/, '')], { cwd: path.dirname(folder) }).toString();
}

export interface Host {
	url: string;
	stop: () => Promise<void>;
}
/** @param inside a name where the site stands in a folder of the host, `folder` then being called so */
export type Start = (folder: string, own: string, inside?: 'wijk') => Promise<Host>;

/** @param names where Debian puts it, or what it is called on the path */
function find(...names: string[]): string | null {
	const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
	const files = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
	return files.find((file) => existsSync(file)) ?? null;
}

const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** Waits until it answers, or says why it does not start. */
async function started(program: ChildProcess, port: number): Promise<Host> {
	let said = '';
	let ended = false;
	program.stderr?.on('data', (text: Buffer) => (said += text.toString()));
	program.on('exit', () => (ended = true));
	const url = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 100 && !ended; tries++) {
		const there = await fetch(url).then(
			() => true,
			() => false
		);
		if (there) {
			const stop = () =>
				new Promise<void>((resolve) => {
					if (ended) return resolve();
					program.on('exit', () => resolve());
					program.kill('SIGTERM');
				});
			return { url, stop };
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	program.kill('SIGKILL');
	throw new Error(`does not start: ${said}`);
}
const run = (file: string, parameters: string[], own: string, uid?: number) =>
	spawn(file, parameters, {
		cwd: own,
		uid,
		env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
		stdio: ['ignore', 'ignore', 'pipe']
	});

export function nginx(): Start | null {
	const file = find('nginx');
	const types = '/etc/nginx/mime.types';
	if (!file || !existsSync(types)) return null;
	return async (folder, own, inside) => {
		const port = await freePort();
		copyFileSync(types, path.join(own, 'mime.types'));
		const site = (inside ? inFolder(folder, 'nginx.conf') : hosting(folder, 'nginx.conf'))
			.replace('listen 80;', `listen 127.0.0.1:${port};`)
			.replace('/srv/www', path.dirname(folder))
			.replace('/srv/wijkladder/build', folder);
		const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(one) => `${one}_temp_path ${own}/${one};`
		);
		const config = `daemon off; pid ${own}/pid; error_log stderr; events {} http { access_log off; ${places.join(' ')}\n${site}\n}`;
		writeFileSync(path.join(own, 'nginx.conf'), config);
		return started(run(file, ['-c', path.join(own, 'nginx.conf'), '-p', own], own), port);
	};
}

/** What the container runs, without the container: its own commands on this folder, by nobody in particular, with brotli. */
export function containerNginx(): Start | null {
	const file = find('nginx');
	const brotli = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';
	const root = process.getuid?.() === 0;
	if (!file || !existsSync(brotli)) return null;
	return async (folder, own) => {
		const port = await freePort();
		const recipe = readFileSync('docs/hosting/Containerfile', 'utf8');
		const commands = /^RUN (sed[^]*?)\n\n/m.exec(recipe)?.[1] ?? '';
		const here = commands
			.replaceAll('/tmp/', `${own}/`)
			.replaceAll('/etc/nginx/wijkladder.conf', `${own}/wijkladder.conf`)
			.replaceAll('/etc/nginx/nginx.conf', `${own}/nginx.conf`)
			.replaceAll('/srv/wijkladder/build', folder)
			.replace('listen 8080;', `listen 127.0.0.1:${port};`);
		execFileSync('sh', ['-c', here]);
		const site = path.join(own, 'wijkladder.conf');
		writeFileSync(site, readFileSync(site, 'utf8').replace('/srv/wijkladder/build', folder));
		chmodSync(own, 0o777);
		const given = ['-e', 'stderr', '-c', path.join(own, 'nginx.conf'), '-g', 'daemon off;'];
		return started(run(file, given, own, root ? 33 : undefined), port);
	};
}

export function caddy(): Start | null {
	const file = find('caddy');
	if (!file) return null;
	return async (folder, own, inside) => {
		const port = await freePort();
		const site = (inside ? inFolder(folder, 'Caddyfile') : hosting(folder, 'Caddyfile'))
			.replace(/^\w+\.example/m, `http://:${port}`)
			.replace('/srv/www/wijk', folder)
			.replace('/srv/wijkladder/build', folder);
		writeFileSync(path.join(own, 'Caddyfile'), `{\n    admin off\n    auto_https off\n}\n${site}`);
		const parameters = ['run', '--config', path.join(own, 'Caddyfile'), '--adapter', 'caddyfile'];
		return started(run(file, parameters, own), port);
	};
}

/** As a provider sets it up that lets a folder speak for itself, listings and guesses on. */
export function apache(): Start | null {
	const file = find('apache2', 'httpd');
	const modules = '/usr/lib/apache2/modules';
	if (!file || !existsSync(modules)) return null;
	return async (folder, own, inside) => {
		const shown = inside ? path.dirname(folder) : folder;
		const port = await freePort();
		const wanted = [
			'mpm_event',
			'authz_core',
			'dir',
			'mime',
			'rewrite',
			'headers',
			'autoindex',
			'negotiation'
		];
		const load = [...wanted, 'setenvif', 'filter', 'deflate'].map(
			(one) => `LoadModule ${one}_module ${modules}/mod_${one}.so`
		);
		mkdirSync(path.join(own, 'conf'), { recursive: true });
		writeFileSync(
			path.join(own, 'conf', 'httpd.conf'),
			[
				...load,
				`ServerRoot "${own}"`,
				`PidFile "${own}/httpd.pid"`,
				`Listen 127.0.0.1:${port}`,
				'ServerName 127.0.0.1',
				`ErrorLog "${own}/error.log"`,
				...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
				'TypesConfig /etc/mime.types',
				// As Debian's own configuration has them.
				'AddType application/x-gzip .gz .tgz',
				'AddOutputFilterByType DEFLATE text/html text/plain text/css application/javascript text/javascript',
				`DocumentRoot "${shown}"`,
				`<Directory "${shown}">`,
				'  Options Indexes FollowSymLinks MultiViews',
				'  AllowOverride All',
				'  Require all granted',
				'</Directory>'
			].join('\n')
		);
		return started(run(file, ['-DFOREGROUND', '-f', path.join(own, 'conf', 'httpd.conf')], own), port);
	};
}
