"""Times reading and writing of graph files: ours beside libcgraph (nop) and igraph.

Usage: formats.py BINARY FOLDER EVENTS.tsv.gz
"""

import gzip
import json
import pathlib
import shutil
import subprocess
import sys
import time

binary, folder, events = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]


def best(action, runs=3):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def run(*command, output=None):
    with open(output or "/dev/null", "wb") as stream:
        subprocess.run(command, check=True, stdout=stream)


def memory(*command):
    """The most memory that a run needs, in MB."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, *command], check=True, capture_output=True, text=True
    )
    return int(found.stdout.split()[-1])


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def make_dot(path):
    pairs = set()
    with gzip.open(events, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if columns[0] != columns[2]:
                pairs.add(tuple(sorted((columns[0], columns[2]))))
    with open(path, "w", encoding="utf-8") as out:
        out.write("graph {\n")
        for left, right in sorted(pairs):
            out.write(f"  {quoted(left)} -- {quoted(right)} [type=tie];\n")
        out.write("}\n")


def make_large(path, relations=1_000_000, actors=200_000):
    """Node-link JSON with a million relations, each with a quote."""
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"directed": true, "multigraph": true, "graph": {}, "nodes": [')
        for index in range(actors):
            out.write(",\n" if index else "\n")
            out.write(json.dumps({"id": f"a{index}", "type": "Person", "name": f"Actor {index}"}))
        out.write('],\n"edges": [')
        for index in range(relations):
            source, target = index % actors, (index * 7919 + 13) % actors
            edge = {
                "source": f"a{source}", "target": f"a{target}", "key": f"k{index}",
                "type": "met-with", "date": f"20{index % 20 + 10}-01-0{index % 9 + 1}",
                "evidence": [
                    {"document": "d1", "start": index, "end": index + 20,
                     "quote": f"Actor {source} met them {index}."}
                ],
            }
            out.write(",\n" if index else "\n")
            out.write(json.dumps(edge))
        out.write("]}\n")


def report(what, ours, peer, name):
    print(f"{what:34} ours {ours:6.2f} s   {name} {peer:6.2f} s   ratio {ours / peer:5.2f}")


folder.mkdir(parents=True, exist_ok=True)
plain = folder / "events.dot"
if not plain.exists():
    make_dot(plain)
ours = folder / "ours.dot"
run(binary, "convert", str(plain), str(ours))
if shutil.which("nop"):
    for what, source in [("DOT, plain edges, read and write", plain), ("DOT, ours, read and write", ours)]:
        result = folder / "result.dot"
        peer = best(lambda: run("nop", str(source), output=str(result)))
        mine = best(lambda: run(binary, "convert", str(source), str(result)))
        report(what, mine, peer, "libcgraph")
try:
    import igraph
except ImportError:
    print("bench: igraph is not there, GraphML is not measured")
else:
    graphml = folder / "ours.graphml"
    run(binary, "convert", str(plain), str(graphml))
    result = str(folder / "result.graphml")
    peer = best(lambda: igraph.Graph.Read_GraphML(str(graphml)).write_graphml(result))
    mine = best(lambda: run(binary, "convert", str(graphml), result))
    report("GraphML, read and write", mine, peer, "igraph")
large = folder / "million.json"
if not large.exists():
    make_large(large)
target = str(folder / "million.dot")
seconds = best(lambda: run(binary, "convert", str(large), target), runs=1)
print(f"a million relations, JSON to DOT   ours {seconds:6.2f} s   {memory(binary, 'convert', str(large), target)} MB")
