# Reads a descriptor with rdflib, which fetches nothing here, and prints what DCAT-AP-NL 3.0 misses in it.
import json
import os
import sys
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

folder, name, base = sys.argv[1:]
VCARD = Namespace('http://www.w3.org/2006/vcard/ns#')
ADMS = Namespace('http://www.w3.org/ns/adms#')
SCHEMA = Namespace('https://schema.org/')
graph = Graph().parse(data=open(os.path.join(folder, name), encoding='utf-8').read(), format='json-ld', publicID=base)
missing = []


def need(kind, node, properties):
    for one in properties:
        if not list(graph.objects(node, one)):
            missing.append(f'{kind}: {one.split("/")[-1].split("#")[-1]}')


def at_most_once(kind, node, properties):
    for one in properties:
        if len(list(graph.objects(node, one))) > 1:
            missing.append(f'{kind}: more than one {one.split("/")[-1].split("#")[-1]}')


def kind_of(kind, node, wanted):
    if (node, RDF.type, wanted) not in graph:
        missing.append(f'{kind}: is not called one')


dataset = next(graph.subjects(RDF.type, DCAT.Dataset))
need('Dataset', dataset, [
    DCTERMS.title, DCTERMS.description, DCTERMS.identifier, DCTERMS.publisher, DCTERMS.creator,
    DCTERMS.accessRights, DCAT.contactPoint, DCAT.theme, DCAT.distribution, DCTERMS.modified,
    # Not asked for, but recommended.
    DCAT.landingPage, FOAF.page, DCTERMS.language, DCAT.keyword,
])
at_most_once('Dataset', dataset, [
    DCTERMS.identifier, DCTERMS.publisher, DCTERMS.accessRights, DCAT.contactPoint, URIRef('http://www.w3.org/ns/dcat#version'),
    DCTERMS.modified, DCTERMS.issued, DCTERMS.accrualPeriodicity,
])
for agent in graph.objects(dataset, DCTERMS.publisher):
    need('Agent', agent, [FOAF.name])
    kind_of('Agent', agent, FOAF.Agent)
for contact in graph.objects(dataset, DCAT.contactPoint):
    need('Kind', contact, [VCARD.fn])
    kind_of('Kind', contact, VCARD.Kind)
for page in [*graph.objects(dataset, DCAT.landingPage), *graph.objects(dataset, FOAF.page)]:
    kind_of('Document', page, FOAF.Document)
    assert isinstance(page, URIRef) and page.startswith(base.rsplit('/', 1)[0] + '/'), page
files = list(graph.objects(dataset, DCAT.distribution))
wrong = []
root = base.rsplit('/', 1)[0] + '/'
for one in files:
    assert (one, RDF.type, DCAT.Distribution) in graph
    need('Distribution', one, [DCTERMS.title, DCAT.accessURL, DCTERMS.license, DCAT.mediaType, DCTERMS.language])
    at_most_once('Distribution', one, [DCAT.accessURL, DCAT.downloadURL, DCTERMS.license, DCTERMS['format']])
    assert isinstance(one, URIRef) and one.startswith(root), one
    place = os.path.join(folder, one[len(root):])
    size = int(next(graph.objects(one, DCAT.byteSize)))
    if one.endswith('.csv') and os.path.getsize(place) != size:
        wrong.append(str(one))
print(json.dumps({
    'missing': missing,
    'files': len(files),
    'wrongBytes': wrong,
    'titles': sorted(one.language for one in graph.objects(dataset, DCTERMS.title)),
    'publisher': sorted(str(name) for agent in graph.objects(dataset, DCTERMS.publisher) for name in graph.objects(agent, FOAF.name)),
    'notes': sorted(one.language for one in graph.objects(dataset, ADMS.versionNotes)),
    'previous': [str(one) for one in graph.objects(dataset, URIRef(DCAT + 'previousVersion'))],
    'pages': sorted(str(one) for one in graph.objects(dataset, FOAF.page)),
    'synthetic': any('synthetisch' in one for one in graph.objects(dataset, DCTERMS.description)),
    'identifier': str(next(graph.objects(dataset, DCTERMS.identifier))),
    'hash': str(next(graph.objects(next(graph.subjects(SCHEMA.propertyID)), SCHEMA.value))),
}))
