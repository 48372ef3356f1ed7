// Writes whose work goes along with a site: each package of which code or files are served, with its version, its licence and all that it says of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProgram, inScript } from './contained.mjs';
import { root } from './sources.mjs';

/**
 * @typedef {{ name: string, version: string, licence: string, by: string, source: string, home: string, texts: string[] }} Package
 * @typedef {import('./contained.mjs').Contained} Contained
 */

const ofPackage = /^(.*\bnode_modules\/)((?:@[^/]+\/)?[^/]+)\//;
const isNotice = /^(licen[cs]e|copying|copyright|notice|unlicense|ofl)/i;
/** What a tool adds of its own to what it bundles; no file has it. */
const tools = [
	{ of: /^\0rolldown\//, name: 'rolldown', from: 'node_modules/vite' },
	{ of: /^\0vite\//, name: 'vite', from: '' },
	{ of: /^\0esbuild\//, name: 'esbuild', from: '' },
	{ of: /^\0@oxc-project\+runtime@/, name: '@oxc-project/runtime', from: 'node_modules/vite' },
	{ of: /^\0virtual:(__sveltekit|app|env|service-worker)\b/, name: '@sveltejs/kit', from: '' }
];
/** From there on a tool tells what it is made of itself, which is not what it adds. */
const ofTheTool = /\n# Licenses of bundled dependencies\n[^]*$/;

/** @param {string} text @returns {string} with the ends of lines as we write them */
const tidy = (text) =>
	text
		.replace(/^\uFEFF/, '')
		.replace(/[ \t]*\r?\n/g, '\n')
		.trim();

/** @param {unknown} author @returns {string} */
const personOf = (author) =>
	typeof author === 'string'
		? author
		: author && typeof author === 'object' && 'name' in author
			? String(author.name)
			: '';

/** @param {unknown} repository @returns {string} an address that a person can open */
function addressOf(repository) {
	const given =
		repository && typeof repository === 'object' && 'url' in repository ? repository.url : repository;
	return String(given ?? '')
		.replace(/^git\+/, '')
		.replace(/^git@([^:]+):/, 'https://$1/')
		.replace(/^(git|ssh):\/\/(git@)?/, 'https://')
		.replace(/^(github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
		.replace(/\.git$/, '');
}

/** @param {string} home of a package @param {boolean} isTool @returns {Package} @throws where it says nothing of a licence */
function read(home, isTool = false) {
	const { name, version, license, licenses, author, repository, homepage } = JSON.parse(
		readFileSync(path.join(home, 'package.json'), 'utf8')
	);
	const texts = readdirSync(home, { withFileTypes: true })
		.filter((entry) => entry.isFile() && isNotice.test(entry.name))
		.map((entry) => entry.name)
		.sort()
		.map((file) => tidy(readFileSync(path.join(home, file), 'utf8').replace(isTool ? ofTheTool : /$^/, '')));
	const said = [license ?? licenses ?? []]
		.flat()
		.map((/** @type {unknown} */ one) =>
			one && typeof one === 'object' && 'type' in one ? String(one.type) : String(one)
		);
	if (said.length === 0 && texts.length === 0)
		throw new Error(`${name} goes along with the site and says nothing of a licence`);
	const source = addressOf(repository) || String(homepage ?? '');
	return { name, version, licence: said.join(' AND '), by: personOf(author), source, home, texts };
}

/** @type {Map<string, Package>} */
const known = new Map();
/** Asked for each of its files. @param {string} home @param {boolean} [isTool] */
function readOnce(home, isTool) {
	const one = known.get(home) ?? read(home, isTool);
	known.set(home, one);
	return one;
}

/**
 * A package as whoever stands there finds it.
 * @param {string} name @param {string} from a folder @param {boolean} [isTool]
 */
function installed(name, from, isTool) {
	// What lies above the outermost `node_modules` is of another project.
	const [top = from] = from.split(`${path.sep}node_modules`);
	for (let at = from; at.length >= top.length; at = path.dirname(at)) {
		const home = path.join(at, 'node_modules', name);
		if (existsSync(path.join(home, 'package.json'))) return readOnce(home, isTool);
		if (at === path.dirname(at)) break;
	}
	return null;
}

/** @param {string} id of what goes along @returns {Package | null} null for what is ours @throws for what is nobody's */
function packageOf(id) {
	if (id.startsWith('\0')) {
		const tool = tools.find(({ of }) => of.test(id));
		const one = tool && installed(tool.name, path.join(root, tool.from), true);
		if (!one) throw new Error(`scripts/licences.mjs does not know whose ${id.slice(1)} is`);
		return one;
	}
	const [, folder, name] = ofPackage.exec(id) ?? [];
	if (name !== undefined) return readOnce(path.resolve(root, `${folder}${name}`));
	if (id.startsWith('../')) throw new Error(`scripts/licences.mjs does not know whose ${id} is`);
	return null;
}

/** A comment that speaks of rights: of one block, or of lines that follow each other. */
const comment = /\/\*[^]*?\*\/|(?:^[ \t]*\/\/.*(?:\n|$))+/gm;
const isOfRights = /^\/\*!|@licen[cs]e|@preserve|copyright|\(c\) \d{4}|licen[cs]ed? under/i;

/** @param {string} text of a script @returns {string[]} */
export const noticesIn = (text) =>
	[...text.matchAll(comment)]
		.map(([one]) => one)
		.filter((one) => isOfRights.test(one) && one.length < 10_000)
		.map((one) => tidy(one.replace(/^\/\*+[!]?|\*+\/$/g, '').replace(/^[ \t]*(\*(?!\*)|\/\/+) ?/gm, '')));

/** @param {Package} one */
const label = ({ name, version }) => `${name} ${version}`;

/** Of what kinds of file the words of a maker can be read. */
const isScript = /\.([cm]?js|ts|svelte)$/;

/** @param {Iterable<string>} ids of what goes along @returns packages in order, each with the files of it */
function packagesOf(ids) {
	/** @type {Map<string, { one: Package, files: string[] }>} */
	const found = new Map();
	for (const id of [...ids].sort()) {
		const one = packageOf(id);
		if (!one) continue;
		const key = label(one);
		if (!found.has(key)) found.set(key, { one, files: [] });
		if (!id.startsWith('\0')) found.get(key)?.files.push(path.resolve(root, id));
	}
	return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

/** Texts that more than one has stand once. */
class Texts {
	/** @type {Map<string, string[]>} */
	#of = new Map();
	/** @param {string} text @param {string} whose @returns {number} under which it stands, from 1 */
	add(text, whose) {
		const there = this.#of.get(text) ?? [];
		if (!there.includes(whose)) there.push(whose);
		this.#of.set(text, there);
		return [...this.#of.keys()].indexOf(text) + 1;
	}
	/** @param {boolean} isNumbered @returns {string[]} */
	paragraphs(isNumbered) {
		return [...this.#of].map(([text, whose], place) => {
			const number = isNumbered ? `[${place + 1}] ` : '';
			return `${line}\n${number}${whose.join(', ')}\n\n${text}`;
		});
	}
}

const line = '-'.repeat(72);
const head = `LICENTIES VAN ANDEREN / LICENCES OF OTHERS

De programma's van deze site bevatten werk van anderen. Hier staat welk werk dat is, in welke versie en onder welke licentie. Daaronder staan de teksten van die licenties, zoals de makers ze meegeven. De lijst volgt uit de programma's zelf. Wijkladder zelf valt onder de EUPL-1.2.

The programs of this site hold work of others. Here is which work that is, in which version and under which licence. Below stand the texts of those licences, as their makers hand them out. The list follows from the programs themselves. Wijkladder itself is under the EUPL-1.2.`;

/**
 * @param {readonly string[]} ids of what goes along: of files, seen from the repository, and of what tools add
 * @returns {string} the whole file
 * @throws for a package that says nothing of a licence, and for what nobody is known of
 */
export function licencesOf(ids) {
	const all = packagesOf(ids);
	const names = new Set(all.map(({ one }) => one.name));
	const [texts, notices] = [new Texts(), new Texts()];
	/** @type {Map<string, Package | null>} */
	const within = new Map();
	const listed = all.map(({ one, files }) => {
		const numbers = one.texts.map((text) => `[${texts.add(text, label(one))}]`);
		const held = { crates: new Set(), namespaces: new Set(), packages: new Set() };
		for (const file of files) {
			const contained = heldBy(file, one, (notice) => notices.add(notice, label(one)));
			for (const kind of /** @type {const} */ (['crates', 'namespaces', 'packages']))
				for (const name of contained?.[kind] ?? []) held[kind].add(name);
		}
		for (const name of held.packages)
			if (!names.has(name)) within.set(name, within.get(name) ?? installed(name, one.home));
		return [
			label(one),
			`  Licentie / Licence: ${one.licence || 'zie de tekst / see the text'}`,
			...told('Maker / Author', one.by),
			...told('Bron / Source', one.source),
			`  Tekst / Text: ${numbers.join(' ') || 'niet in het pakket / not in the package'}`,
			...told('Pakketten erin / Packages in it', [...held.packages].sort().join(', ')),
			...told('Crates erin / Crates in it', [...held.crates].sort().join(', ')),
			...told('C++-naamruimten erin / C++ namespaces in it', [...held.namespaces].sort().join(', '))
		].join('\n');
	});
	const inside = [...within.keys()].sort().map((name) => {
		const one = within.get(name);
		if (!one) return `${name}\n  Tekst / Text: niet in het pakket / not in the package`;
		const numbers = one.texts.map(
			(text) => `[${texts.add(text, `${name} (tekst van / text of ${one.version})`)}]`
		);
		return [
			name,
			`  Licentie / Licence: ${one.licence}`,
			...told('Bron / Source', one.source),
			`  Tekst / Text: ${numbers.join(' ')}`
		].join('\n');
	});
	return `${[
		head,
		`PAKKETTEN / PACKAGES (${all.length})`,
		...listed,
		'IN PAKKETTEN OPGENOMEN: DE VERSIE STAAT ER NIET BIJ / TAKEN IN BY PACKAGES, WHICH TELL NO VERSION',
		...inside,
		'TEKSTEN / TEXTS',
		...texts.paragraphs(true),
		line,
		'WAT IN DE BESTANDEN ZELF STAAT / WHAT STANDS IN THE FILES THEMSELVES',
		...notices.paragraphs(false)
	].join('\n\n')}\n`;
}

/** @param {string} what @param {string} text */
const told = (what, text) => (text === '' ? [] : [`  ${what}: ${text}`]);

/** @param {string} file @param {Package} one @param {(notice: string) => void} onNotice @returns {Contained | null} */
function heldBy(file, one, onNotice) {
	if (file.endsWith('.wasm')) return inProgram(readFileSync(file));
	if (!isScript.test(file)) return null;
	const text = readFileSync(file, 'utf8');
	noticesIn(text).forEach(onNotice);
	return inScript(file, text, one.home);
}
