// The parts of the overview that come later, in one file: one by one they are many small ones, and of a part that other pages share the server would not name the style sheet.
export { default as Account } from '../../../charts/OutlookAccount.svelte';
export { default as PeriodRail } from '../draw/PeriodRail.svelte';
export { default as ContextSection } from './ContextSection.svelte';
export { default as GoalList } from './GoalList.svelte';
export { default as GoalsTable } from './GoalsTable.svelte';
export { default as Hero } from './Hero.svelte';
export { default as MapSection } from './MapSection.svelte';
export { default as PrintTally } from './PrintTally.svelte';
export { default as Reach } from './Reach.svelte';
export { default as TreeSection } from './TreeSection.svelte';
