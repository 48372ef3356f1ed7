// The coaches' calibration panel asked of an engine that holds the households; for the workspace only, never for an export.
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Engine } from '../../../engine/engine.ts';
import { calibration } from '../figure/calibration.ts';
import type { CalibrationFigure } from '../figure/calibration-figure.ts';
import { rungsGiven } from '../ask/calibration.ts';
import { householdChoice, type FamilyChoice } from './ladder.ts';

export async function answerCalibration(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas'>,
	question: Omit<FamilyChoice, 'coach'> & { day: string; domain?: LifeDomainId | undefined }
): Promise<CalibrationFigure> {
	const { day, domain, area, householdType } = question;
	return calibration({
		day,
		area: area ?? null,
		householdType: householdType ?? null,
		domain: domain ?? null,
		synthetic: catalogue.programme.synthetic,
		rows: await engine.all(rungsGiven({ day, domain, ...householdChoice(catalogue, question) }))
	});
}
