// Proves that what builds keep changes no byte: after a change of data, definitions, texts, code or settings, a build that finds all
// that earlier ones kept gives exactly the files of a build that finds nothing. A run takes some two minutes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import path from 'node:path';
import { houseCopy } from '../house-copy.ts';
import { filesUnder, root } from '../sources.mjs';
import type { Proof, ProofOptions, ProofOutcome } from './proof.ts';

interface Change {
	name: string;
	file: string;
	make: (text: string, nth: number) => string;
	/** Nothing of the site reads it. */
	unread?: true;
}
/** Each run makes one more, so that what was kept of the earlier ones lies there to be taken by mistake. */
const changes: Change[] = [
	{
		name: 'a note',
		file: 'data/velve-lindenhof/notes.csv',
		make: (text, nth) => text.replace('in twee zinnen', `in ${nth} zinnen`)
	},
	{
		name: 'code',
		file: 'src/lib/language/shell.ts',
		make: (text, nth) => text.replace(/skip: '[^']*'/, `skip: 'Sla ${nth} over'`)
	},
	{
		name: 'a number',
		file: 'data/velve-lindenhof/observations.csv',
		make: (text, nth) => text.replace(/(,\d+)(\d)(,\d+[^\n]*\n)/, `$1${nth % 10}$3`)
	},
	{
		name: 'a definition',
		file: 'indicators/programme.yaml',
		make: (text, nth) => text.replace(/^threshold: .*$/m, `threshold: ${10 + (nth % 3)}`)
	},
	{ name: 'a setting', file: '.env', make: (_, nth) => `VITE_RUN=${nth}\n`, unread: true },
	{ name: 'a file that goes along', file: 'static/run.txt', make: (_, nth) => `run ${nth}\n`.repeat(300) },
	{
		name: 'how pages are made',
		file: 'src/app.html',
		make: (text, nth) => text.replace('</head>', `<meta name="run" content="${nth}"></head>`)
	}
];

/** Of sealing a key is drawn at random, and DuckDB leaves other bytes where nothing stands: of those the size. */
function filesOf(folder: string): Map<string, string> {
	return new Map(
		filesUnder(folder).map((file) => {
			const name = path.relative(folder, file);
			if (/\.(age|duckdb)$/.test(name)) return [name, `${statSync(file).size}`];
			if (/\.duckdb\.(br|gz)$/.test(name)) return [name, 'there'];
			return [name, createHash('sha256').update(readFileSync(file)).digest('hex')];
		})
	);
}

function build(home: string, to: string): Map<string, string> {
	const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
		cwd: home,
		encoding: 'utf8',
		env: { ...process.env, WIJKLADDER_BUILD: path.join(home, to), WIJKLADDER_COMMANDS: undefined }
	});
	if (status !== 0) throw new Error(stderr);
	const files = filesOf(path.join(home, to));
	rmSync(path.join(home, to), { recursive: true });
	return files;
}

/** The engine, packed: it takes longer than all else, and the store of a build that finds nothing may as well have it. */
function carryEngine(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const name of readdirSync(from).filter((one) => statSync(path.join(from, one)).size > 5_000_000))
		cpSync(path.join(from, name), path.join(to, name));
}

function compareBuilds({ runs = changes.length, log }: ProofOptions): ProofOutcome {
	const home = houseCopy();
	const [cache, aside] = [path.join(home, '.cache'), path.join(home, '.aside')];
	try {
		const own = path.join(root, '.cache/compressed');
		carryEngine(own, path.join(cache, 'compressed'));
		let before = build(home, 'kept');
		let wrong = 0;
		for (let nth = 1; nth <= runs; nth++) {
			const change = changes[(nth - 1) % changes.length];
			if (!change) break;
			const file = path.join(home, change.file);
			const was = filesUnder(file).length > 0 ? readFileSync(file, 'utf8') : '';
			writeFileSync(file, change.make(was, nth));
			const kept = build(home, 'kept');
			renameSync(cache, aside);
			carryEngine(path.join(aside, 'compressed'), path.join(cache, 'compressed'));
			const clean = build(home, 'kept');
			rmSync(cache, { recursive: true });
			renameSync(aside, cache);
			const names = new Set([...kept.keys(), ...clean.keys()]);
			const differing = [...names].filter((name) => kept.get(name) !== clean.get(name));
			const changed = [...kept].filter(([name, one]) => before.get(name) !== one).length;
			if (differing.length > 0 || (changed === 0) !== (change.unread ?? false)) wrong++;
			log(
				`${change.name}: ${names.size} files, ${changed} changed, ${differing.length} differ from a clean build ${differing.slice(0, 5).join(' ')}`
			);
			before = kept;
		}
		return { passed: wrong === 0, summary: `${runs} changes, ${wrong} of them wrongly built` };
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

export const prove: Proof = (options) => Promise.resolve(compareBuilds(options));
