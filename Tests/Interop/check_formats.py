"""Reads our JSON with networkx and our DOT with Graphviz and pydot, and compares with the facts.

Usage: check_formats.py FOLDER, with NAME.json, NAME.dot and NAME.facts for every graph.
"""

import json
import pathlib
import shutil
import subprocess
import sys

import networkx
import pydot

faults = []


def expect(condition, what):
    if not condition:
        faults.append(what)


def by_key(edges):
    return {(edge["source"], edge["target"], edge["key"]): edge for edge in edges}


def check_json(path, facts):
    data = json.loads(path.read_text(encoding="utf-8"))
    graph = networkx.node_link_graph(data, edges="edges")
    expect(graph.is_directed() and graph.is_multigraph(), f"{path.name}: kind of graph")
    expect(len(graph) == len(facts["nodes"]), f"{path.name}: {len(graph)} nodes")
    expect(graph.number_of_edges() == len(facts["edges"]), f"{path.name}: edges")
    for node in facts["nodes"]:
        found = graph.nodes.get(node["id"], {})
        expect(
            [found.get(name) for name in ("type", "name", "aliases")]
            == [node["kind"], node["name"], node["aliases"]],
            f"{path.name}: node {node['id'][:40]!r}",
        )
    found = {tuple(key): facts for *key, facts in graph.edges(keys=True, data=True)}
    for key, edge in by_key(facts["edges"]).items():
        attributes = found.get(key, {})
        expect(
            [attributes.get("type"), attributes.get("date"), attributes.get("status")]
            == [edge["type"], edge.get("date"), edge.get("status")],
            f"{path.name}: edge {key!r}"[:200],
        )
        quotes = [piece["quote"] for piece in attributes.get("evidence", [])]
        expect(quotes == edge["quotes"], f"{path.name}: quotes of {key!r}"[:200])


def is_plain(text):
    """Whether our DOT holds the text as it is, not as a JSON list."""
    odd = False
    for character in text:
        if character == "\\":
            odd = not odd
        elif character == "\0" or (odd and character in '"\n\r'):
            return False
        else:
            odd = False
    return not odd and not text.startswith("[")


def values(text):
    try:
        found = json.loads(text)
    except ValueError:
        return [text]
    is_list = isinstance(found, list) and found and all(isinstance(part, str) for part in found)
    return found if is_list else [text]


def check_dot(path, facts):
    """Graphviz reads the file without a warning and finds the same nodes, edges and quotes."""
    run = subprocess.run(["dot", "-Tcanon", str(path)], capture_output=True, check=False)
    expect(run.returncode == 0 and not run.stderr, f"{path.name}: dot -Tcanon: {run.stderr[:200]!r}")
    count = subprocess.run(["gc", "-n", "-e", str(path)], capture_output=True, check=False)
    words = count.stdout.split()[:2]
    expect(
        [int(word) for word in words] == [len(facts["nodes"]), len(facts["edges"])],
        f"{path.name}: gc counts {words}",
    )
    # Graphviz's own JSON of the graph: what any program built on libcgraph sees.
    run = subprocess.run(["dot", "-Tdot_json", str(path)], capture_output=True, check=False)
    if b"\0" in run.stdout or run.returncode != 0:
        faults.append(f"{path.name}: dot -Tdot_json: {run.returncode}")
        return
    try:
        graph = json.loads(run.stdout.decode("utf-8", "replace"), strict=False)
    except ValueError:
        return  # Graphviz 2.42 writes some strings (control characters, backslashes) as broken JSON.
    names = sorted(
        values(node.get("fullname", ""))[0]
        for node in graph.get("objects", [])
    )
    wished = sorted(node["name"] for node in facts["nodes"])
    expect(names == wished, f"{path.name}: names by dot_json")


def check_pydot(path, facts):
    """pydot parses the file; for plain texts it finds the quotes too."""
    graphs = pydot.graph_from_dot_data(path.read_text(encoding="utf-8"))
    expect(bool(graphs) and len(graphs) == 1, f"{path.name}: pydot")
    if not graphs:
        return
    edges = graphs[0].get_edge_list()
    expect(len(edges) == len(facts["edges"]), f"{path.name}: pydot finds {len(edges)} edges")
    quotes = sorted(
        edge.get("evidence1")[1:-1].replace('\\"', '"') for edge in edges if edge.get("evidence1")
    )
    wished = sorted(edge["quotes"][0] for edge in facts["edges"] if edge["quotes"])
    expect(quotes == wished, f"{path.name}: quotes by pydot")


folder = pathlib.Path(sys.argv[1])
paths = sorted(folder.glob("*.facts"))
has_graphviz = bool(shutil.which("dot") and shutil.which("gc"))
for path in paths:
    facts = json.loads(path.read_text(encoding="utf-8"))
    check_json(path.with_suffix(".json"), facts)
    if has_graphviz:
        check_dot(path.with_suffix(".dot"), facts)
    if path.stem == "sample":
        check_pydot(path.with_suffix(".dot"), facts)

for fault in faults[:50]:
    print(fault)
if not has_graphviz:
    print("interop: dot and gc of Graphviz are not installed, DOT was not checked")
print(f"interop: {len(paths)} graphs, {len(faults)} faults")
sys.exit(1 if faults or not paths else 0)
