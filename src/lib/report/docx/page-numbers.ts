// The page on which each chapter begins, worked out without laying out the long tables at the end.
import type { EstimatedPageNumbers, IContext, IXmlableObject, PageNumberEstimator } from 'docx';

const endsSection = (part: unknown): boolean => {
	const text = typeof part === 'object' && part !== null && 'w:p' in part ? JSON.stringify(part) : '';
	return text.includes('"w:sectPr"');
};

/** @param estimate lays out a body; most of its work would go to the last section, of which only the start is asked */
export const withoutLastSection =
	(estimate: (body: IXmlableObject, context: IContext) => EstimatedPageNumbers): PageNumberEstimator =>
	(body, context) => {
		const parts: unknown = body['w:body'];
		if (!Array.isArray(parts)) return estimate(body, context);
		const last = parts.findLastIndex(endsSection);
		// Its heading, and the properties of its pages that end the body.
		const { bookmarks } = estimate(
			{ ...body, 'w:body': [...parts.slice(0, last + 2), ...parts.slice(-1)] },
			context
		);
		// How many pages there are, Word counts itself.
		return { bookmarks };
	};
