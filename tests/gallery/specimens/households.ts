// Specimens of the views of an opened household file, and of what stands around them.
import type { Component } from 'svelte';
import type { Language } from '../../../src/lib/domain/text.ts';
import HouseholdChoices from '../../../src/lib/subjects/households/view/HouseholdChoices.svelte';
import FamilyView from '../../../src/lib/subjects/households/view/family/FamilyView.svelte';
import OpeningSteps from '../../../src/lib/subjects/households/view/file/OpeningSteps.svelte';
import VaultBar from '../../../src/lib/subjects/households/view/file/VaultBar.svelte';
import ResultsView from '../../../src/lib/subjects/households/view/results/ResultsView.svelte';
import TogetherView from '../../../src/lib/subjects/households/view/together/TogetherView.svelte';
import CalibrationView from '../../../src/lib/subjects/households/view/waiting/CalibrationView.svelte';
import WaitingView from '../../../src/lib/subjects/households/view/waiting/WaitingView.svelte';
import type { PhaseProgress } from '../../../src/lib/vault/open.ts';
import OpenedView from '../OpenedView.svelte';
import type { Showing } from '../showing.ts';
import { nothing, once, specimen, type Part, type Specimen } from '../specimen.ts';

type Opened = NonNullable<Showing['households']>;
type Answer = Opened['answers'][number];
type Figure<View extends Answer['view']> = Extract<Answer, { view: View }>['figure'];

/** With what the page around it hands down. */
const within = <Props extends object>(
	part: Part<Props>,
	props: Props,
	{ catalogue }: Opened,
	language: Language
) => ({
	part: part as unknown as Component<Record<string, unknown>>,
	props: props as Record<string, unknown>,
	catalogue,
	language
});

const view = <View extends Answer['view'], Props extends object>(
	id: View,
	name: string,
	part: Part<Props>,
	props: (figure: Figure<View>, more: Opened) => Props
): Specimen =>
	specimen('households', name, OpenedView, ({ households }, language) => {
		const found = households?.answers.find((one) => one.view === id);
		return households && found
			? [['', within(part, props(found.figure as Figure<View>, households), households, language)]]
			: [];
	});

const halfway: PhaseProgress[] = [
	{ phase: 'reading', state: 'done', loaded: 389_382, total: 389_382 },
	{ phase: 'decrypting', state: 'doing', loaded: 120_000, total: 389_382 },
	{ phase: 'engine', state: 'doing', loaded: 2_100_000, total: 5_070_000 },
	{ phase: 'opening', state: 'waiting', loaded: 0, total: 0 }
];

export const householdSpecimens: Specimen[] = [
	once('households', 'OpeningSteps', OpeningSteps, (language) => [
		['', { phases: halfway, language, oncancel: nothing }]
	]),
	once('households', 'VaultBar', VaultBar, (language) => [
		['', { name: 'gezinnen.age', left: 14 * 60_000, kept: false, language, onclose: nothing }],
		['kept, nearly closed', { name: 'gezinnen.age', left: 50_000, kept: true, language, onclose: nothing }]
	]),
	specimen('households', 'HouseholdChoices', OpenedView, ({ households }, language) =>
		households
			? households.answers.map(({ view: id }) => {
					const { choices, menu } = households;
					const props = { choices, menu, view: id, onreset: nothing };
					return [id, within(HouseholdChoices, props, households, language)];
				})
			: []
	),
	view('together', 'TogetherView', TogetherView, (figure, { choices }) => ({ figure, choices })),
	view('family', 'FamilyView', FamilyView, (figure) => ({
		figure,
		onfind: () => Promise.resolve([]),
		onfamily: nothing
	})),
	view('waiting', 'WaitingView', WaitingView, (figure) => ({ figure, onfamily: nothing, onmore: nothing })),
	view('results', 'ResultsView', ResultsView, (figure, { choices }) => ({ figure, choices })),
	view('calibration', 'CalibrationView', CalibrationView, (figure) => ({ figure }))
];
