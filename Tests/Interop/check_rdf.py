"""Reads our Turtle, TriG, N-Quads and JSON-LD with rdflib, and compares with the facts.

Usage: check_rdf.py FOLDER, with NAME.ttl, NAME.trig, NAME.nq, NAME.jsonld, NAME.facts for every
graph. All four must say the same; pyshacl must find that our shapes hold; actors, relations,
attributes and quotes must be those of the facts.
"""

import collections
import json
import multiprocessing
import pathlib
import sys
import urllib.parse

import pyshacl
import rdflib
from rdflib import BNode, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SKOS

# Literals are compared as they are written: `0001` as a year stays that.
rdflib.NORMALIZE_LITERALS = False

OURS = "https://sociogram.invalid/"
SG = Namespace(OURS + "ns#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
SHAPES = (
    pathlib.Path(__file__).parent.parent.parent / "Sources" / "GraphFormats" / "RDF" / "shapes.ttl"
)


def text(iri, namespace):
    """The text that one of our IRIs was made of; None for other IRIs."""
    start = f"{OURS}{namespace}#"
    if iri is None or not iri.startswith(start):
        return None
    return urllib.parse.unquote(iri[len(start) :], errors="strict")


def same_for_all(quads):
    """The quads with blank nodes replaced by all that is said of them.

    Blank nodes of our files are objects at most once, so equal results mean isomorphic datasets.
    """
    said = collections.defaultdict(list)
    uses = collections.Counter()
    for subject, predicate, object_, graph in quads:
        if isinstance(subject, BNode):
            said[subject].append((predicate, object_, graph))
        if isinstance(object_, BNode):
            uses[object_] += 1
    if uses and max(uses.values()) > 1:
        raise ValueError("a blank node is used twice")

    def term(node):
        if isinstance(node, BNode):
            return "[%s]" % "; ".join(sorted(f"{p} {term(o)} {g}" for p, o, g in said[node]))
        if isinstance(node, Literal):
            return repr((str(node), str(node.datatype), node.language))
        return f"<{node}>"

    return sorted(
        f"{term(subject)} {predicate} {term(object_)} {graph}"
        for subject, predicate, object_, graph in quads
        if not (isinstance(subject, BNode) and subject in uses)
    )


def triples(graph):
    return [(*triple, None) for triple in graph]


def quads(dataset):
    default = URIRef("urn:x-rdflib:default")
    return [(s, p, o, None if g == default else g) for s, p, o, g in dataset.quads()]


def attributes(graph, node):
    found = collections.defaultdict(list)
    for predicate, value in graph.predicate_objects(node):
        name = text(predicate, "attribute")
        if name is not None:
            labels = [str(label) for label in graph.objects(predicate, RDFS.label)]
            found[name].append(str(value))
            if labels != [name]:
                found["labels of attributes"] += labels
    return {name: sorted(values) for name, values in found.items()}


def one(graph, subject, predicate):
    values = list(graph.objects(subject, predicate))
    if len(values) > 1:
        raise ValueError(f"{subject} has several {predicate}")
    return values[0] if values else None


def date(graph, relation):
    single = one(graph, relation, DCTERMS.date)
    if single is not None:
        return str(single)
    start, end = (one(graph, relation, SCHEMA[name]) for name in ("startDate", "endDate"))
    return None if start is None and end is None else f"{start or '..'}/{end or '..'}"


def found_facts(graph):
    quotes = collections.defaultdict(list)
    for annotation in graph.subjects(RDF.type, OA.Annotation):
        body = one(graph, annotation, OA.hasBody)
        place = one(graph, annotation, OA.hasTarget)
        for selector in graph.objects(place, OA.hasSelector):
            quote = one(graph, selector, OA.exact)
            if quote is not None:
                quotes[body].append(str(quote))
    nodes, edges = [], []
    for subject in set(graph.subjects()):
        types = [text(kind, "kind") for kind in graph.objects(subject, RDF.type)]
        kinds = [kind for kind in types if kind is not None]
        identifier = text(subject, "actor") if isinstance(subject, URIRef) else None
        if kinds and identifier is not None:
            if str(one(graph, subject, DCTERMS.identifier)) != identifier or len(kinds) != 1:
                raise ValueError(f"{subject}: identifier or kinds")
            nodes.append(
                {
                    "id": identifier,
                    "kind": kinds[0],
                    "name": str(one(graph, subject, SKOS.prefLabel)),
                    "aliases": sorted(map(str, graph.objects(subject, SKOS.altLabel))),
                    "attributes": attributes(graph, subject),
                }
            )
    for relation in graph.subjects(RDF.type, RDF.Statement):
        status, confidence, key = (
            one(graph, relation, SG[name]) for name in ("status", "confidence", "key")
        )
        speaker = one(graph, relation, PROV.wasAttributedTo)
        edges.append(
            {
                "source": text(one(graph, relation, RDF.subject), "actor"),
                "target": text(one(graph, relation, RDF.object), "actor"),
                "type": text(one(graph, relation, RDF.predicate), "type"),
                "key": str(key),
                "date": date(graph, relation),
                "status": None if status is None else str(status),
                "confidence": None if confidence is None else float(confidence),
                "statedBy": None if speaker is None else str(one(graph, speaker, SKOS.prefLabel)),
                "quotes": sorted(quotes[relation]),
                "attributes": attributes(graph, relation),
            }
        )
    return nodes, edges


def wished_facts(facts):
    for node in facts["nodes"]:
        node["aliases"] = sorted(node["aliases"])
        node["attributes"] = {k: sorted(v) for k, v in node["attributes"].items()}
    for edge in facts["edges"]:
        for name in ("date", "status", "confidence", "statedBy"):
            edge.setdefault(name, None)
        if edge["confidence"] is not None:
            edge["confidence"] = float(edge["confidence"])
        edge["quotes"] = sorted(edge["quotes"])
        edge["attributes"] = {k: sorted(v) for k, v in edge["attributes"].items()}
    return facts["nodes"], facts["edges"]


def ordered(things):
    return sorted(json.dumps(thing, sort_keys=True) for thing in things)


# Which words support that two actors belong together, as a user of a store would ask.
QUOTES = """
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?quote ?start ?end WHERE {
  ?annotation oa:hasBody ?relation ; oa:hasTarget ?place .
  ?relation a rdf:Statement ; rdf:subject ?source ; rdf:object ?target .
  ?place oa:hasSource ?document ; oa:hasSelector ?words, ?position .
  ?words oa:exact ?quote .
  ?position oa:start ?start ; oa:end ?end .
}
"""


def check_sparql(graph, facts, is_generated):
    rows = list(graph.query(QUOTES))
    if sorted(str(row.quote) for row in rows) != sorted(
        quote for edge in facts["edges"] for quote in edge["quotes"]
    ):
        yield "quotes by SPARQL"
    lengths = [(len(str(row.quote)), int(row.end) - int(row.start)) for row in rows]
    if is_generated and any(length != place for length, place in lengths):
        yield "a quote is not as long as its place"


def check_ties(graph):
    """A triple stands for itself where some relation says that it holds, and nowhere else."""
    said = set()
    for relation in graph.subjects(RDF.type, RDF.Statement):
        status = one(graph, relation, SG.status)
        holds = status is None or str(status) == "current"
        if holds and one(graph, relation, PROV.wasAttributedTo) is None:
            parts = (RDF.subject, RDF.predicate, RDF.object)
            said.add(tuple(one(graph, relation, part) for part in parts))
    if said != {triple for triple in graph if text(triple[1], "type") is not None}:
        yield "triples that hold"


def validate(graph, **options):
    conforms, _, report = pyshacl.validate(graph, shacl_graph=Graph().parse(SHAPES), **options)
    return conforms, report


def check_shapes(graph):
    """The shapes notice when something is missing."""
    needed = [SG.version, SG.key, DCTERMS.identifier, SKOS.prefLabel, RDF.subject, RDF.predicate]
    needed += [RDF.object, OA.hasBody, OA.hasSource, OA.exact, OA.start, OA.end]
    for predicate in needed:
        part = Graph()
        for triple in graph:
            if triple[1] != predicate:
                part.add(triple)
        if len(part) == len(graph) or validate(part)[0]:
            yield f"the shapes do not miss {predicate}"


def check(path):
    facts = json.loads(path.read_text(encoding="utf-8"))
    faults = []
    graph = Graph().parse(path.with_suffix(".ttl"), format="turtle")
    ttl = same_for_all(triples(graph))
    jsonld = same_for_all(triples(Graph().parse(path.with_suffix(".jsonld"), format="json-ld")))
    trig = quads(Dataset().parse(path.with_suffix(".trig"), format="trig"))
    nq = quads(Dataset().parse(path.with_suffix(".nq"), format="nquads"))
    if jsonld != ttl:
        faults.append("JSON-LD and Turtle differ")
    if same_for_all(trig) != same_for_all(nq):
        faults.append("TriG and N-Quads differ")
    if same_for_all([(s, p, o, None) for s, p, o, _ in nq]) != ttl:
        faults.append("N-Quads and Turtle differ")
    for _, _, source, name in nq:
        if name is not None and text(name, "document") is None:
            faults.append(f"named graph {name}")
    for found, wished, what in zip(found_facts(graph), wished_facts(facts), ("nodes", "edges")):
        found, wished = ordered(found), ordered(wished)
        if found != wished:
            pairs = [pair for pair in zip(found, wished) if pair[0] != pair[1]]
            faults.append(f"{what}: {len(found)}, not {len(wished)}; {pairs[:1]}"[:900])
    faults += check_ties(graph)
    kind, _, number = path.stem.partition("-")
    if kind in ("sample", "generated"):
        faults += check_sparql(graph, facts, kind == "generated")
    if kind == "sample":
        faults += check_shapes(graph)
        other = Graph().parse(path.with_suffix(".jsonld"), format="json-ld")
        if not isomorphic(graph, other):
            faults.append("rdflib finds that JSON-LD and Turtle are not isomorphic")
    # pyshacl needs many times as long as everything else.
    if int(number or 0) % 6 == 0:
        conforms, report = validate(graph, meta_shacl=kind == "sample")
        if not conforms:
            faults.append(report[:2000])
    return [f"{path.stem}: {fault}" for fault in faults]


if __name__ == "__main__":
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.facts"))
    with multiprocessing.Pool() as pool:
        faults = [fault for found in pool.map(check, paths, chunksize=1) for fault in found]
    for fault in faults[:50]:
        print(fault)
    print(f"RDF: {len(paths)} graphs, {len(faults)} faults")
    sys.exit(1 if faults or not paths else 0)
