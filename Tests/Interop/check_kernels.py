"""What our graph kernels compute agrees with NetworkX, igraph, SciPy and plain linear algebra.

Usage: check_kernels.py GRAPH-BENCH

Random graphs, directed and undirected, simple and with loops and parallel edges, in one piece and in
several. Where programs disagree about loops or parallel edges, the one is asked whose rule is ours.
"""
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import warnings

import igraph
import networkx
import numpy
import scipy.sparse
from scipy.sparse.csgraph import connected_components, dijkstra

warnings.filterwarnings("ignore")
faults = []
compared = 0


def expect(condition, what):
    global compared
    compared += 1
    if not condition:
        faults.append(what)


def same(found, wished, what, tolerance=1e-7):
    """Numbers, or lists of them; null, infinity and NaN are all the same."""
    found = numpy.array([numpy.inf if x is None else x for x in numpy.ravel(found)], float)
    wished = numpy.ravel(numpy.array(wished, float))
    wished[~numpy.isfinite(wished)] = numpy.inf
    close = found.shape == wished.shape and numpy.allclose(
        found, wished, rtol=tolerance, atol=tolerance)
    expect(close, f"{what}:\n  ours   {found[:12]}\n  theirs {wished[:12]}")


class Sample:
    """The same graph for every program."""

    def __init__(self, seed):
        random = numpy.random.Generator(numpy.random.PCG64(seed))
        self.directed = seed % 2 == 0
        self.simple = seed % 4 < 2
        self.count = n = int(random.integers(8, 40))
        m = int(n * random.choice([0.7, 1.5, 4]))
        pairs = [tuple(map(int, pair)) for pair in random.integers(0, n, (m, 2))]
        if self.simple:
            seen = {pair if self.directed else tuple(sorted(pair)): None
                    for pair in pairs if pair[0] != pair[1]}
            pairs = list(seen)
        self.edges = pairs
        self.weights = [int(x) for x in random.integers(1, 20, len(pairs))]
        self.name = (f"seed {seed}, {'directed' if self.directed else 'undirected'}, "
                     f"{'simple' if self.simple else 'multigraph'}")

        kind = networkx.MultiDiGraph if self.directed else networkx.MultiGraph
        self.multi = kind()
        self.multi.add_nodes_from(range(n))
        for (u, v), w in zip(pairs, self.weights):
            self.multi.add_edge(u, v, weight=w)
        self.plain = networkx.DiGraph() if self.directed else networkx.Graph()
        self.plain.add_nodes_from(range(n))
        self.plain.add_edges_from((u, v) for u, v in pairs if u != v)
        self.undirected = networkx.Graph(self.plain)
        self.igraph = igraph.Graph(n=n, edges=pairs, directed=self.directed)
        # A loop counts once, parallel edges one by one.
        self.matrix = numpy.zeros((n, n))
        self.lengths = numpy.full((n, n), numpy.inf)
        for (u, v), w in zip(pairs, self.weights):
            for a, b in {(u, v)} if self.directed else {(u, v), (v, u)}:
                self.matrix[a, b] += 1
                self.lengths[a, b] = min(self.lengths[a, b], w)
        numpy.fill_diagonal(self.lengths, 0)

    def write(self, path):
        u, v = zip(*self.edges) if self.edges else ((), ())
        with open(path, "wb") as file:
            file.write(b"SGELv1\0\0" + struct.pack(
                "<IIQQ", 2 | int(self.directed), 0, self.count, len(self.edges)))
            for column in (u, v, self.weights):
                file.write(numpy.array(column, "<u4").tobytes())


def partition(labels):
    groups = {}
    for vertex, label in enumerate(labels):
        groups.setdefault(label, set()).add(vertex)
    return sorted(map(sorted, groups.values()))


def groups(sets):
    return sorted(map(sorted, sets))


def listed(values, count):
    return [values[vertex] for vertex in range(count)]


def check_centralities(ours, sample):
    name, n, multi, matrix = sample.name, sample.count, sample.multi, sample.matrix
    same(ours["degree"], listed(dict(multi.degree()), n), f"{name}: degree")
    same(ours["closeness"], listed(networkx.closeness_centrality(multi), n), f"{name}: closeness")
    same(ours["harmonic"], listed(networkx.harmonic_centrality(multi), n), f"{name}: harmonic")
    same(ours["betweenness"], sample.igraph.betweenness(directed=sample.directed),
         f"{name}: betweenness (igraph)")
    if sample.simple:
        same(ours["betweenness"],
             listed(networkx.betweenness_centrality(sample.plain, normalized=False), n),
             f"{name}: betweenness (NetworkX)")
    same(ours["weighted_betweenness"],
         sample.igraph.betweenness(directed=sample.directed, weights=sample.weights),
         f"{name}: weighted betweenness")
    between = sample.igraph.edge_betweenness(directed=sample.directed)
    # igraph gives loops what they never have.
    between = [0 if u == v else x for (u, v), x in zip(sample.edges, between)]
    same(ours["edge_betweenness"], between, f"{name}: edge betweenness")
    options = {"tol": 1e-14, "max_iter": 5000}
    same(ours["pagerank"], listed(networkx.pagerank(multi, weight=None, **options), n),
         f"{name}: PageRank")
    same(ours["weighted_pagerank"], listed(networkx.pagerank(multi, **options), n),
         f"{name}: weighted PageRank")
    jumps = {v: 1 if v % 3 == 0 else 0 for v in range(n)}
    same(ours["personalized_pagerank"],
         listed(networkx.pagerank(multi, weight=None, personalization=jumps, **options), n),
         f"{name}: personalised PageRank")
    katz = numpy.linalg.solve(numpy.eye(n) - 0.01 * matrix.T, numpy.ones(n))
    same(ours["katz"], katz / numpy.linalg.norm(katz), f"{name}: Katz")
    largest = max(abs(numpy.linalg.eigvals(matrix)))
    if largest > 1.01:
        scores = numpy.array(ours["eigenvector"])
        same(matrix.T @ scores, largest * scores, f"{name}: eigenvector", 1e-5)
    if sample.edges:
        hubs, authorities = numpy.array(ours["hubs"]), numpy.array(ours["authorities"])
        strength = numpy.linalg.norm(matrix, 2) ** 2
        same(matrix @ matrix.T @ hubs, strength * hubs, f"{name}: hubs", 1e-4)
        same(matrix.T @ matrix @ authorities, strength * authorities, f"{name}: authorities", 1e-4)
        same([sum(hubs), sum(authorities)], [1, 1], f"{name}: sums of hubs and authorities")
    same(ours["core_numbers"], listed(networkx.core_number(sample.undirected), n),
         f"{name}: core numbers")


def check_structures(ours, sample):
    name, n, simple = sample.name, sample.count, sample.undirected
    weak = connected_components(scipy.sparse.csr_array(sample.matrix), directed=False)[1]
    expect(partition(ours["weak_components"]) == partition(weak), f"{name}: weak components")
    strong = connected_components(
        scipy.sparse.csr_array(sample.matrix), directed=True, connection="strong")[1]
    expect(partition(ours["strong_components"]) == partition(strong), f"{name}: strong components")
    multi = networkx.MultiGraph()
    multi.add_nodes_from(range(n))
    multi.add_edges_from(sample.edges)
    expect(sorted(ours["articulation_points"]) == sorted(networkx.articulation_points(simple)),
           f"{name}: articulation points")
    bridges = sorted(tuple(sorted(sample.edges[edge])) for edge in ours["bridges"])
    wished = sorted(tuple(sorted(pair)) for pair in networkx.bridges(simple)
                    if multi.number_of_edges(*pair) == 1)
    expect(bridges == wished, f"{name}: bridges {bridges} {wished}")
    triangles = listed(networkx.triangles(simple), n)
    same(ours["triangles"], triangles, f"{name}: triangles")
    same([ours["triangle_count"]], [sum(triangles) // 3], f"{name}: number of triangles")
    same(ours["clustering"], listed(networkx.clustering(simple), n), f"{name}: clustering")
    same([ours["transitivity"]], [networkx.transitivity(simple)], f"{name}: transitivity")
    if sample.directed and sample.plain.number_of_edges():
        same([ours["reciprocity"]], [networkx.overall_reciprocity(sample.plain)],
             f"{name}: reciprocity")
    if sample.simple:
        same([ours["assortativity"]],
             [sample.igraph.assortativity_degree(directed=sample.directed)],
             f"{name}: assortativity")
    edges = [tuple(edge) for edge in ours["edges"]]
    trusses = {tuple(sorted(e)): t for e, t in zip(edges, ours["truss_numbers"]) if e[0] != e[1]}
    for k in range(2, 2 + max([0, *trusses.values()])):
        kept = {tuple(sorted(edge)) for edge in networkx.k_truss(simple, k).edges}
        expect(kept == {e for e, t in trusses.items() if t >= k}, f"{name}: {k}-truss")
    cliques = groups(networkx.find_cliques(simple))
    expect(groups(ours["cliques"]) == cliques, f"{name}: cliques")
    same([ours["largest_clique"]], [max(map(len, cliques))], f"{name}: largest clique")
    for method in ("louvain", "leiden") if sample.edges else ():
        found = ours[method]
        wished = networkx.community.modularity(
            multi, partition(found["communities"]), weight=None)
        same([found["modularity"]], [wished], f"{name}: modularity of {method}")


def check_paths(ours, sample):
    name, n = sample.name, sample.count
    graph = scipy.sparse.csr_array(sample.matrix)
    lengths = dijkstra(graph, unweighted=True)
    found = numpy.array(ours["distances"], float)
    found[found < 0] = numpy.inf
    same(found, lengths, f"{name}: distances")
    sparse = scipy.sparse.csr_array(numpy.where(numpy.isinf(sample.lengths), 0, sample.lengths))
    same([x for row in ours["weighted_distances"] for x in row], dijkstra(sparse),
         f"{name}: weighted distances")
    # The number of walks of as many steps as the distance.
    step = sample.matrix * (1 - numpy.eye(n))
    walks, counts = numpy.eye(n), numpy.eye(n)
    for length in range(1, n):
        walks = walks @ step
        counts[lengths == length] = walks[lengths == length]
    same(ours["shortest_path_counts"], counts, f"{name}: numbers of shortest paths")


def main(binary):
    samples = [Sample(seed) for seed in range(40)]
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / f"{seed}.sgel" for seed in range(len(samples))]
        for sample, path in zip(samples, paths):
            sample.write(path)
        answers = []
        for threads in ("1", "2"):
            run = subprocess.run(
                [binary, "values", "--graph", *map(str, paths), "--threads", threads],
                capture_output=True, text=True)
            if run.returncode != 0:
                raise SystemExit(f"graph-bench: exit code {run.returncode}: {run.stderr}")
            answers.append(run.stdout)
    expect(answers[0] == answers[1], "values differ between one thread and two")
    for ours, sample in zip(json.loads(answers[0]), samples):
        check_centralities(ours, sample)
        check_structures(ours, sample)
        check_paths(ours, sample)
    for fault in faults[:30]:
        print(fault)
    print(f"check_kernels: {len(samples)} graphs, {compared} comparisons, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main(sys.argv[1])
