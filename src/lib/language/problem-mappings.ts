// Sentences about what a mapping has no word for, and about mappings that fit or do not fit a file; nl and en.
import type { Sentences } from './problem-forms.ts';

export const mappingSentences = {
	'unmapped-value': {
		nl: ({ value, column, fact }) => {
			if (fact('reason') === 'stand-in')
				return `${value} in kolom ${column} is geen cijfer: zulke getallen staan voor “geen cijfer”. Noem het in de mapping onder missing als het niet is gemeten, of onder hidden als de bron het geheimhoudt.`;
			if (fact('reason') === 'level')
				return `${value} in kolom ${column} is geen niveau van de Zelfredzaamheid-Matrix: dat zijn 1 tot en met 5. Verbeter de cel, of maak die leeg als het domein niet is beoordeeld.`;
			if (fact('reason') === 'domain')
				return `${value} in kolom ${column} is geen domein van de Zelfredzaamheid-Matrix van ${fact('edition')}. Verbeter de naam, of kies in de mapping de andere uitgave.`;
			return `de mapping heeft voor ${value}${fact('label') ? ` (${fact('label')})` : ''} in kolom ${column} geen woord in kolom ${fact('ours')}. Deze rij is niet overgenomen. Kies wat het is, of noem het onder missing als het “niet ingevuld” betekent.`;
		},
		en: ({ value, column, fact }) => {
			if (fact('reason') === 'stand-in')
				return `${value} in column ${column} is no figure: such numbers stand for “no figure”. Name it in the mapping under missing if it was not measured, or under hidden if the source holds it back.`;
			if (fact('reason') === 'level')
				return `${value} in column ${column} is no level of the Self-Sufficiency Matrix: those are 1 to 5. Correct the cell, or empty it if the domain was not assessed.`;
			if (fact('reason') === 'domain')
				return `${value} in column ${column} is no domain of the Self-Sufficiency Matrix of ${fact('edition')}. Correct the name, or choose the other edition in the mapping.`;
			return `the mapping has no word in column ${fact('ours')} for ${value}${fact('label') ? ` (${fact('label')})` : ''} in column ${column}. This row was not taken over. Choose what it is, or name it under missing if it means “not filled in”.`;
		}
	},
	'split-domain': {
		nl: ({ column, fact }) =>
			`huishouden ${fact('household')} zou op ${fact('date')} in leefgebied ${fact('domain')} meer dan één trede krijgen: ${fact('rungs')} (kolom ${column}). Er is geen trede overgenomen, ook geen gemiddelde. Noem in de mapping onder zrm: first welk domein voorgaat, of verbeter een van de niveaus.`,
		en: ({ column, fact }) =>
			`household ${fact('household')} would get more than one rung in life domain ${fact('domain')} on ${fact('date')}: ${fact('rungs')} (column ${column}). No rung was taken over, nor a mean. Name in the mapping under zrm: first which domain goes before, or correct one of the levels.`
	}
} satisfies Sentences;
