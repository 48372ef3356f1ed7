// The questions of the evaluation, answered from what the pages of its studies say: each sentence is one of theirs.
import type { Language } from '../domain/text.ts';
import { workersOf } from '../language/workers.ts';
import { processFinding } from '../subjects/process/words/finding.ts';
import { claimOf, tallyOf, type StudyAnswer, type StudyQuestion } from '../subjects/studies/figure/study.ts';
import { studyWords } from '../subjects/studies/words/questions.ts';
import { costsFinding } from '../subjects/costs/words/sentences.ts';
import { mostHours } from '../subjects/costs/figure/most-hours.ts';
import { effortBy, effortFinding } from '../subjects/costs/words/effort.ts';
import { experienceFinding } from '../subjects/experience/words/sentences.ts';
import { experienceOf, processOf } from './answers.ts';
import { costsData } from './costs-page.ts';
import { firstComparison, site } from './site.ts';

const notMeasured = (who: StudyAnswer['who'], sentence: string): StudyAnswer => ({
	...{ who, claim: 'not-measured', sentence, proof: null }
});

export async function studyData(language: Language): Promise<{ questions: StudyQuestion[] }> {
	const programme = await site();
	const { catalogue } = programme;
	const words = studyWords[language];
	const [process, compare, costs, experience] = await Promise.all([
		processOf(programme),
		firstComparison(),
		costsData(),
		experienceOf(programme)
	]);

	const { effort, prices } = costs.input;
	const counted = (group: 'coached' | 'comparison') =>
		effort.groups.some((one) => one.group === group && one.total !== null);
	const approach: StudyAnswer[] = [
		{
			who: 'with',
			claim: process.wave === null ? 'not-measured' : 'measured',
			sentence: processFinding(process, workersOf(catalogue.programme, language), language),
			proof: 'process'
		},
		notMeasured('without', words.notAsked.approach),
		// How people work was not asked of both; who does the work was counted of both.
		...effortBy(mostHours(effort), prices, language).map(({ group, sentence, clear }): StudyAnswer => ({
			who: group === 'coached' ? 'with' : 'without',
			claim: clear ? 'measured' : 'cannot-say',
			...{ sentence, proof: 'costs' }
		}))
	];

	// Of what a model estimates the comparison says that it says nothing.
	const modelled = new Set(catalogue.indicators.filter((one) => one.origin === 'model').map(({ id }) => id));
	const tally = tallyOf(
		(compare?.goals ?? []).filter((one) => !modelled.has(one.indicator)).map(({ claim }) => claim.code)
	);
	const difference: StudyAnswer[] = [
		{ who: 'both', claim: claimOf(tally), sentence: words.difference(tally), proof: 'compare' },
		{ who: 'both', claim: 'not-measured', sentence: words.notAsked.families, proof: 'households' }
	];

	const efforts: StudyAnswer[] = [
		{
			who: counted('comparison') ? 'both' : 'with',
			claim: counted('coached') ? 'measured' : 'not-measured',
			sentence: effortFinding(effort, language),
			proof: 'costs'
		},
		...(counted('comparison') ? [] : [notMeasured('without', words.notAsked.effort)])
	];
	return {
		questions: [
			{ id: 'approach', answers: approach },
			{ id: 'effort', answers: efforts },
			{ id: 'difference', answers: difference },
			{
				id: 'experience',
				answers: [
					{
						who: 'with',
						claim: experience.wave === null ? 'not-measured' : 'measured',
						sentence: experienceFinding(experience, language),
						proof: 'experience'
					}
				]
			},
			{
				id: 'costs',
				answers: [
					{
						who: 'both',
						claim: costs.figure.claim.code,
						sentence: costsFinding(costs.figure, language),
						proof: 'costs'
					}
				]
			}
		]
	};
}
