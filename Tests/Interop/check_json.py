"""Gives our JSON formats to other programs and compares what they find with the facts.

Usage: check_json.py FOLDER, with NAME.facts for every graph and beside it NAME.json (node-link, by
jsonschema and our node-link.schema), NAME.cyjs (by networkx), NAME.jgf (by jsonschema and the rules of JSON
Graph Format), NAME.ftm (by followthemoney, property by property) and NAME.stix (by stix2).
"""

import json
import pathlib
import re
import sys

import jsonschema
import networkx
import stix2
from followthemoney import model

EXTENSION = "extension-definition--5d0f2b7a-8c1e-4a39-b6d4-e97305f2c81b"

faults = {}
counts = {}


def expect(condition, path, what):
    if not condition:
        faults.setdefault(path.suffix, []).append(f"{path.name}: {what}"[:300])


def values(fact):
    """The texts of a member: one, several, none."""
    return [] if fact is None else fact if isinstance(fact, list) else [str(fact)]


def is_attribute(name, texts, data):
    """Whether a member holds a further fact, under its own name or as `fact-NAME`."""
    return any(sorted(values(data.get(prefix + name))) == sorted(texts) for prefix in ("", "fact-"))


def compare_node(node, data, path):
    what = f"of {node['id'][:40]!r}"
    expect(data.get("kind") == node["kind"], path, f"kind {what}")
    expect(values(data.get("aliases")) == node["aliases"], path, f"aliases {what}")
    for name, texts in node["attributes"].items():
        expect(is_attribute(name, texts, data), path, f"attribute {name[:40]!r} {what}")


def compare_edge(edge, data, path):
    what = f"of {edge['key'][:40]!r}"
    for name in ("date", "status", "confidence", "statedBy"):
        expect(data.get(name) == edge.get(name), path, f"{name} {what}")
    quotes = []
    while f"evidence{len(quotes) + 1}" in data:
        quotes.append(data[f"evidence{len(quotes) + 1}"])
    expect(quotes[: len(edge["quotes"])] == edge["quotes"], path, f"quotes {what}")
    for name, texts in edge["attributes"].items():
        expect(is_attribute(name, texts, data), path, f"attribute {name[:40]!r} {what}")


def check_node_link(path, facts, validator):
    data = json.loads(path.read_text(encoding="utf-8"))
    for error in validator.iter_errors(data):
        expect(False, path, f"{error.json_path}: {error.message}")
    expect(len(data["nodes"]) == len(facts["nodes"]), path, "nodes")


def check_cytoscape(path, facts):
    data = json.loads(path.read_text(encoding="utf-8"))
    graph = networkx.cytoscape_graph(data)
    expect(graph.is_directed() and graph.is_multigraph(), path, "kind of graph")
    expect(len(graph) == len(facts["nodes"]), path, f"{len(graph)} nodes")
    expect(graph.number_of_edges() == len(facts["edges"]), path, "edges")
    ids = [element["data"]["id"] for group in data["elements"].values() for element in group]
    expect(len(set(ids)) == len(ids) and all(ids), path, "identifiers")
    nodes = {facts.get("identifier", node): facts for node, facts in graph.nodes(data=True)}
    names = {node: facts.get("identifier", node) for node, facts in graph.nodes(data=True)}
    for node in facts["nodes"]:
        found = nodes.get(node["id"], {})
        expect(found.get("name") == node["name"], path, f"name of {node['id'][:40]!r}")
        compare_node(node, found, path)
    edges = {
        (names[source], names[target], key): facts
        for source, target, key, facts in graph.edges(keys=True, data=True)
    }
    for edge in facts["edges"]:
        found = edges.get((edge["source"], edge["target"], edge["key"]), {})
        expect(found.get("type") == edge["type"], path, f"type of {edge['key'][:40]!r}")
        compare_edge(edge, found, path)


def jgf_schema():
    text = {"type": "string"}
    record = {"type": "object"}

    def closed(required, **properties):
        return {
            "type": "object", "required": required, "properties": properties,
            "additionalProperties": False,
        }

    edge = closed(
        ["source", "target"], id=text, source=text, target=text, relation=text, label=text,
        directed={"type": "boolean"}, metadata=record)
    node = closed([], label=text, metadata=record)
    graph = closed(
        [], id=text, label=text, type=text, directed={"type": "boolean"}, metadata=record,
        nodes={"type": "object", "additionalProperties": node},
        edges={"type": "array", "items": edge})
    return jsonschema.Draft202012Validator(closed(["graph"], graph=graph))


def check_jgf(path, facts, validator):
    data = json.loads(path.read_text(encoding="utf-8"))
    for error in validator.iter_errors(data):
        expect(False, path, f"{error.json_path}: {error.message}")
    graph = data["graph"]
    expect(len(graph["nodes"]) == len(facts["nodes"]), path, "nodes")
    expect(len(graph["edges"]) == len(facts["edges"]), path, "edges")
    for node in facts["nodes"]:
        found = graph["nodes"].get(node["id"], {})
        expect(found.get("label") == node["name"], path, f"name of {node['id'][:40]!r}")
        compare_node(node, found.get("metadata", {}), path)
    edges = {(e["source"], e["target"], e["metadata"]["key"]): e for e in graph["edges"]}
    for edge in facts["edges"]:
        found = edges.get((edge["source"], edge["target"], edge["key"]), {})
        expect(found.get("relation") == edge["type"], path, f"type of {edge['key'][:40]!r}")
        compare_edge(edge, found.get("metadata", {}), path)


def carried(texts):
    """Facts of ours among texts: `sociogram:NAME=VALUE` or `sociogram:["NAME", "VALUE"]`."""
    found = {}
    for text in texts:
        if text.startswith("sociogram:["):
            name, value = json.loads(text[len("sociogram:"):])
        elif text.startswith("sociogram:"):
            name, value = text[len("sociogram:"):].split("=", 1)
        else:
            continue
        found.setdefault(name, []).append(value)
    return found


def check_ftm(path, facts):
    entities = {}
    for line in path.read_bytes().split(b"\n"):
        if not line:
            continue
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        kept = proxy.to_dict()
        # The order of values means nothing to followthemoney.
        for name, texts in data["properties"].items():
            found = kept["properties"].get(name, [])
            expect(set(found) == set(texts), path, f"{data['schema']}.{name}: {texts!r} is {found!r}")
        expect(kept["id"] == data["id"] and data["id"] not in entities, path, f"id {data['id']!r}")
        expect(not proxy.schema.abstract, path, f"schema {data['schema']}")
        entities[data["id"]] = proxy
    nodes = {}
    for proxy in entities.values():
        if proxy.schema.is_a("Thing") and not proxy.schema.is_a("Document"):
            found = carried(proxy.get("notes"))
            if "graph" not in found:
                identifier = found.get("identifier", [proxy.id])[0]
                nodes[identifier] = (proxy, found)
                proxy.context["ours"] = identifier
    expect(len(nodes) == len(facts["nodes"]), path, f"{len(nodes)} nodes")
    for node in facts["nodes"]:
        if node["id"] not in nodes:
            expect(False, path, f"no node {node['id'][:40]!r}")
            continue
        proxy, found = nodes[node["id"]]
        name = found.get("name", proxy.get("name"))
        expect(name == [node["name"]], path, f"name {node['name'][:40]!r} is {name!r}")
        aliases = sorted(found.get("aliases", []) + proxy.get("alias"))
        expect(aliases == sorted(node["aliases"]), path, f"aliases of {node['id'][:40]!r}")
        compare_ftm(node, proxy, found, path)
    edges = {}
    for proxy in entities.values():
        if proxy.schema.edge:
            check_ftm_edge(proxy, entities, edges, path)
    expect(sum(map(len, edges.values())) == len(facts["edges"]), path, "edges")
    for edge in facts["edges"]:
        ends = (edge["source"], edge["target"], edge["type"])
        matching = [
            (proxy, found)
            for proxy, found in edges.get(ends, [])
            if quotes_of(proxy) == sorted(edge["quotes"])
            and [edge.get("status")] == (proxy.get("status", quiet=True) or found.get("status", [None]))
            and found.get("statedBy", [None]) == [edge.get("statedBy")]
            and date_of(proxy, found) == edge.get("date")
        ]
        expect(matching, path, f"no edge {edge['key'][:40]!r} with its quotes, status and date")
        if len(matching) == 1:
            compare_ftm(edge, *matching[0], path)


def check_ftm_edge(proxy, entities, edges, path):
    found = carried(proxy.get("summary"))
    ends = []
    for name in (proxy.schema.edge_source, proxy.schema.edge_target):
        entity = entities.get(proxy.first(name))
        span = proxy.schema.get(name).range
        expect(entity and entity.schema.is_a(span), path, f"{proxy.schema.name}.{name}")
        ends.append(entity.context["ours"] if entity else None)
    if found.get("reversed"):
        ends.reverse()
    for document in proxy.get("proof"):
        expect(entities[document].schema.is_a("Document"), path, f"proof {document}")
    edges.setdefault((*ends, found["type"][0]), []).append((proxy, found))


def date_of(proxy, found):
    if "date" in found:
        return found["date"][0]
    if proxy.first("date"):
        return proxy.first("date")
    start, end = proxy.first("startDate"), proxy.first("endDate")
    return f"{start or '..'}/{end or '..'}" if start or end else None


def quotes_of(proxy):
    quotes = []
    for text in proxy.get("description"):
        if text.startswith("["):
            text = json.loads(text)[0]
        quotes.append(text[: text.rindex(" [")])
    return sorted(quotes)


def compare_ftm(fact, proxy, found, path):
    for name, texts in fact["attributes"].items():
        property_ = "position" if name == "role" and "position" in proxy.schema.properties else name
        native = [
            text for text in proxy.get(property_, quiet=True) if not text.startswith("sociogram:")
        ]
        all_found = [found.get(name, []) + native, found.get("fact-" + name, [])]
        expect(
            sorted(texts) in [sorted(set(list)) for list in all_found], path,
            f"attribute {name[:40]!r} of {proxy.id}")


def check_stix(path, facts):
    text = path.read_text(encoding="utf-8")
    bundle = stix2.parse(text, allow_custom=False)
    objects = {item["id"]: item for item in bundle.objects}
    expect(len(objects) == len(bundle.objects), path, "identifiers")
    known = set(objects)
    nodes, edges = {}, {}
    for item in bundle.objects:
        expect(item["spec_version"] == "2.1", path, "version")
        for reference in [item.get("created_by_ref"), *item.get("object_refs", [])]:
            expect(reference is None or reference in known, path, f"reference {reference}")
        facts_of = item.get("extensions", {}).get(EXTENSION, {})
        expect(all(re.fullmatch("[a-z0-9_]{3,250}", name) for name in facts_of), path, "extension")
        if "kind" in facts_of:
            nodes[facts_of.get("identifier", item["id"])] = (item, facts_of)
    names = {item["id"]: name for name, (item, _) in nodes.items()}
    for item in bundle.objects:
        if item["type"] != "relationship":
            continue
        facts_of = item.get("extensions", {}).get(EXTENSION, {})
        expect(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", item["relationship_type"]), path, "type")
        ends = (names.get(item["source_ref"]), names.get(item["target_ref"]))
        type_ = facts_of.get("type", item["relationship_type"])
        edges.setdefault((*ends, type_), []).append((item, facts_of))
    expect(len(nodes) == len(facts["nodes"]), path, f"{len(nodes)} nodes")
    for node in facts["nodes"]:
        if node["id"] not in nodes:
            expect(False, path, f"no node {node['id'][:40]!r}")
            continue
        item, found = nodes[node["id"]]
        expect(item["name"] == node["name"], path, f"name of {node['id'][:40]!r}")
        expect(found["kind"] == node["kind"], path, f"kind of {node['id'][:40]!r}")
        expect(found.get("aliases", []) == node["aliases"], path, f"aliases of {node['id'][:40]!r}")
        compare_stix(node, item, found, path)
    expect(sum(map(len, edges.values())) == len(facts["edges"]), path, "edges")
    for edge in facts["edges"]:
        matching = [
            (item, found)
            for item, found in edges.get((edge["source"], edge["target"], edge["type"]), [])
            if [found.get(name) for name in ("date", "status", "confidence", "stated_by")]
            == [edge.get(name) for name in ("date", "status", "confidence", "statedBy")]
            and [part["description"] for part in item.get("external_references", [])]
            == edge["quotes"]
        ]
        expect(matching, path, f"no edge {edge['key'][:40]!r} with its quotes, status and date")
        if len(matching) == 1:
            compare_stix(edge, *matching[0], path)


def compare_stix(fact, item, found, path):
    extra = {part["name"]: part["values"] for part in found.get("attributes", [])}
    for name, texts in fact["attributes"].items():
        native = item.get({"role": "roles"}.get(name, name), [])
        native = native if isinstance(native, list) else [native]
        expect(
            texts in (extra.get(name), extra.get("fact-" + name), native), path,
            f"attribute {name[:40]!r}")


checks = {
    ".json": check_node_link, ".cyjs": check_cytoscape, ".jgf": check_jgf, ".ftm": check_ftm,
    ".stix": check_stix,
}
folder = pathlib.Path(sys.argv[1])
schema = json.loads((folder / "node-link.schema").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validators = {
    ".json": [jsonschema.Draft202012Validator(schema)], ".jgf": [jgf_schema()],
}
for path in sorted(folder.glob("*.facts")):
    facts = json.loads(path.read_text(encoding="utf-8"))
    for suffix, check in checks.items():
        file = path.with_suffix(suffix)
        counts[suffix] = counts.get(suffix, 0) + 1
        try:
            check(file, facts, *validators.get(suffix, []))
        except Exception as error:  # A reader that fails is a fault like any other.
            expect(False, file, f"{type(error).__name__}: {error}")

for suffix in checks:
    for fault in faults.get(suffix, [])[:20]:
        print(fault)
    print(f"json{suffix}: {counts.get(suffix, 0)} graphs, {len(faults.get(suffix, []))} faults")
total = sum(map(len, faults.values()))
print(f"json: {sum(counts.values())} graphs, {total} faults")
sys.exit(1 if total or not counts else 0)
