// The look as programme.yaml says it, written as the theme.yaml that says the same: a device keeps the look of a delivery, and not its definitions.
import { Document, parseDocument } from 'yaml';

/** Anchors that stand for one another unfold to more than fits in memory. */
const aliasesAtMost = 20;

/** @param programme the text of programme.yaml @returns null where it says no look, or is no YAML */
export function themeSaidIn(programme: string): string | null {
	// It is long, and most say nothing of it.
	if (!programme.includes('theme')) return null;
	try {
		const document = parseDocument(programme, { prettyErrors: false });
		if (document.errors.length > 0) return null;
		const whole: unknown = document.toJS({ maxAliasCount: aliasesAtMost });
		if (typeof whole !== 'object' || whole === null || !('theme' in whole)) return null;
		const { theme } = whole;
		return typeof theme === 'object' && theme !== null ? new Document(theme).toString() : null;
	} catch {
		return null;
	}
}
