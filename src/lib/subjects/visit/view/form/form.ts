// What every section of the form needs, handed down once: the visit, the definitions, the words.
import { createContext } from 'svelte';
import type { Ladder } from '../../../../domain/family.ts';
import type { Language } from '../../../../domain/text.ts';
import type { Zrm } from '../../../../domain/zrm.ts';
import type { Site } from '../../../../ui/site.ts';
import { formWords } from '../../words/form.ts';
import type { Writing } from '../desk/writing.svelte.ts';

export interface Definitions {
	ladder: Ladder;
	zrm: Zrm;
}
export interface Form {
	readonly language: Language;
	readonly site: Site;
	readonly definitions: Definitions;
	readonly writing: Writing;
	readonly words: (typeof formWords)['nl'];
}

/** Read where they are used, never taken apart: they follow the page. */
export const formWith = (given: () => Omit<Form, 'words'>): Form => ({
	get language() {
		return given().language;
	},
	get site() {
		return given().site;
	},
	get definitions() {
		return given().definitions;
	},
	get writing() {
		return given().writing;
	},
	get words() {
		return formWords[given().language];
	}
});

export const [form, setForm] = createContext<Form>();
