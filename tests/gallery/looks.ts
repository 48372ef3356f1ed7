// Shows a page as the dark, on paper or plain light without asking the system: its style sheets are told what they would be asked.
export const looks = ['light', 'dark', 'paper'] as const;
export type Look = (typeof looks)[number];

const always = '(min-width: 0px)';
const never = '(max-width: 0px)';

/** A media query as it is answered in a look. */
export const answered = (query: string, look: Look): string =>
	query
		.replace(/\(prefers-color-scheme:\s*dark\)/g, look === 'dark' ? always : never)
		.replace(/\bscreen\b/g, look === 'paper' ? never : always)
		.replace(/\bprint\b/g, look === 'paper' ? always : never);

const asked = new WeakMap<CSSMediaRule, string>();

function answerIn(rules: CSSRuleList, look: Look): void {
	for (const rule of rules) {
		if (rule instanceof CSSMediaRule) {
			const query = asked.get(rule) ?? rule.media.mediaText;
			asked.set(rule, query);
			const answer = answered(query, look);
			if (rule.media.mediaText !== answer) rule.media.mediaText = answer;
		}
		if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) answerIn(rule.cssRules, look);
	}
}

/** Every style sheet of the page, those that a component brings later when called again. */
export function wear(look: Look): void {
	document.documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light';
	for (const sheet of document.styleSheets) answerIn(sheet.cssRules, look);
}
