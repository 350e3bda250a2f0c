"""Path answers agree with NetworkX on random multigraphs: lengths, counts, order, direction.

Usage: check_paths.py SOCIOGRAM
"""
import itertools
import json
import random
import subprocess
import sys
import tempfile

import networkx

TYPES = ["member-of", "leads", "supports", "part-of"]


def random_graph(seed):
    """A multigraph as node-link JSON; parallel relations and loops included."""
    chance = random.Random(seed)
    count = chance.randint(4, 12)
    names = [f"n{index}" for index in range(count)]
    edges = []
    for key in range(chance.randint(count, 3 * count)):
        source, target = chance.choice(names), chance.choice(names)
        edges.append({"source": source, "target": target, "key": f"k{key}",
                      "type": chance.choice(TYPES), "date": None, "status": None, "evidence": []})
    nodes = [{"id": name, "type": "Person", "name": f"Actor {name}", "aliases": []}
             for name in names]
    return {"directed": True, "multigraph": True, "graph": {}, "nodes": nodes, "edges": edges}


def answer(binary, file, *options):
    """The JSON answer; no path (1) has none."""
    run = subprocess.run([binary, "path", file, *options, "--format", "json"],
                         capture_output=True, text=True)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{options}: exit code {run.returncode}: {run.stderr}")
    return json.loads(run.stdout) if run.stdout else {"paths": []}


def expected(graph, source, target):
    """Every shortest path as a list of (source, target, key), by NetworkX."""
    try:
        chains = list(networkx.all_shortest_paths(graph, source, target))
    except networkx.NetworkXNoPath:
        return []
    found = set()
    for chain in map(tuple, chains):
        steps = [list(graph[one][two]) for one, two in zip(chain, chain[1:])]
        found.update((chain, keys) for keys in itertools.product(*steps))
    return sorted(found)


def main(binary):
    compared = 0
    for seed in range(25):
        data = random_graph(seed)
        directed = networkx.node_link_graph(data, edges="edges")
        # MultiGraph(directed) would drop relations that have one the other way beside them.
        undirected = networkx.MultiGraph()
        undirected.add_nodes_from(directed)
        undirected.add_edges_from(directed.edges(keys=True))
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(data, file)
            file.flush()
            chance = random.Random(seed)
            for source, target in chance.sample(list(itertools.permutations(directed, 2)), 6):
                for graph, flag in [(directed, ["--directed"]), (undirected, [])]:
                    got = answer(binary, file.name, source, target, "--all-shortest",
                                 "--max-results", "100000", "--max-length", "50", *flag)
                    paths = sorted((tuple(path["actors"]),
                                    tuple(step["key"] for step in path["steps"]))
                                   for path in got["paths"])
                    wanted = expected(graph, source, target)
                    if paths != wanted:
                        raise SystemExit(f"seed {seed}, {source} to {target} {flag}:\n"
                                         f"  NetworkX  {wanted}\n  sociogram {paths}")
                    compared += 1
    print(f"check_paths: {compared} questions, the same shortest paths as NetworkX")


main(sys.argv[1])
