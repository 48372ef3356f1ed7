// Describes the public tables of a site as one data set, for catalogues (DCAT-AP-NL 3.0) and search engines (schema.org): JSON-LD that fetches no context.
import { fromHexadecimal, inBase64url } from '../domain/bytes-as-text.ts';
import { comparePeriods, firstDay, lastDay } from '../domain/period.ts';
import { changesName } from '../domain/changes-told.ts';
import type { Bilingual } from '../domain/text.ts';
import { datasetWords } from '../subjects/data/words/dataset.ts';
import { changesTitle, versionNote } from '../subjects/data/words/versions.ts';
import { publishedFile } from './bake.ts';
import { csvOf, downloadable } from './downloads.ts';
import { inBoth, metadataName } from './csvw.ts';
import { sha256Of } from './machine.ts';
import type { OpenedProgramme } from './programme.ts';
import { changesData, changesTables } from './public-changes.ts';
import { version } from './source-hashes.ts';

const europe = 'http://publications.europa.eu/resource/authority/';
const iana = 'https://www.iana.org/assignments/media-types/';

/** Bare names are schema.org's. */
const context = {
	'@vocab': 'https://schema.org/',
	adms: 'http://www.w3.org/ns/adms#',
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	spdx: 'http://spdx.org/rdf/terms#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
};

const to = (address: string) => ({ '@id': address });
const day = (date: string) => ({ '@type': 'xsd:date', '@value': date });
const document = (address: string) => ({ ...to(address), '@type': 'foaf:Document' });
const languages = [to(`${europe}language/NLD`), to(`${europe}language/ENG`)];
const size = (bytes: number) => ({ '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) });

interface Described {
	programme: OpenedProgramme['catalogue']['programme'];
	address: string;
}

/** What catalogues ask of every file. */
function distribution(
	{ programme, address }: Described,
	file: {
		name: string;
		title: Bilingual;
		bytes: number;
		type: string;
		format: string;
		sha256?: string;
		about?: string;
	}
) {
	const place = to(`${address}${file.name}`);
	return {
		...place,
		'@type': ['DataDownload', 'dcat:Distribution'],
		name: inBoth(file.title),
		'dct:title': inBoth(file.title),
		contentUrl: place,
		'dcat:accessURL': place,
		'dcat:downloadURL': place,
		encodingFormat: file.type,
		'dcat:mediaType': to(`${iana}${file.type}`),
		'dct:format': to(`${europe}file-type/${file.format}`),
		'dct:language': languages,
		'dcat:byteSize': size(file.bytes),
		...(programme.licence !== undefined && {
			license: to(programme.licence),
			'dct:license': to(programme.licence)
		}),
		...(file.about !== undefined && { 'dct:conformsTo': to(`${address}${file.about}`) }),
		...(file.sha256 !== undefined && {
			sha256: file.sha256,
			'spdx:checksum': {
				'@type': 'spdx:Checksum',
				'spdx:algorithm': to('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
				'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 }
			}
		})
	};
}

function publisherOf({ programme }: Described) {
	const { name, page, email } = programme.publisher ?? { name: programme.name };
	const agent = {
		...(page !== undefined && to(page)),
		'@type': ['Organization', 'foaf:Agent'],
		name: inBoth(name),
		'foaf:name': inBoth(name)
	};
	const contact = {
		// Whoever validates a profile reasons about no classes: what it asks for stands there by name.
		'@type': ['vcard:Kind', 'vcard:Organization'],
		'vcard:fn': inBoth(name),
		...(email !== undefined && { 'vcard:hasEmail': to(`mailto:${email}`) }),
		...(page !== undefined && { 'vcard:hasURL': to(page) })
	};
	return {
		publisher: agent,
		'dct:publisher': agent,
		creator: agent,
		'dct:creator': agent,
		'dcat:contactPoint': contact
	};
}

/** From the first day of the first period to the last of the last; and the last day on which anything was fetched. */
function datesOf({ tables }: Pick<OpenedProgramme, 'tables'>) {
	const { observations } = tables;
	const periods = [...new Set(observations.map((one) => one.period))].sort(comparePeriods);
	const [first, last] = [periods[0], periods.at(-1)];
	const fetched = [...new Set(observations.map((one) => one.retrieved))].sort().at(-1);
	return {
		...(first !== undefined &&
			last !== undefined && {
				temporalCoverage: `${firstDay(first)}/${lastDay(last)}`,
				'dct:temporal': {
					'@type': 'dct:PeriodOfTime',
					'dcat:startDate': day(firstDay(first)),
					'dcat:endDate': day(lastDay(last))
				}
			}),
		...(fetched !== undefined && { dateModified: day(fetched), 'dct:modified': day(fetched) })
	};
}

/** What it is a version of, and what changed, in words. The one before stands nowhere any more: it is named by the hash of its file (RFC 6920). */
function versionOf(opened: OpenedProgramme) {
	const before = opened.publications.at(-1);
	return {
		...(before && {
			'dcat:previousVersion': to(`ni:///sha-256;${inBase64url(fromHexadecimal(before.sha256))}`)
		}),
		'adms:versionNotes': inBoth(versionNote(changesData(opened)))
	};
}

/** How the figures are made, and what changed in each table. */
const pagesOf = (opened: OpenedProgramme, address: string) => [
	document(`${address}methode`),
	...changesTables(opened).map((table) => ({
		...document(`${address}gegevens/${changesName(table)}`),
		'dct:title': inBoth(changesTitle(table))
	}))
];

/** @param dataHash of the whole folder; it stands nowhere else */
export async function datasetOf(opened: OpenedProgramme, dataHash: string) {
	const { catalogue, tables, kept, publications } = opened;
	const { programme } = catalogue;
	// Beside this file, wherever the site stands, where nobody says where that is.
	const address = programme.address === undefined ? '' : `${programme.address.replace(/\/$/, '')}/`;
	const described = { programme, address };
	const about = (note: Bilingual) =>
		programme.synthetic
			? { nl: `${note.nl} ${datasetWords.synthetic.nl}`, en: `${note.en} ${datasetWords.synthetic.en}` }
			: note;
	const title = datasetWords.title(programme.name);
	const description = about(datasetWords.about(programme.name));
	const keywords = (['nl', 'en'] as const).flatMap((language) =>
		datasetWords.keywords[language].map((word) => ({ '@value': word, '@language': language }))
	);
	const files = downloadable.map((table) => {
		const bytes = new TextEncoder().encode(csvOf(table, tables, catalogue));
		return distribution(described, {
			name: `gegevens/${table}.csv`,
			title: datasetWords.table(table),
			bytes: bytes.length,
			type: 'text/csv',
			format: 'CSV',
			sha256: sha256Of(bytes),
			about: `gegevens/${metadataName(`${table}.csv`)}`
		});
	});
	const { name, bytes } = await publishedFile();
	// Its bytes differ with what wrote it; its rows, of which its name is a hash, do not.
	const database = distribution(described, {
		name,
		title: datasetWords.database,
		bytes: bytes.length,
		type: 'application/octet-stream',
		format: 'OCTET'
	});
	const issued = kept?.file.made ?? publications[0]?.file.made;
	const own = `${address}dataset.json#${programme.id}`;
	return {
		'@context': context,
		'@id': own,
		'@type': ['Dataset', 'dcat:Dataset'],
		name: inBoth(title),
		'dct:title': inBoth(title),
		description: inBoth(description),
		'dct:description': inBoth(description),
		keywords,
		'dcat:keyword': keywords,
		identifier: [programme.id, { '@type': 'PropertyValue', propertyID: 'sha256', value: dataHash }],
		// An address that can be asked for, where it is known.
		'dct:identifier': address === '' ? programme.id : own,
		'dcat:version': kept ? String(kept.file.sequence) : dataHash.slice(0, 12),
		...versionOf(opened),
		...publisherOf(described),
		isAccessibleForFree: true,
		'dct:accessRights': to(`${europe}access-right/PUBLIC`),
		'dcat:theme': to(`${europe}data-theme/SOCI`),
		'dct:accrualPeriodicity': to(`${europe}frequency/QUARTERLY`),
		'dct:language': languages,
		'dcat:landingPage': document(address === '' ? './' : address),
		'foaf:page': pagesOf(opened, address),
		...(programme.licence !== undefined && { license: to(programme.licence) }),
		...(issued !== undefined && { datePublished: day(issued), 'dct:issued': day(issued) }),
		...datesOf(opened),
		isBasedOn: { '@type': 'SoftwareApplication', name: 'Wijkladder', softwareVersion: version() },
		distribution: [...files, database],
		'dcat:distribution': [...files, database].map((one) => to(one['@id']))
	};
}
