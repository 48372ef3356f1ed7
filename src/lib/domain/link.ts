// How a reader's choices go into a link's search parameters and come out of them.

export interface Link<View> {
	/** What is shown when a link says nothing. */
	usual: View;
	/** Whatever is absent, unknown or impossible falls back to the usual. */
	decode: (parameters: URLSearchParams) => View;
	/** Only what differs from the usual, so that a plain link stays plain. */
	encode: (view: View) => URLSearchParams;
	/** The choices without what only changes a drawing: two with the same ones have the same answer. */
	questionOf?: (view: View) => View;
}
