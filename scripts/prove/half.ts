// Proof that a build and a report are never half: killed while they write, they leave wholly the old or wholly the new.
// Two in three kills fall on `npm run report`, the rest on a build, half of those on one that is kept; half of all at a random moment
// of writing, half just before one of the last changes to the disk, in which the new ones take the place of the old.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mend, placeOf } from '../beside.mjs';
import { currentSite } from '../current-site.ts';
import { chance } from '../generator/random.ts';
import { root } from '../inputs.mjs';
import { run, treeOf, type Command, type Kill } from './half/killed.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

const hiddenIn = (folder: string): string[] =>
	existsSync(folder) ? readdirSync(folder).filter((one) => one.startsWith('.')) : [];

interface Subject {
	name: string;
	/** The command that makes the old or the new state below a folder. */
	command: (folder: string, turn: 'old' | 'new') => Command;
	/** The files that count. */
	seen: (folder: string) => string;
	/** Says what the next start does, where that is more than to end the renaming. */
	mended?: (folder: string) => void;
	/** Where something may be left beside. */
	leaves: (folder: string) => string[];
	/** Changes to the disk that come after the last file is written: ready, and into its place. */
	taking: number;
}

/** Of the demonstration's published files alone, so that no protection stands before the writing; `note` makes two that differ. */
function dataWith(folder: string, note: string): string {
	const [from, to] = [path.join(root, 'data/velve-lindenhof'), path.join(folder, `data-${note}`)];
	mkdirSync(to);
	for (const file of ['areas.csv', 'observations.csv', 'breaks.csv'])
		cpSync(path.join(from, file), path.join(to, file));
	writeFileSync(
		path.join(to, 'notes.csv'),
		`period,indicator,field,text,author,date\n2011-Q1,,summary,Een ${note} verslag,Proef,2011-04-18\n`
	);
	return to;
}
const reports = (data: Record<'old' | 'new', string>): Subject => ({
	name: 'report',
	command: (folder, turn) => ({
		script: 'scripts/run.mjs',
		words: ['report', '--period', '2011-Q1', '--out', folder, '--data', data[turn]],
		env: { WIJKLADDER_DATA: '' },
		place: { folder, name: 'report' }
	}),
	seen: treeOf,
	leaves: hiddenIn,
	taking: 14
});
/** Rendering the pages takes most of a build and touches only a folder of its own; here they are copied from an earlier one. */
const builds = (site: string): Subject => ({
	name: 'build',
	command: (folder, turn) => ({
		script: 'scripts/prove/half/copied-build.mjs',
		words: [site, turn === 'old' ? 'old' : 'the new one'],
		env: { WIJKLADDER_BUILD: path.join(folder, 'site'), WIJKLADDER_COMPRESS: 'no' },
		place: placeOf(path.join(folder, 'site'))
	}),
	seen: (folder) => treeOf(path.join(folder, 'site')),
	leaves: hiddenIn,
	taking: 16
});
/** The same, with the publication that it makes in a programme folder: site, publication and states must be of one. */
const keeps = (site: string): Subject => {
	const env = (folder: string) => ({
		WIJKLADDER_BUILD: path.join(folder, 'site'),
		WIJKLADDER_DATA: path.join(folder, 'programme'),
		WIJKLADDER_COMPRESS: 'no'
	});
	return {
		name: 'kept build',
		command: (folder, turn) => {
			mkdirSync(path.join(folder, 'programme'), { recursive: true });
			return {
				script: 'scripts/prove/half/copied-kept.mjs',
				words: [site, turn === 'old' ? '1' : '2'],
				env: env(folder),
				place: placeOf(path.join(folder, 'site'))
			};
		},
		seen: (folder) =>
			['site', 'programme'].map((one) => `${one}: ${treeOf(path.join(folder, one))}`).join('; '),
		mended: (folder) => {
			const start = spawnSync(process.execPath, ['scripts/prove/half/next-start.mjs'], {
				cwd: root,
				env: { ...process.env, ...env(folder) }
			});
			if (start.status !== 0) throw new Error(start.stderr.toString());
		},
		leaves: (folder) => [...hiddenIn(folder), ...hiddenIn(path.join(folder, 'programme/releases'))],
		taking: 24
	};
};

interface Tally {
	old: number;
	new: number;
	/** Neither, or something left beside it. */
	half: number;
	/** Killed so late that all was done. */
	ended: number;
	/** Killed between the renames, and put right by the next start. */
	mended: number;
}

async function tally(
	{ name, command, seen, mended, leaves, taking }: Subject,
	runs: number,
	draw: () => number,
	log: (line: string) => void
): Promise<Tally> {
	const scratch = mkdtempSync(path.join(tmpdir(), `half-${name.replace(' ', '-')}-`));
	const found: Tally = { old: 0, new: 0, half: 0, ended: 0, mended: 0 };
	try {
		const [old, fresh] = [path.join(scratch, 'old'), path.join(scratch, 'new')];
		mkdirSync(old);
		const first = await run(command(old, 'old'), null);
		if (first.killed || seen(old).includes('not there')) throw new Error(first.said);
		cpSync(old, fresh, { recursive: true });
		const whole = await run(command(fresh, 'new'), null);
		const [oldTree, newTree] = [seen(old), seen(fresh)];
		if (oldTree === newTree) throw new Error(`${name}: the old and the new one cannot be told apart`);
		log(`${name}: old ${oldTree}; new ${newTree}; ${whole.changes} changes, ${whole.writing} ms of writing`);
		let { writing } = whole;
		for (let turn = 0; turn < runs; turn++) {
			const folder = path.join(scratch, String(turn));
			cpSync(old, folder, { recursive: true });
			const kill: Kill =
				turn % 2 === 0
					? { at: Math.max(1, whole.changes - Math.floor(draw() * taking)) }
					: { after: Math.floor(draw() * writing) };
			const own = command(folder, 'new');
			const ended = await run(own, kill);
			// A machine that became faster ends before the moment: the next moment is drawn from what it takes now.
			if (!ended.killed) writing = ended.writing;
			const before = seen(folder);
			if (mended) mended(folder);
			else mend(own.place);
			const after = seen(folder);
			const outcome =
				leaves(folder).length > 0 ? 'half' : after === oldTree ? 'old' : after === newTree ? 'new' : 'half';
			found[outcome]++;
			if (before !== after) found.mended++;
			if (!ended.killed) found.ended++;
			log(
				`${name} ${turn + 1}/${runs} ${JSON.stringify(kill)}: ${outcome}${before === after ? '' : ', mended'}`
			);
			rmSync(folder, { recursive: true });
		}
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
	return found;
}

const told = (name: string, one: Tally): string =>
	`${name}: ${one.old} old, ${one.new} new, ${one.half} half (${one.mended} mended at the next start, ${one.ended} ended before the kill)`;

export async function prove({ runs = 30, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const draw = chance(`half ${seed}`).next;
	const ofReports = Math.ceil((runs * 2) / 3);
	const folder = mkdtempSync(path.join(tmpdir(), 'half-data-'));
	const data = { old: dataWith(folder, 'old'), new: dataWith(folder, 'new') };
	const report = await tally(reports(data), ofReports, draw, log).finally(() =>
		rmSync(folder, { recursive: true })
	);
	const site = await currentSite();
	const ofBuilds = runs - ofReports;
	const kept = await tally(keeps(site), Math.ceil(ofBuilds / 2), draw, log);
	const built = await tally(builds(site), Math.floor(ofBuilds / 2), draw, log);
	return {
		passed: report.half + built.half + kept.half === 0,
		summary: [told('report', report), told('build', built), told('kept build', kept)].join('; ')
	};
}
