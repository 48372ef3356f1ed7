// Builds the figure of what families experience, from published cells alone: per life domain beside the ladder, per scale the panel beside the wave.
import type { Experience } from '../../../domain/experience.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import { comparePeriods, lastDay, quarterIndex, quarterOf, type Period } from '../../../domain/period.ts';
import type { ProtectedAnswerRow } from '../../../queries/clients.ts';
import { domainOf } from './domains.ts';
import type { Cells, ExperienceFigure } from './experience-figure.ts';
import { scaleOf } from './scales.ts';

export interface ExperienceInput {
	wave: Period | null;
	waves: Period[];
	synthetic: boolean;
	threshold: number;
	confidence: number;
	experience: Experience;
	/** Published cells of the study, and of the ladder. */
	answers: readonly ProtectedAnswerRow[];
	ladder: readonly ProtectedAnswerRow[];
}

function cellsOf(rows: readonly ProtectedAnswerRow[]): Cells {
	const key = (...parts: (string | null)[]) => JSON.stringify(parts);
	const known = new Map(rows.map((row) => [key(row.subject, row.period, row.cell), row.value]));
	return (subject, period, cell) => known.get(key(subject, period, cell));
}

/** The last quarter up to the wave of which the ladder was published. */
function ladderQuarter(rows: readonly ProtectedAnswerRow[], wave: Period): Period | null {
	const last = quarterIndex(quarterOf(lastDay(wave)));
	const quarters = [...new Set(rows.map((row) => row.period))].filter((one) => quarterIndex(one) <= last);
	return quarters.sort(comparePeriods).at(-1) ?? null;
}

export function experienceFigure(input: ExperienceInput): ExperienceFigure {
	const { wave, waves, synthetic, threshold, confidence, experience, answers, ladder } = input;
	const head = { wave, waves, synthetic, threshold, confidence };
	if (wave === null) return { ...head, response: [], domains: [], scales: [] };
	const [study, steps] = [cellsOf(answers), cellsOf(ladder)];
	const asked = lifeDomainIds.filter((domain) => study(domain, wave, 'improved') !== undefined);
	const where = { study, ladder: steps, quarter: ladderQuarter(ladder, wave) };
	// Each life domain is held against two judges: together they err no more often than one alone would (Bonferroni).
	const together = 1 - (1 - confidence) / Math.max(1, 2 * asked.length);
	return {
		...head,
		response: waves.map((one) => {
			const people = experience.asked.find((each) => each.wave === one)?.people ?? null;
			const respondents = study(null, one, 'respondents') ?? null;
			// More than were asked is a mistake in one of the two, and no share.
			const known = people !== null && respondents !== null && respondents <= people;
			const share = known ? respondents / people : null;
			return { wave: one, asked: people, respondents, share };
		}),
		domains: asked.map((domain) => domainOf(domain, wave, where, { each: confidence, together })),
		scales: experience.scales
			.filter((scale) => study(scale.id, wave, 'respondents') !== undefined)
			.map((scale) => scaleOf(scale, wave, waves, study, confidence))
	};
}
