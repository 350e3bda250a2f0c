"""Reads our GraphML with networkx and igraph and our GEXF with networkx, checks GEXF by its schema,
and compares with the facts.

Usage: check_xml.py FOLDER [GEXF SCHEMA], with NAME.graphml, NAME.gexf and NAME.facts for every
graph. Without a schema the forms are not checked.
"""

import json
import pathlib
import re
import sys
import tempfile
import warnings

import igraph
import networkx

FAULTS = []
# What XML 1.0 cannot hold.
ODD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Names that the files use themselves: facts with such names are called fact-NAME.
OWN = {
    "node": {"label", "kind", "fullname", "name", "aliases", "mentions", "identifier", "id"},
    "edge": {
        "label", "type", "key", "date", "status", "confidence", "statedBy", "inferred", "id",
        "weight",
    },
}
GEXF_OWN = {
    "start", "end", "spells", "viz", "pid", "parents", "slices", "networkx_key", "self",
    "node_for_adding", "u_for_edge", "v_for_edge", "u_of_edge", "v_of_edge",
}


def expect(condition, what):
    if not condition:
        FAULTS.append(what[:300])


def texts(value):
    """The texts of one value: a JSON list of texts, or the value itself."""
    if isinstance(value, str) and value.startswith("["):
        try:
            found = json.loads(value)
        except ValueError:
            return [value]
        if isinstance(found, list) and found and all(isinstance(part, str) for part in found):
            return found
    return [value]


def written(name, owner, own):
    taken = name in own or name.startswith("fact-")
    if owner == "edge":
        taken = taken or bool(re.fullmatch(r"evidence[1-9]\d*(_.*)?", name, re.DOTALL))
    return "fact-" + name if taken else name


def decoded(data):
    """Attributes under their names, each a list of texts."""
    return {texts(name)[0]: texts(value) for name, value in data.items()}


def wished_attributes(thing, owner, own):
    return {written(name, owner, own[owner]): values for name, values in thing["attributes"].items()}


def check_node(where, data, node, own):
    found = decoded(data)
    wished = {"kind": [node["kind"]], "name": [node["name"]]}
    if node["aliases"]:
        wished["aliases"] = node["aliases"]
    wished.update(wished_attributes(node, "node", own))
    if ODD.search(node["id"]) or not node["id"]:
        wished["identifier"] = [node["id"]]
    for name, values in wished.items():
        expect(found.get(name) == values, f"{where}: {name!r} is {found.get(name)!r}, not {values!r}")
    extra = set(found) - set(wished) - {"label", "mentions", "id", "start", "end"}
    expect(not extra, f"{where}: {sorted(extra)!r}")


def check_edge(where, data, edge, own):
    found = decoded(data)
    wished = {"type": [edge["type"]]}
    for name in ("date", "status", "statedBy"):
        if edge.get(name) is not None:
            wished[name] = [edge[name]]
    for number, quote in enumerate(edge["quotes"], start=1):
        wished[f"evidence{number}"] = [quote]
    wished.update(wished_attributes(edge, "edge", own))
    for name, values in wished.items():
        expect(found.get(name) == values, f"{where}: {name!r} is {found.get(name)!r}, not {values!r}")
    confidence = found.get("confidence", [None])[0]
    expect(confidence == edge.get("confidence"), f"{where}: confidence {confidence!r}")
    places = {name for name in found if re.fullmatch(r"evidence[1-9]\d*_at", name)}
    expect(len(places) == len(edge["quotes"]), f"{where}: {len(places)} places")
    extra = set(found) - set(wished) - places - {
        "label", "confidence", "inferred", "id", "key", "start", "end", "spells",
    }
    expect(not extra, f"{where}: {sorted(extra)!r}")


def identifiers_of(nodes):
    """The actors' identifiers by the names of the nodes."""
    return {
        name: texts(data["identifier"])[0] if "identifier" in data else name
        for name, data in nodes.items()
    }


def compare(where, nodes, edges, facts, own):
    """nodes: name to data; edges: list of (source, target, key, data)."""
    expect(len(nodes) == len(facts["nodes"]), f"{where}: {len(nodes)} nodes")
    expect(len(edges) == len(facts["edges"]), f"{where}: {len(edges)} edges")
    identifiers = identifiers_of(nodes)
    by_identifier = {identifier: name for name, identifier in identifiers.items()}
    for node in facts["nodes"]:
        name = by_identifier.get(node["id"])
        if name is None:
            FAULTS.append(f"{where}: no node {node['id'][:60]!r}")
            continue
        check_node(f"{where}: node {name[:40]!r}", nodes[name], node, own)
    found = {
        (identifiers.get(source), identifiers.get(target), key): data
        for source, target, key, data in edges
    }
    expect(len(found) == len(edges), f"{where}: edges with the same ends and key")
    for edge in facts["edges"]:
        ends = (edge["source"], edge["target"], edge["key"])
        if ends not in found:
            FAULTS.append(f"{where}: no edge {ends!r}"[:300])
            continue
        check_edge(f"{where}: edge {ends!r}"[:100], found[ends], edge, own)


def check_networkx_graphml(path, facts):
    graph = networkx.read_graphml(path, force_multigraph=True, edge_key_type=str)
    expect(graph.is_directed(), f"{path.name}: direction")
    edges = [
        (source, target, texts(data["key"])[0], data)
        for source, target, data in graph.edges(data=True)
    ]
    compare(
        f"{path.name} by networkx", dict(graph.nodes(data=True)), edges, facts,
        OWN,
    )


def check_igraph(path, facts):
    # igraph refuses the very smallest of numbers.
    readable = path.read_bytes().replace(b">5e-324<", b">0.0<")
    with tempfile.NamedTemporaryFile(suffix=".graphml") as copy:
        copy.write(readable)
        copy.flush()
        graph = igraph.Graph.Read_GraphML(copy.name)
    expect(graph.is_directed(), f"{path.name}: direction")
    # igraph gives every node every attribute: "" and NaN where there is none.
    known = {}
    for vertex in graph.vs:
        known[vertex.index] = vertex.attributes()
    names = sorted(texts(data["name"])[0] for data in known.values())
    expect(
        names == sorted(node["name"] for node in facts["nodes"]), f"{path.name} by igraph: names"
    )
    expect(graph.ecount() == len(facts["edges"]), f"{path.name} by igraph: edges")
    quotes, wished = [], []
    for edge in graph.es:
        data = edge.attributes()
        number = 1
        while data.get(f"evidence{number}_at"):
            quotes.append(texts(data[f"evidence{number}"])[0])
            number += 1
        confidence = data.get("confidence")
        quotes.append(repr(confidence) if confidence == confidence and confidence is not None else "")
        quotes.append(texts(data["type"])[0])
        quotes.append(texts(known[edge.source]["name"])[0])
        quotes.append(texts(known[edge.target]["name"])[0])
    names = {node["id"]: node["name"] for node in facts["nodes"]}
    for edge in facts["edges"]:
        wished.extend(edge["quotes"])
        confidence = edge.get("confidence")
        if confidence == 5e-324:
            confidence = 0
        wished.append(repr(float(confidence)) if confidence is not None else "")
        wished.extend([edge["type"], names[edge["source"]], names[edge["target"]]])
    expect(sorted(quotes) == sorted(wished), f"{path.name} by igraph: types, ends or quotes")


def check_networkx_gexf(path, facts):
    graph = networkx.read_gexf(path, version="1.3")
    expect(graph.is_directed(), f"{path.name}: direction")
    own = {owner: names | GEXF_OWN for owner, names in OWN.items()}
    keys = graph.edges(data=True, keys=True) if graph.is_multigraph() else [
        (source, target, data["id"], data) for source, target, data in graph.edges(data=True)
    ]
    edges = []
    for source, target, key, data in keys:
        data = dict(data)
        # networkx gives simple graphs no keys, but keeps what would have been the key.
        edges.append((source, target, texts(data.pop("networkx_key", key))[0], data))
    compare_gexf(path, graph, edges, facts, own)


def compare_gexf(path, graph, edges, facts, own):
    where = f"{path.name} by networkx"
    if not graph.is_multigraph():
        # Without the keys, the ends tell.
        keys = {(edge["source"], edge["target"]): edge["key"] for edge in facts["edges"]}
        identifiers = identifiers_of(dict(graph.nodes(data=True)))
        edges = [
            (source, target, keys.get((identifiers[source], identifiers[target])), data)
            for source, target, _, data in edges
        ]
    compare(where, dict(graph.nodes(data=True)), edges, facts, own)


def check_schema(path, schema):
    if schema is None:
        return
    from lxml import etree

    try:
        document = etree.parse(str(path))
    except etree.XMLSyntaxError as error:
        FAULTS.append(f"{path.name}: {error}")
        return
    expect(schema.validate(document), f"{path.name}: {schema.error_log.last_error}")
    ids = document.xpath("//g:edge/@id", namespaces={"g": "http://gexf.net/1.3"})
    expect(len(set(ids)) == len(ids), f"{path.name}: identifiers of edges repeat")
    for edge in document.iterfind(".//{http://gexf.net/1.3}edge"):
        expect(edge.get("kind") is not None, f"{path.name}: an edge has no kind")


def main():
    folder = pathlib.Path(sys.argv[1])
    schema = None
    if len(sys.argv) > 2 and pathlib.Path(sys.argv[2]).exists():
        from lxml import etree

        schema = etree.XMLSchema(etree.parse(sys.argv[2]))
    warnings.simplefilter("ignore")
    paths = sorted(folder.glob("*.facts"))
    for path in paths:
        facts = json.loads(path.read_text(encoding="utf-8"))
        for ending, check in [
            (".graphml", check_networkx_graphml), (".graphml", check_igraph),
            (".gexf", check_networkx_gexf),
        ]:
            try:
                check(path.with_suffix(ending), facts)
            except Exception as error:  # a program that cannot read the file is a fault, not the end
                FAULTS.append(f"{path.stem}{ending}: {check.__name__}: {error!r}"[:300])
        check_schema(path.with_suffix(".gexf"), schema)
    for fault in FAULTS[:50]:
        print(fault)
    if schema is None:
        print("xml: there is no schema of GEXF, forms were not checked")
    print(f"xml: {len(paths)} graphs, {len(FAULTS)} faults")
    sys.exit(1 if FAULTS or not paths else 0)


main()
