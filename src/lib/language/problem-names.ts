// Sentences about the names of files: what is not read though it looks like one of ours, and names that differ by case alone; nl and en.
import type { Language } from '../domain/text.ts';
import type { Sentences } from './problem-forms.ts';

/** `“a”, “b” and “c”`. */
function listed(names: readonly string[], language: Language): string {
	const quoted = names.map((name) => `“${name}”`);
	const and = { nl: ' en ', en: ' and ' }[language];
	return [quoted.slice(0, -1).join(', '), quoted.at(-1) ?? ''].filter((one) => one !== '').join(and);
}

export const namesByCaseAlone = (names: readonly string[], language: Language): string =>
	({
		nl: `${listed(names, 'nl')} verschillen alleen in hoofdletters, dus welke bedoeld is, is niet te zien. Haal weg wat er niet hoort, of voeg ze samen.`,
		en: `${listed(names, 'en')} differ by case alone, so which is meant cannot be known. Remove what does not belong, or merge them.`
	})[language];

const withFolder = /\//;

export const nameSentences = {
	'two-tables-fit': {
		nl: ({ fact }) => namesByCaseAlone(fact('names').split('\n'), 'nl'),
		en: ({ fact }) => namesByCaseAlone(fact('names').split('\n'), 'en')
	},
	'not-recognised': {
		nl: ({ file, fact }) => {
			const wanted = fact('wanted');
			const kind = withFolder.test(wanted) ? 'Verplaats of hernoem het' : 'Noem het';
			const seen = `dit is niet gelezen, maar lijkt op ${wanted}.`;
			const otherwise = 'of zet het buiten deze map als het er niet bij hoort.';
			if (fact('there')) return `${seen} ${wanted} staat er al. Voeg samen wat erbij hoort, ${otherwise}`;
			if (fact('how') === 'csv') return `${seen} Bewaar het als CSV met de naam ${wanted}, ${otherwise}`;
			if (fact('how') === 'geojson') return `${seen} Zet het om met ogr2ogr ${wanted} ${file}, ${otherwise}`;
			return `${seen} ${kind}${kind === 'Noem het' ? '' : ' tot'} ${wanted}, ${otherwise}`;
		},
		en: ({ file, fact }) => {
			const wanted = fact('wanted');
			const seen = `this was not read, but looks like ${wanted}.`;
			const otherwise = 'or put it outside this folder if it does not belong.';
			if (fact('there'))
				return `${seen} ${wanted} is there already. Merge what belongs together, ${otherwise}`;
			if (fact('how') === 'csv') return `${seen} Save it as CSV under the name ${wanted}, ${otherwise}`;
			if (fact('how') === 'geojson') return `${seen} Convert it with ogr2ogr ${wanted} ${file}, ${otherwise}`;
			return `${seen} ${withFolder.test(wanted) ? 'Move or rename it to' : 'Call it'} ${wanted}, ${otherwise}`;
		}
	}
} satisfies Sentences;
