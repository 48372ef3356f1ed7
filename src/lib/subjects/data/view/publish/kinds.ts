// What a reader is told of the files of a site: which kind each is, and under which address a page stands.
import { addressOf } from '../../../../domain/page-address.mjs';

export const kinds = ['pages', 'data', 'tables', 'sealed', 'host', 'programs'] as const;
export type Kind = (typeof kinds)[number];
export type SiteFile = readonly [name: string, bytes: number];

export function kindOf(name: string): Kind {
	if (name.endsWith('.html')) return 'pages';
	if (name.endsWith('__data.json')) return 'data';
	if (name.endsWith('.age')) return 'sealed';
	if (/^(\.[^/]*|_headers|web\.config)$/.test(name)) return 'host';
	if (/^_app\/|^thema\/|^service-worker\.js$|\.(png|svg)$|(^|\/)manifest\.json$/.test(name))
		return 'programs';
	return 'tables';
}

export function byKind(files: readonly SiteFile[]): { kind: Kind; files: SiteFile[]; bytes: number }[] {
	return kinds
		.map((kind) => {
			const own = files.filter(([name]) => kindOf(name) === kind);
			return { kind, files: own, bytes: own.reduce((sum, [, bytes]) => sum + bytes, 0) };
		})
		.filter((one) => one.files.length > 0);
}

/** `/`, `/en/vergelijk`: where a page of the zip will be. */
export const placeOf = (file: string): string => `/${addressOf(file)}`;

/** The page of the zip behind an address; null where it has none. */
export function fileAt(address: string, files: readonly SiteFile[]): string | null {
	const plain = address === '/' ? '/' : address.replace(/\/$/, '');
	return files.find(([name]) => name.endsWith('.html') && placeOf(name) === plain)?.[0] ?? null;
}
