"""Reads our tables with Python's csv and DuckDB, our GML and Pajek files with networkx and igraph.

Usage: check_tables.py FOLDER, with NAME.facts and NAME.nodes.csv, NAME.edges.csv, NAME.relations.csv,
NAME.gml, NAME.net, NAME.paj for every graph.
"""

import csv
import json
import pathlib
import re
import sys
import warnings

import duckdb
import igraph
import networkx

csv.field_size_limit(10**9)
faults = []
database = duckdb.connect()


def expect(condition, what):
    if not condition:
        faults.append(what[:300])


def values(text):
    """The texts of a value: several of them are a JSON list."""
    try:
        found = json.loads(text, strict=False) if text.startswith("[") else None
    except ValueError:
        return [text]
    is_list = isinstance(found, list) and found and all(isinstance(part, str) for part in found)
    return found if is_list else [text]


def one(text):
    return values(text)[0]


def texts(row, name):
    return values(row[name]) if row.get(name) else []


def rows_by_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return rows[0], rows[1:]


def rows_by_duckdb(path, width):
    columns = ", ".join(f"'c{index}': 'VARCHAR'" for index in range(width))
    return database.execute(
        f"SELECT * FROM read_csv(?, header=false, auto_detect=false, delim=',', quote='\"', "
        f"escape='\"', columns={{{columns}}}, max_line_size=10000000, new_line='\\r\\n')",
        [str(path)],
    ).fetchall()


def check_attributes(row, fixed, owner, attributes, what):
    """Every further fact stands in its column, and no column holds anything else."""
    found = {}
    for name, cell in list(row.items())[fixed:]:
        if cell:
            name = one(name)
            # Which names have a meaning is the writer's business; a fact is called one or the other.
            plain = name[5:] if name.startswith("fact-") and name[5:] in attributes else name
            found[plain] = values(cell)
    expect(found == attributes, f"{what}: {owner} has {found!r}, not {attributes!r}")


def check_relation(row, edge, what):
    expect(row["Type"] in ("Directed", "Undirected"), f"{what}: direction")
    expect(one(row["Kind"]) == edge["type"], f"{what}: type")
    expect([row["date"], row["status"]] == [edge.get("date", ""), edge.get("status", "")],
           f"{what}: date or status")
    confidence = float(row["confidence"]) if row["confidence"] else None
    expect(confidence == edge.get("confidence"), f"{what}: confidence")
    expect(texts(row, "statedBy") == ([edge["statedBy"]] if "statedBy" in edge else []),
           f"{what}: speaker")
    expect(texts(row, "evidence") == edge["quotes"], f"{what}: quotes")
    expect(len(texts(row, "evidence_at")) == len(edge["quotes"]), f"{what}: places")


def tables(path):
    """The rows of a table as both programs find them, which must be alike."""
    header, rows = rows_by_csv(path)
    expect(len({name.lower() for name in header}) == len(header), f"{path.name}: names of columns")
    found = rows_by_duckdb(path, len(header))
    alike = [list(map(lambda cell: cell or "", row)) for row in found] == [header, *rows]
    expect(alike, f"{path.name}: DuckDB finds something else than csv")
    return [dict(zip(header, row, strict=True)) for row in rows]


def check_csv(base, facts):
    nodes = {one(row["Id"]): row for row in tables(base.with_name(base.name + ".nodes.csv"))}
    expect(len(nodes) == len(facts["nodes"]), f"{base.name}: {len(nodes)} actors")
    for node in facts["nodes"]:
        what = f"{base.name}: actor {node['id'][:40]!r}"
        row = nodes.get(node["id"])
        if row is None:
            expect(False, f"{what} is missing")
            continue
        expect([one(row["Label"]), one(row["Kind"]), texts(row, "aliases")]
               == [node["name"], node["kind"], node["aliases"]], f"{what}: name, kind, aliases")
        check_attributes(row, 5, "actor", node["attributes"], what)
    rows = tables(base.with_name(base.name + ".edges.csv"))
    edges = {tuple(one(row[name]) for name in ("Source", "Target", "key")): row for row in rows}
    expect(len(rows) == len(edges) == len(facts["edges"]), f"{base.name}: {len(edges)} relations")
    for edge in facts["edges"]:
        what = f"{base.name}: relation {edge['key'][:40]!r}"
        row = edges.get((edge["source"], edge["target"], edge["key"]))
        if row is None:
            expect(False, f"{what} is missing")
            continue
        check_relation(row, edge, what)
        check_attributes(row, 13, "relation", edge["attributes"], what)


def labels(facts):
    """What actors are called where a format knows them by their names."""
    names = [node["name"] for node in facts["nodes"]]
    return {
        node["id"]: node["name"] if names.count(node["name"]) == 1
        else f"{node['name']} ({node['id']})"
        for node in facts["nodes"]
    }


def check_edge_table(base, facts):
    called = labels(facts)
    kinds = {node["id"]: node["kind"] for node in facts["nodes"]}
    rows = tables(base.with_name(base.name + ".relations.csv"))
    expect(len(rows) == len(facts["edges"]), f"{base.name}: rows of the table of relations")

    def found(row):
        return (*(one(row[name]) for name in
                  ("Source", "Source kind", "Target", "Target kind", "Kind")),
                row["date"], row["status"], texts(row, "evidence"))

    def wished(edge):
        ends = [(called[edge[end]], kinds[edge[end]]) for end in ("source", "target")]
        return (*ends[0], *ends[1], edge["type"], edge.get("date", ""), edge.get("status", ""),
                edge["quotes"])

    expect(sorted(map(found, rows)) == sorted(map(wished, facts["edges"])),
           f"{base.name}: table of relations")


def unescape(text):
    """igraph leaves numbers for characters as they are, and networkx does in Pajek files."""
    return re.sub(r"&#([0-9]+);", lambda match: chr(int(match[1])), text)


def gml_name(key):
    """The name of a further fact; others are written with their bytes in hexadecimal."""
    if key.startswith("fact_"):
        parts = re.split(rb"_([0-9A-F]{2})", key[5:].encode())
        parts[1::2] = [bytes.fromhex(part.decode()) for part in parts[1::2]]
        key = b"".join(parts).decode()
    return key


def gml_facts(found, fixed, attributes):
    facts = {}
    for key, text in found.items():
        is_evidence = "confidence" in fixed and re.fullmatch("evidence[0-9]+(_at)?", key)
        if key in fixed or text in ("", None) or is_evidence:
            continue
        name = gml_name(key)
        name = name[5:] if name.startswith("fact-") and name[5:] in attributes else name
        facts[name] = values(text)
    # A text that is empty looks to igraph like one that is not there.
    return facts, {name: texts for name, texts in attributes.items() if texts != [""]}


def gml_quotes(found, count):
    texts = [found.get(f"evidence{index + 1}", "") for index in range(count)]
    return [one(text) for text in texts]


def check_gml_graph(nodes, edges, facts, what):
    """Nodes by number and edges as (source, target, facts), as a program finds them."""
    expect(len(nodes) == len(facts["nodes"]), f"{what}: {len(nodes)} nodes")
    expect(len(edges) == len(facts["edges"]), f"{what}: {len(edges)} edges")
    wished = {node["id"]: node for node in facts["nodes"]}
    ids = {}
    for number, found in nodes.items():
        ids[number] = one(found["identifier"])
        node = wished.get(ids[number])
        if node is None:
            expect(False, f"{what}: there is no node {ids[number]!r}")
            continue
        aliases = [name for name in values(found.get("aliases") or "") if name]
        expect([one(found["name"]), one(found["kind"]), aliases]
               == [node["name"], node["kind"], [name for name in node["aliases"] if name]],
               f"{what}: node {ids[number]!r}")
        fixed = {"id", "label", "identifier", "kind", "name", "aliases", "mentions"}
        expect(*differ(gml_facts(found, fixed, node["attributes"]), f"{what}: {ids[number]!r}"))
    wished = {(edge["source"], edge["target"], edge["key"]): edge for edge in facts["edges"]}
    for source, target, found in edges:
        key = (ids[source], ids[target], one(found["key"]))
        edge = wished.pop(key, None)
        if edge is None:
            expect(False, f"{what}: there is no edge {key!r}")
            continue
        confidence = found.get("confidence")
        if confidence in (None, "") or confidence != confidence:
            confidence = None
        expect([one(found["type"]), found.get("date") or None, found.get("status") or None,
                one(found.get("statedBy") or "") or None]
               == [edge["type"], edge.get("date"), edge.get("status"), edge.get("statedBy") or None],
               f"{what}: edge {key!r}")
        expect((None if confidence is None else float(confidence)) == edge.get("confidence"),
               f"{what}: confidence of {key!r}")
        expect(gml_quotes(found, len(edge["quotes"])) == edge["quotes"], f"{what}: quotes of {key!r}")
        fixed = {"label", "type", "key", "date", "status", "confidence", "statedBy", "inferred"}
        expect(*differ(gml_facts(found, fixed, edge["attributes"]), f"{what}: {key!r}"))
    expect(not wished, f"{what}: {len(wished)} edges are missing")


def differ(pair, what):
    found, wished = pair
    return found == wished, f"{what}: facts {found!r}, not {wished!r}"


def check_gml(base, facts):
    path = base.with_name(base.name + ".gml")
    expect(path.read_bytes().isascii(), f"{path.name}: not ASCII")
    graph = networkx.read_gml(path)
    expect(graph.is_directed() and graph.is_multigraph(), f"{path.name}: kind of graph")
    expect(len(set(graph)) == len(facts["nodes"]), f"{path.name}: labels")
    edges = [(source, target, {**found, "key": key})
             for source, target, key, found in graph.edges(keys=True, data=True)]
    check_gml_graph(dict(graph.nodes(data=True)), edges, facts, f"{path.name} by networkx")
    graph = igraph.Graph.Read_GML(str(path))
    expect(graph.is_directed(), f"{path.name}: igraph finds no direction")

    def plain(found):
        return {key: unescape(text) if isinstance(text, str) else text
                for key, text in found.items()}

    nodes = {vertex.index: plain(vertex.attributes()) for vertex in graph.vs}
    edges = [(*edge.tuple, plain(edge.attributes())) for edge in graph.es]
    check_gml_graph(nodes, edges, facts, f"{path.name} by igraph")


def check_pajek(base, facts):
    called = labels(facts)
    names = sorted(called.values())
    wished = sorted((called[edge["source"]], called[edge["target"]], edge["type"])
                    for edge in facts["edges"])
    path = base.with_name(base.name + ".net")
    graph = networkx.read_pajek(path)
    expect(sorted(map(unescape, graph)) == names, f"{path.name}: names by networkx")
    found = sorted((unescape(source), unescape(target), unescape(arc["l"]))
                   for source, target, arc in graph.edges(data=True))
    expect(found == wished, f"{path.name}: relations by networkx")
    graph = igraph.Graph.Read_Pajek(str(path))
    # igraph knows no names where no vertex has one.
    found = [unescape(vertex.attributes().get("name", "")) for vertex in graph.vs]
    expect(sorted(found) == names, f"{path.name}: names by igraph")
    arcs = sorted((found[edge.source], found[edge.target], unescape(edge["label"]))
                  for edge in graph.es)
    expect(arcs == wished, f"{path.name}: relations by igraph")
    check_project(base, facts, names, called)


def check_project(base, facts, names, called):
    """No program but Pajek reads projects; each relation alone is a network that networkx reads."""
    lines = (base.with_name(base.name + ".paj")).read_text(encoding="utf-8-sig").split("\n")
    sections, head = [], []
    for line in lines:
        if line.startswith(("*Arcs", "*Edges", "*Partition")):
            sections.append([line])
        else:
            (sections[-1] if sections else head).append(line)
    *relations, partition = sections
    found = []
    for number, (header, *arcs) in enumerate(relations):
        match = re.fullmatch(r'\*(Arcs|Edges) :([0-9]+) "(.*)"', header)
        expect(match and int(match[2]) == number + 1, f"{base.name}.paj: {header!r}")
        graph = networkx.parse_pajek("\n".join([*head, "*Arcs", *arcs]))
        found += [(unescape(source), unescape(target), unescape(match[3]))
                  for source, target in graph.edges()]
    wished = sorted((called[edge["source"]], called[edge["target"]], edge["type"])
                    for edge in facts["edges"])
    expect(sorted(found) == wished, f"{base.name}.paj: relations")
    kinds = dict(re.findall(r'([0-9]+) "([^"]*)"', partition[0]))
    vertices = [unescape(re.fullmatch(r'[0-9]+ "(.*)"', line)[1])
                for line in head if re.match("[0-9]", line)]
    expect(sorted(vertices) == names, f"{base.name}.paj: names")
    classes = [unescape(kinds[line]) for line in partition[2:] if line]
    wished = sorted((called[node["id"]], node["kind"]) for node in facts["nodes"])
    expect(sorted(zip(vertices, classes, strict=True)) == wished, f"{base.name}.paj: kinds")


warnings.simplefilter("ignore")
folder = pathlib.Path(sys.argv[1])
paths = sorted(folder.glob("*.facts"))
for name, checker in [("csv", check_csv), ("edge table", check_edge_table), ("gml", check_gml),
                      ("pajek", check_pajek)]:
    before = len(faults)
    for path in paths:
        checker(path.with_suffix(""), json.loads(path.read_text(encoding="utf-8")))
    print(f"{name}: {len(paths)} graphs, {len(faults) - before} faults")
for fault in faults[:50]:
    print(fault)
sys.exit(1 if faults or not paths else 0)
