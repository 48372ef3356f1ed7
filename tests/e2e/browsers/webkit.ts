// WebKitGTK over WebDriver: its own driver program, spoken to as the W3C describes, with a folder of its own for what it saves.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { called, until, type Driver } from './driver.ts';

/** The key under which WebDriver names an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

const freePort = () =>
	new Promise<number>((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** A home with nothing in it but where downloads go. */
function home(): { own: string; downloads: string } {
	const own = mkdtempSync(path.join(tmpdir(), 'wijkladder-webkit-'));
	const downloads = path.join(own, 'downloads');
	mkdirSync(downloads);
	mkdirSync(path.join(own, '.config'));
	writeFileSync(path.join(own, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	return { own, downloads };
}

/**
 * @param program WebKitWebDriver
 * @param binary MiniBrowser
 */
export async function startWebKit(program: string, binary: string): Promise<Driver> {
	const { own, downloads } = home();
	const port = await freePort();
	const server = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
		env: { ...process.env, HOME: own, XDG_CONFIG_HOME: path.join(own, '.config'), LANG: 'nl_NL.UTF-8' },
		stdio: 'ignore'
	});

	/** One command of the protocol. */
	async function ask(method: 'GET' | 'POST' | 'DELETE', at: string, body?: object): Promise<unknown> {
		const answer = await fetch(`http://127.0.0.1:${port}${at}`, {
			method,
			...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {})
		});
		const { value } = (await answer.json()) as { value: unknown };
		if (answer.ok) return value;
		const { error, message } = value as { error: string; message: string };
		throw new Error(`${at}: ${error} ${message}`);
	}

	await until('the driver', () => ask('GET', '/status').then(() => true as const));
	const session = (await ask('POST', '/session', {
		capabilities: {
			alwaysMatch: {
				'webkitgtk:browserOptions': { binary, args: ['--automation'] },
				timeouts: { script: 200_000, pageLoad: 60_000 }
			}
		}
	})) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
	const at = `/session/${session.sessionId}`;
	await ask('POST', `${at}/window/rect`, { width: 1280, height: 900 });

	const element = async (selector: string): Promise<string> => {
		const found = (await ask('POST', `${at}/element`, { using: 'css selector', value: selector })) as Record<
			string,
			string
		>;
		return `${at}/element/${found[elementKey]}`;
	};
	return {
		version: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
		downloads,
		goto: async (address) => {
			await ask('POST', `${at}/url`, { url: address });
		},
		run: async <Args extends unknown[], Answer>(
			inPage: (...args: Args) => Answer | Promise<Answer>,
			...args: Args
		) => {
			// As JSON both ways: the protocol has its own idea of objects that hold elements.
			const script = `return JSON.stringify({ answer: ${called(inPage, args)} })`;
			const text = (await ask('POST', `${at}/execute/sync`, { script, args: [] })) as string;
			return (JSON.parse(text) as { answer: Answer }).answer;
		},
		click: async (selector) => {
			await ask('POST', `${await element(selector)}/click`);
		},
		type: async (selector, text) => {
			await ask('POST', `${await element(selector)}/value`, { text });
		},
		upload: async (selector, file) => {
			await ask('POST', `${await element(selector)}/value`, { text: file });
		},
		complaints: () => Promise.resolve([]),
		close: async () => {
			await ask('DELETE', at).catch(() => undefined);
			server.kill();
		}
	};
}
