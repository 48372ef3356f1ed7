// Which published tables answer the choices of this page: a citation of a choice names them beside the page.

export const answeredBy = $state({
	/** The hash in the name of their file; empty before anything was asked. */
	tables: ''
});

/** @param url of the file */
export function answeredFrom(url: string): void {
	answeredBy.tables = /published-(\w+)\.duckdb$/.exec(url)?.[1] ?? '';
}
