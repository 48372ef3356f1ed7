// Words for when a choice cannot be computed in the browser: what failed, what still works, and one thing to do.
import type { Language } from '../domain/text.ts';

const nl = {
	/** What still works, whatever failed. */
	stillWorks: 'De cijfers op deze pagina blijven gewoon gelden. Alleen uw keuze is niet berekend.',
	phase: {
		engine: 'De rekenmachine wordt opgehaald.',
		compile: 'De rekenmachine wordt klaargezet. Op een langzame computer duurt dat een paar minuten.',
		data: 'De cijfers van alle gebieden worden opgehaald.'
	},
	/** What failed, what the reader can do, and whether trying again may help: then the button for it is shown. */
	failures: {
		unsupported: {
			failed: 'Uw browser kan deze keuze niet berekenen.',
			action: 'Werk uw browser bij, of open deze pagina in een andere browser.',
			retry: false
		},
		blocked: {
			failed: 'De instellingen van deze website of van uw netwerk houden het rekenen tegen.',
			action: 'Vraag uw beheerder om rekenen met WebAssembly op deze website toe te staan.',
			retry: false
		},
		timeout: {
			failed: 'De rekenmachine gaf te lang geen antwoord.',
			action: 'Probeer het opnieuw. Sluit eerst andere zware programma’s.',
			retry: true
		},
		download: {
			failed: 'Het ophalen is niet gelukt.',
			action: 'Controleer uw internetverbinding en probeer het opnieuw.',
			retry: true
		},
		damaged: {
			failed: 'Het bestand met cijfers is niet goed aangekomen.',
			action: 'Laad deze pagina opnieuw.',
			retry: true
		},
		question: {
			failed: 'Deze keuze kon niet worden berekend.',
			action: 'Maak een andere keuze. Meld het als dit vaker gebeurt.',
			retry: true
		}
	}
};

const en: typeof nl = {
	stillWorks: 'The figures on this page still hold. Only your choice has not been computed.',
	phase: {
		engine: 'The calculator is being fetched.',
		compile: 'The calculator is being prepared. On a slow computer that takes a few minutes.',
		data: 'The figures of all areas are being fetched.'
	},
	failures: {
		unsupported: {
			failed: 'Your browser cannot compute this choice.',
			action: 'Update your browser, or open this page in another one.',
			retry: false
		},
		blocked: {
			failed: 'The settings of this website or of your network prevent the computation.',
			action: 'Ask your administrator to allow WebAssembly on this website.',
			retry: false
		},
		timeout: {
			failed: 'The calculator did not answer for too long.',
			action: 'Try again. Close other heavy programs first.',
			retry: true
		},
		download: {
			failed: 'The download did not succeed.',
			action: 'Check your internet connection and try again.',
			retry: true
		},
		damaged: {
			failed: 'The file with figures did not arrive intact.',
			action: 'Reload this page.',
			retry: true
		},
		question: {
			failed: 'This choice could not be computed.',
			action: 'Make another choice. Report it if this keeps happening.',
			retry: true
		}
	}
};

export const engineWords: Record<Language, typeof nl> = { nl, en };
