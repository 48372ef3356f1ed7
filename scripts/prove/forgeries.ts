// Proves that no forgery of a frozen report is called unaltered: every kind by every forger, and changed bytes.
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { digest } from '../../src/lib/report/freeze/addresses.ts';
import { draftOf, freeze, type ToFreeze, zipReport } from '../../src/lib/report/freeze/freeze.ts';
import { trendPicture } from '../../src/lib/report/pictures/trend-picture.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import {
	byteSlipped,
	forged,
	forgeries,
	judged,
	mutated,
	picking,
	readsTheSame,
	skills,
	type Original,
	type Skill
} from '../../tests/report/forgeries/trial.ts';
import { oldReport, unpack } from '../../tests/report/forgeries/workshop.ts';
import { outputsOf, toFreeze } from '../../tests/report/frozen-report.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

const quarter = '2011-Q1';
const on = '2011-04-20';

/** The demonstration's whole report of one quarter. */
async function wholeReport(): Promise<ToFreeze> {
	const programme = await openProgramme();
	const { engine, catalogue, release, periods } = programme;
	const asked = { settings: defaultSettings(catalogue, quarter), release: release ?? undefined, periods };
	const { required } = await answerReport(engine, catalogue, asked);
	const notes = required.map(({ indicator, field }) => ({
		...{ period: quarter, indicator, field, author: 'Projectleider', date: on },
		text: `Tekst over ${field}.`
	}));
	const figure = await answerReport(engine, catalogue, { ...asked, notes });
	const sources = reportSources(programme);
	return {
		figure,
		document: (mark) => composeReport(figure, catalogue, 'nl', mark, trendPicture),
		sources,
		release,
		on
	};
}

/** Frozen as it is now, and as it was in the first format. */
async function originals(input: ToFreeze): Promise<{ now: Original; old: Original }> {
	const draft = draftOf(input);
	const outputs = await outputsOf(draft.document);
	const frozen = freeze(draft, outputs);
	const old = oldReport(draft, outputs);
	return {
		now: { zip: zipReport(frozen), hash: frozen.hash, old: false },
		old: { zip: old, hash: digest(unpack(old).get('manifest.json') ?? ''), old: true }
	};
}

/** @param runs changed bytes; the forgeries are always all of them */
export async function prove({ runs = 300, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const slipped: string[] = [];
	const miss = (line: string): void => {
		slipped.push(line);
		log(`SLIPPED ${line}`);
	};
	const pick = picking(seed);
	const whole = await originals(await wholeReport());
	// Two goals: who makes everything fit again is tried often, and needs no hundred tables for it.
	const small = await originals(await toFreeze());
	const bench: { of: string; original: Original; skills: readonly Skill[] }[] = [
		{ of: 'the whole report', original: whole.now, skills: ['plain'] },
		{ of: 'the small report', original: small.now, skills },
		{ of: 'the small report, old format', original: small.old, skills }
	];
	let [structured, named, left] = [0, 0, 0];
	for (const { of, original, skills: forgers } of bench) {
		for (const forgery of forgeries)
			for (const skill of forgers) {
				const zip = forged(original, forgery, skill, pick);
				if (!zip) continue;
				structured++;
				const recoded = skill === 'resealed';
				const { slipped: why, verdict } = judged(original, zip, recoded ? '' : forgery.touches, recoded);
				if (verdict === 'fits-old') left++;
				else named++;
				if (why !== null) miss(`${forgery.name}, ${skill}, ${of}: ${why}`);
			}
		log(`${of}: ${structured} forgeries so far, ${named} named, ${left} left open in words`);
	}
	let packing = 0;
	for (let turn = 0; turn < runs; turn++) {
		const { zip, at } = mutated(small.now.zip, pick);
		if (readsTheSame(small.now.zip, zip)) packing++;
		const why = byteSlipped(small.now, zip);
		if (why !== null) miss(`byte ${at}: ${why}`);
		if ((turn + 1) % 50 === 0) log(`${turn + 1} changed bytes`);
	}
	return {
		passed: slipped.length === 0,
		summary: `${structured} forgeries of ${forgeries.length} kinds (${named} named, ${left} left open in words by the old format) and ${runs} changed bytes (${packing} of them in the packing only): ${slipped.length} slipped through`
	};
}
