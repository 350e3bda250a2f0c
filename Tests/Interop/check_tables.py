"""Reads our tables with Python's csv and DuckDB, our GML and Pajek files with networkx and igraph.

Usage: check_tables.py FOLDER, with NAME.facts and NAME.nodes.csv, NAME.edges.csv, NAME.relations.csv
for every graph.
"""

import csv
import json
import pathlib
import sys

import duckdb

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


folder = pathlib.Path(sys.argv[1])
paths = sorted(folder.glob("*.facts"))
for checker, name in [(check_csv, "csv"), (check_edge_table, "edge table")]:
    before = len(faults)
    for path in paths:
        checker(path.with_suffix(""), json.loads(path.read_text(encoding="utf-8")))
    print(f"{name}: {len(paths)} graphs, {len(faults) - before} faults")
for fault in faults[:50]:
    print(fault)
sys.exit(1 if faults or not paths else 0)
