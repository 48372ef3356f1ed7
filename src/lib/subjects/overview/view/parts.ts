// The parts of the overview that need no script to be read: a reader who chooses nothing never fetches their code.
import { later } from '../../../ui/later.ts';

export const overviewParts = {
	Hero: later(() => import('./Hero.svelte')),
	PeriodRail: later(() => import('../draw/PeriodRail.svelte')),
	GoalList: later(() => import('./GoalList.svelte')),
	GoalsTable: later(() => import('./GoalsTable.svelte')),
	PrintTally: later(() => import('./PrintTally.svelte')),
	Reach: later(() => import('./Reach.svelte')),
	TreeSection: later(() => import('./TreeSection.svelte')),
	MapSection: later(() => import('./MapSection.svelte')),
	Account: later(() => import('../../../charts/OutlookAccount.svelte')),
	ContextSection: later(() => import('./ContextSection.svelte'))
};
