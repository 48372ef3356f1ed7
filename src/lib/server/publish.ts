// Works out what may be published about households and survey answers, and puts it into the engine's published tables.
import type { Catalogue } from '../domain/catalogue.ts';
import { partsOf } from '../domain/area.ts';
import { lastDay, quarterIndex, type Period } from '../domain/period.ts';
import { protectReach, protectShare } from '../disclosure/threshold.ts';
import type { NodeEngine } from '../engine/node.ts';
import { resultStates } from '../queries/family-results.ts';
import { coachedBy, contactedBy } from '../queries/reach.ts';
import { ownSurveyCells } from './survey-cells.ts';

/**
 * Fills `reach_protected`, `results_protected` and `survey_cells_protected`. Only the programme as a whole: households of its parts could be found
 * by subtraction, so those areas get homes and contacts, never counts of households.
 */
export async function publish(
	engine: NodeEngine,
	catalogue: Pick<Catalogue, 'programme' | 'indicators' | 'areas'>,
	periods: Period[]
): Promise<void> {
	await engine.load({ survey_cells_protected: await ownSurveyCells(engine, catalogue) });
	const { threshold, start } = catalogue.programme;
	const wholes = catalogue.areas.filter((one) => one.role === 'experiment' && one.part_of === null);
	for (const period of periods) {
		if (quarterIndex(period) < quarterIndex(start)) continue;
		const at = { period, period_index: quarterIndex(period) };
		for (const whole of wholes) {
			const areas = [whole.area, ...partsOf(catalogue.areas, whole.area).map((one) => one.area)];
			const contacted = await engine.all(contactedBy({ areas, period }));
			const own = contacted.find((row) => row.area === whole.area);
			const coached = await engine.all(coachedBy({ areas, date: lastDay(period) }));
			const sum = (pick: (row: (typeof coached)[number]) => number) =>
				coached.reduce((total, row) => total + pick(row), 0);
			const counts = protectReach(
				{ coached: sum((row) => row.coached), ended: sum((row) => row.ended) },
				threshold
			);
			const parts = contacted.filter((row) => row.area !== whole.area);
			await engine.load({
				reach_protected: [
					{
						...at,
						area: whole.area,
						homes: whole.homes,
						contacted:
							own?.contacted ??
							(parts.length > 0 ? parts.reduce((total, row) => total + row.contacted, 0) : null),
						coached: counts.coached.value,
						ended: counts.ended.value
					}
				]
			});
		}
		const states = await engine.all(resultStates({ date: lastDay(period) }));
		await engine.load({
			results_protected: states.map(({ result, met, open, lapsed }) => ({
				...at,
				result,
				...protectShare({ met, applicable: met + open + lapsed }, threshold)
			}))
		});
	}
}
