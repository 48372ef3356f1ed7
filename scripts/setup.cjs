// Makes a bare clone ready to run: packages as the lock file names them and, on request, the browsers to test with.
// Node built-ins only, and CommonJS, so that an old Node can still read it and say what is wrong.
'use strict';
const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '..');
const recordFile = path.join(root, '.cache', 'browser');
const wantedMajor = 20;
const wantedMinor = 19;

/**
 * Progress goes to standard error: standard output belongs to a command's result.
 * @param {string} nl @param {string} en
 */
function say(nl, en) {
	process.stderr.write(`${nl}\n  ${en}\n`);
}

/** @param {string} nl @param {string} en @returns {never} */
function stop(nl, en) {
	say(nl, en);
	process.exit(1);
}

function nodeIsNewEnough() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} file */
function readJson(file) {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/**
 * True when every package that the lock file wants on any machine stands in node_modules at that version.
 * @param {string} folder
 */
function packagesAreInstalled(folder) {
	const wanted = readJson(path.join(folder, 'package-lock.json'));
	const found = readJson(path.join(folder, 'node_modules', '.package-lock.json'));
	if (!wanted || !found) return false;
	/** @type {[string, Record<string, unknown>][]} */
	const entries = Object.entries(wanted.packages);
	return entries.every(([name, entry]) => {
		if (name === '' || entry.optional || entry.peer) return true;
		const there = found.packages[name];
		return there !== undefined && there.version === entry.version && there.integrity === entry.integrity;
	});
}

/**
 * Runs npm whichever way this machine has it; its output goes to standard error.
 * @param {string[]} parameters
 */
function runNpm(parameters) {
	/** @type {import('child_process').SpawnSyncOptions} */
	const options = { cwd: root, stdio: ['ignore', 2, 2] };
	const script = process.env.npm_execpath;
	if (script && /npm-cli\.c?js$/.test(script)) {
		return spawnSync(process.execPath, [script, ...parameters], options).status === 0;
	}
	return spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' }).status === 0;
}

function installPackages() {
	if (packagesAreInstalled(root)) return;
	say(
		'Pakketten installeren (npm ci). Dat duurt de eerste keer een minuut of twee.',
		'Installing packages (npm ci). The first time this takes a minute or two.'
	);
	// Everything here is a development dependency, so NODE_ENV=production must not leave them out; and .npmrc's silence
	// would hide an error.
	if (runNpm(['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'])) return;
	stop(
		'Installeren is mislukt; de melding van npm staat hierboven. Controleer de verbinding met het pakketregister.',
		"Installing failed; npm's message stands above. Check the connection to the package registry."
	);
}

/**
 * A path only counts as a browser when it answers: some systems ship a stub that asks to install something else.
 * @param {string | undefined} file
 * @param {RegExp} [name] what it calls itself
 */
function answers(file, name = /chrom/i) {
	if (!file || !fs.existsSync(file)) return false;
	if (process.platform === 'win32') return true;
	const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20000 });
	return status === 0 && name.test(stdout);
}

/** @param {string} name */
function onPath(name) {
	for (const folder of (process.env.PATH || '').split(path.delimiter)) {
		const file = path.join(folder, name);
		if (folder && fs.existsSync(file)) return file;
	}
	return '';
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

function playwrightsOwn() {
	try {
		return require('@playwright/test').chromium.executablePath();
	} catch {
		return '';
	}
}

function findBrowser() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !answers(given)) {
		stop(
			`CHROMIUM_PATH wijst naar ${given}, maar dat is geen werkende Chromium.`,
			`CHROMIUM_PATH points to ${given}, which is not a working Chromium.`
		);
	}
	const candidates = [given, recordedBrowser(), ...names.map(onPath), ...usualPlaces, playwrightsOwn()];
	return candidates.find((file) => answers(file)) || '';
}

/** @param {string} command @param {string[]} parameters */
function run(command, parameters) {
	/** @type {import('child_process').SpawnSyncOptions} */
	const options = { cwd: root, stdio: ['ignore', 2, 2] };
	options.env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command, parameters, options).status === 0;
}

const isRoot = () => typeof process.getuid === 'function' && process.getuid() === 0;

/** Longest that fetching all that tests can do without may take together, s; and what is left of it. */
const patience = 300;
let left = patience;
/** The lists of packages are fetched once; where that failed the network is away. @type {boolean | undefined} */
let listed;

/** @param {{ nl: string, en: string }} name @param {string} wanted the package @param {boolean} patiently */
function installByApt(name, wanted, patiently) {
	if (!isRoot() || !onPath('apt-get') || !(patiently || onPath('timeout')) || listed === false) return;
	say(`${name.nl} installeren met apt-get.`, `Installing ${name.en} with apt-get.`);
	/** @param {string[]} words */
	const aptGet = (...words) => {
		if (patiently) return run('apt-get', words);
		const began = Date.now();
		const done = left > 0 && run('timeout', [String(left), 'apt-get', ...words]);
		left -= Math.ceil((Date.now() - began) / 1000);
		return done;
	};
	if (listed === undefined) listed = aptGet('update', '-qq');
	if (listed) aptGet('install', '-y', '-qq', '--no-install-recommends', wanted);
}

function installBrowser() {
	installByApt({ nl: 'Chromium', en: 'Chromium' }, 'chromium', true);
	const found = findBrowser();
	if (found) return found;
	const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
	const wish = isRoot() && process.platform === 'linux' ? ['--with-deps', 'chromium'] : ['chromium'];
	say('Chromium ophalen met Playwright.', "Fetching Playwright's own Chromium.");
	run(process.execPath, [playwright, 'install', ...wish]);
	return findBrowser();
}

/** The browser that set-up recorded earlier, or '' when there is none. */
function recordedBrowser() {
	try {
		return fs.readFileSync(recordFile, 'utf8').trim();
	} catch {
		return '';
	}
}

/** Path of the Chromium to test with: CHROMIUM_PATH, else what `setup.cjs --browser` recorded, else ''. */
function browserPath() {
	return process.env.CHROMIUM_PATH || recordedBrowser();
}

function setUpBrowser() {
	const found = findBrowser() || installBrowser();
	if (!found) {
		stop(
			'Geen Chromium gevonden en installeren lukte niet. Installeer Chromium of zet CHROMIUM_PATH, en probeer opnieuw.',
			'No Chromium found and installing it failed. Install Chromium or set CHROMIUM_PATH, and try again.'
		);
	}
	fs.mkdirSync(path.dirname(recordFile), { recursive: true });
	fs.writeFileSync(recordFile, `${found}\n`);
}

/** The Firefox to test with besides: FIREFOX_PATH, else one on the path or in its usual place, else ''. */
function firefoxPath() {
	const candidates = [
		process.env.FIREFOX_PATH,
		...['firefox-esr', 'firefox'].map(onPath),
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
	];
	return candidates.find((file) => answers(file, /firefox/i)) || '';
}

/** The same engine without the windows around its pages, which are a fifth of the time of a test; '' where CHROMIUM_PATH chose, or there is none. */
function shellPath() {
	const shell = process.env.CHROMIUM_PATH ? '' : onPath('chromium-headless-shell');
	return answers(shell) ? shell : '';
}

/**
 * Worth having, but no test may wait for it for long or fail for want of it.
 * @param {{ nl: string, en: string }} name @param {string} wanted the package @param {() => string} found
 * @param {{ nl: string, en: string }} without what is otherwise then
 */
function setUpBesides(name, wanted, found, without) {
	if (found()) return;
	installByApt(name, wanted, false);
	if (found()) return;
	say(
		`${name.nl} is hier niet en kon niet worden geïnstalleerd (dat vraagt root, apt-get en een netwerk, en alles samen duurt hooguit ${patience} s). ${without.nl}`,
		`${name.en} is not here and could not be installed (that takes root, apt-get and a network, and all together at most ${patience} s). ${without.en}`
	);
}

function setUpFirefox() {
	setUpBesides({ nl: 'Firefox ESR', en: 'Firefox ESR' }, 'firefox-esr', firefoxPath, {
		nl: 'De tests in Firefox worden overgeslagen.',
		en: 'Its tests are left out.'
	});
}

/** CHROMIUM_PATH names the browser of all tests. */
function setUpShell() {
	if (process.env.CHROMIUM_PATH) return;
	const name = { nl: 'Chromium zonder vensters', en: 'Chromium without windows' };
	setUpBesides(name, 'chromium-headless-shell', shellPath, {
		nl: 'De tests draaien in Chromium zelf, en duren wat langer.',
		en: 'Tests run in Chromium itself, and take somewhat longer.'
	});
}

module.exports = { browserPath, firefoxPath, shellPath, packagesAreInstalled };

if (require.main === module) {
	if (!nodeIsNewEnough()) {
		stop(
			`Wijkladder heeft Node.js ${wantedMajor}.${wantedMinor} of nieuwer nodig; dit is ${process.versions.node}. Zie https://nodejs.org.`,
			`Wijkladder needs Node.js ${wantedMajor}.${wantedMinor} or newer; this is ${process.versions.node}. See https://nodejs.org.`
		);
	}
	installPackages();
	if (process.argv.includes('--browser')) setUpBrowser();
	if (process.argv.includes('--shell')) setUpShell();
	if (process.argv.includes('--firefox')) setUpFirefox();
}
