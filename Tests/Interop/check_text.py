"""Gives our scripts, pages and diagrams to the programs that read them and compares with the facts.

openCypher scripts run in ocg, an engine that follows openCypher 9; Kuzu's in Kuzu itself, in
process. HTML pages and Markdown tables are parsed back and every text is looked for. PlantUML draws
the diagrams where Java and its jar are there (PLANTUML_JAR, or as Debian installs it).

Usage: check_text.py FOLDER, with NAME.facts, NAME.json (for the documents) and the files of every
format for every graph.
"""

import html
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import urllib.parse

import kuzu
import ocg

faults = []
counts = dict.fromkeys(["cypher", "kuzu", "html", "markdown", "mermaid", "plantuml"], 0)


def expect(condition, what):
    if not condition:
        faults.append(what)


# --- Cypher ---------------------------------------------------------------------------------------

TOKEN = re.compile(
    r"""//[^\n]*|\s+|(?P<string>'(?:[^'\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]
    |\\['\\nrt]|\\u[0-9a-f]{4})*')|(?P<name>`(?:[^`\\\x00-\x1f]|``)+`)
    |(?P<number>\d+(?:\.\d+)?(?:e[-+]?\d+)?)|(?P<word>[A-Za-z_]\w*)|(?P<sign>->|\+=|[][(){}:,;.=-])""",
    re.VERBOSE | re.ASCII,
)


def statements(text, name):
    """Splits a script, and checks that it consists of the tokens of openCypher and nothing else."""
    place = start = 0
    while place < len(text):
        match = TOKEN.match(text, place)
        if not match:
            faults.append(f"{name}: no token of openCypher at {text[place:place + 30]!r}")
            return
        place = match.end()
        string = match["string"] or ""
        # A backslash and a u stand side by side only where they make one character.
        expect("\\\\u" not in string.replace("\\\\\\u", ""), f"{name}: u after a backslash")
        if match["sign"] == ";":
            yield text[start:place - 1]
            start = place
    expect(not text[start:].strip() or text[start:].lstrip().startswith("//"), f"{name}: a rest")


def fact_name(written):
    if written.startswith("fact-"):
        return urllib.parse.unquote(written[5:], errors="strict")
    return written


NODE = {"id", "kind", "name", "aliases", "mentions"}
EDGE = {
    "type", "key", "date", "status", "confidence", "statedBy", "inferred", "evidence", "evidence_at",
}


def further(properties, own):
    """The further facts among properties, every one a list."""
    return {
        fact_name(name): value if isinstance(value, list) else [value]
        for name, value in properties.items()
        if name not in own
    }


def same_node(found, node, name):
    wished = (node["id"], node["kind"], node["name"], node["aliases"], node["attributes"])
    expect(found == wished, f"{name}: node {node['id'][:40]!r} is {str(found)[:200]!r}")


def edge_facts(edge):
    return [
        edge[key] if key in edge else None
        for key in ("type", "date", "status", "confidence", "statedBy", "quotes", "attributes")
    ]


def check_edges(found, facts, name):
    expect(len(found) == len(facts["edges"]), f"{name}: {len(found)} relations")
    for edge in facts["edges"]:
        key = (edge["source"], edge["target"], edge["key"])
        wished = edge_facts(edge)
        expect(found.get(key) == wished, f"{name}: {key!r}"[:90] + f" is {found.get(key)!r}"[:300])


def documents(path):
    """The documents of a graph, and its own facts."""
    graph = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["graph"]
    rows = [[row[key] for key in DOCUMENT] for row in graph["documents"]]
    return sorted(rows, key=str), graph.get("attributes", {})


DOCUMENT = ("id", "name", "title", "published", "url")


def check_cypher(path, facts):
    text = path.read_bytes().decode()
    graph = ocg.Graph()
    for statement in statements(text, path.name):
        graph.execute(statement)
    compare_cypher(graph, facts, path.name)
    rows, attributes = documents(path)
    query = "MATCH (d:SourceDocument) RETURN properties(d) AS p"
    found = [[row["p"].get(key) for key in DOCUMENT] for row in graph.execute(query)]
    expect(sorted(found, key=str) == rows, f"{path.name}: documents {str(found)[:200]}")
    found = graph.execute("MATCH (g:ActorGraph) RETURN properties(g) AS p")
    found = further(found[0]["p"], {"sociogram"}) if found else {}
    expect(found == attributes, f"{path.name}: facts of the graph {str(found)[:200]}")
    if len(facts["edges"]) < 50:
        for statement in statements(text, path.name):
            graph.execute(statement)
        compare_cypher(graph, facts, path.name + " loaded twice")


def compare_cypher(graph, facts, name):
    nodes = {
        row["p"]["id"]: row
        for row in graph.execute("MATCH (a:Actor) RETURN properties(a) AS p, labels(a) AS l")
    }
    expect(len(nodes) == len(facts["nodes"]), f"{name}: {len(nodes)} actors")
    for node in facts["nodes"]:
        row = nodes.get(node["id"], {"p": {}})
        found = row["p"]
        same_node(
            (
                found.get("id"), found.get("kind"), found.get("name"), found.get("aliases", []),
                further(found, NODE),
            ),
            node, name,
        )
        if node["kind"] == "Person":
            expect("Person" in row.get("l", []), f"{name}: label of {node['id'][:40]!r}")
    found = {}
    rows = graph.execute(
        "MATCH (s:Actor)-[r]->(t:Actor) RETURN s.id AS s, t.id AS t, type(r) AS l, properties(r) AS p"
    )
    for row in rows:
        p = row["p"]
        found[row["s"], row["t"], p["key"]] = [
            p.get("type"), p.get("date"), p.get("status"), p.get("confidence"), p.get("statedBy"),
            p.get("evidence", []), further(p, EDGE),
        ]
        if p.get("type") == "member-of":
            expect(row["l"] == "MEMBER_OF", f"{name}: type {row['l']!r}")
        expect(len(p.get("evidence", [])) == len(p.get("evidence_at", [])), f"{name}: places")
    check_edges(found, facts, name)
    counts["cypher"] += 1


def check_kuzu(path, facts):
    text = path.read_bytes().decode()
    for number, line in enumerate(text.split("\n"), 1):
        expect(
            not line or line.startswith("//") or line.endswith(";"),
            f"{path.name}: line {number} is not a whole statement",
        )
        expect(not re.search(r"[\x00-\x1f\x7f]", line), f"{path.name}: control character")
    connection = kuzu.Connection(kuzu.Database(":memory:", buffer_pool_size=1 << 28))
    connection.execute(text)
    rows = connection.execute(
        "MATCH (a:Actor) RETURN a.id, a.kind, a.name, a.aliases, a.attributes"
    ).get_all()
    nodes = {row[0]: (*row[:3], row[3] or [], row[4] or {}) for row in rows}
    expect(len(nodes) == len(facts["nodes"]), f"{path.name}: {len(nodes)} actors")
    for node in facts["nodes"]:
        same_node(nodes.get(node["id"]), node, path.name)
    found = {}
    if facts["edges"]:
        rows = connection.execute(
            "MATCH (s:Actor)-[r]->(t:Actor) RETURN s.id, t.id, r.key, r.type, r.date, r.status, "
            "r.confidence, r.statedBy, r.evidence, r.attributes"
        ).get_all()
        found = {tuple(row[:3]): [*row[3:8], row[8] or [], row[9] or {}] for row in rows}
    check_edges(found, facts, path.name)
    rows, attributes = documents(path)
    query = "MATCH (d:SourceDocument) RETURN d.id, d.name, d.title, d.published, d.url"
    found = sorted(connection.execute(query).get_all(), key=str)
    expect(found == rows, f"{path.name}: documents {str(found)[:200]}")
    found = connection.execute("MATCH (g:ActorGraph) RETURN g.attributes").get_all()
    found = found[0][0] if found else {}
    expect(found == attributes, f"{path.name}: facts of the graph {str(found)[:200]}")
    connection.close()
    counts["kuzu"] += 1


# --- HTML -----------------------------------------------------------------------------------------

VOID = {"meta"}
ELEMENTS = set(
    "html head meta title style body main h1 table caption thead tbody tr th td bdi ul li dl dt dd "
    "a blockquote cite details summary small span".split()
)
ATTRIBUTES = set(
    "lang charset name content http-equiv scope id href data-id data-type data-key data-at".split()
)


class Page(html.parser.HTMLParser):
    """Collects the rows of each table: attributes, and the texts of each cell."""

    def __init__(self, name):
        super().__init__(convert_charrefs=True)
        self.name = name
        self.open = []
        self.rows = {}
        self.caption = ""
        self.ids = set()
        self.links = set()
        self.languages = []

    def handle_starttag(self, tag, attributes):
        expect(tag in ELEMENTS, f"{self.name}: element {tag!r}")
        for name, value in attributes:
            expect(name in ATTRIBUTES, f"{self.name}: attribute {name!r}")
            if name == "id":
                expect(value not in self.ids, f"{self.name}: two of {value!r}")
                self.ids.add(value)
            if name == "href":
                expect(re.fullmatch("#[ad][0-9]+", value), f"{self.name}: address {value!r}")
                self.links.add(value[1:])
            if name == "lang":
                self.languages.append(value)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "caption":
            self.caption = ""
        if tag == "tr":
            self.row = {"attributes": dict(attributes), "cells": [], "at": []}
            self.rows.setdefault(self.caption, []).append(self.row)
        if tag in ("td", "th") and "tbody" in self.open:
            self.row["cells"].append([])
        if tag == "bdi" and "tbody" in self.open:
            self.row["cells"][-1].append("")
        if tag == "blockquote":
            self.row["at"].append(dict(attributes)["data-at"])

    def handle_endtag(self, tag):
        expect(self.open and self.open.pop() == tag, f"{self.name}: {tag!r} ends where it must not")

    def handle_data(self, data):
        if self.open and self.open[-1] == "caption":
            self.caption += data
        if self.open and self.open[-1] == "bdi" and "tbody" in self.open:
            self.row["cells"][-1][-1] += data

    def handle_comment(self, data):
        faults.append(f"{self.name}: a comment {data[:40]!r}")

    def handle_pi(self, data):
        faults.append(f"{self.name}: an instruction {data[:40]!r}")


def in_html(text):
    """The text as a page shows it: symbols for the characters that HTML does not allow."""
    def symbol(match):
        code = ord(match[0])
        if code < 0x20:
            return chr(0x2400 + code)
        return "\u2421" if code == 0x7F else f"[U+{code:04X}]"
    return re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", symbol, text
    )


def flat(attributes):
    return [
        in_html(text)
        for name in attributes for text in [name, *attributes[name]]
    ]


def check_html(path, facts):
    page = Page(path.name)
    page.feed(path.read_bytes().decode())
    page.close()
    expect(not page.open, f"{path.name}: {page.open} stay open")
    expect(page.links <= page.ids, f"{path.name}: links to nothing")
    expect(page.languages == ["en"], f"{path.name}: languages {page.languages}")
    # Without the row of headers.
    rows = {caption: rows[1:] for caption, rows in page.rows.items()}
    actors = rows.get("Actors", [])
    nodes = {node["id"]: node for node in facts["nodes"]}
    expect(len(actors) == len(nodes), f"{path.name}: {len(actors)} actors")
    found = {row["attributes"].get("data-id"): row["cells"] for row in actors}
    for node in nodes.values():
        cells = found.get(in_html(node["id"]))
        wished = [[in_html(node["name"])], [in_html(node["kind"])]]
        wished += [[in_html(alias) for alias in node["aliases"]]]
        expect(cells and cells[:3] == wished, f"{path.name}: actor {node['id'][:40]!r}")
        expect(
            cells and sorted(cells[3]) == sorted(flat(node["attributes"])),
            f"{path.name}: facts of {node['id'][:40]!r}",
        )
    relations = rows.get("Relations", [])
    expect(len(relations) == len(facts["edges"]), f"{path.name}: {len(relations)} relations")
    found = sorted(
        (
            row["attributes"]["data-key"], row["attributes"]["data-type"], row["cells"][0][0],
            row["cells"][2][0], row["cells"][5][::2], sorted(row["cells"][6]), len(row["at"]),
        )
        for row in relations
    )
    wished = sorted(
        (
            in_html(edge["key"]), in_html(edge["type"]), in_html(nodes[edge["source"]]["name"]),
            in_html(nodes[edge["target"]]["name"]), [in_html(quote) for quote in edge["quotes"]],
            sorted(flat(edge["attributes"])), len(edge["quotes"]),
        )
        for edge in facts["edges"]
    )
    for left, right in zip(found, wished):
        expect(left == right, f"{path.name}: {str(left)[:150]} is not {str(right)[:150]}")
    counts["html"] += 1


# --- Markdown -------------------------------------------------------------------------------------


def visible(text):
    """Letters and digits of a text: what stays the same when odd characters become visible."""
    return "".join(
        character for character in html.unescape(text)
        if unicodedata.category(character) in ("Lu", "Ll", "Lt", "Lo", "Nd")
    )


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


def check_markdown(path, facts):
    lines = path.read_bytes().decode().split("\n")
    tables = {}
    for line in lines:
        if line.startswith("## "):
            table = tables.setdefault(line[3:], [])
        elif line.startswith("|"):
            table.append(cells(line))
        else:
            expect(not line or line.startswith("# "), f"{path.name}: line {line[:60]!r}")
        for cell in cells(line) if line.startswith("|") else []:
            rest = re.sub(r"&#\d+;|<br>", "", cell)
            expect(not re.search(r"[<>&\\`*_\[\]|~#$]", rest), f"{path.name}: markup {cell[:60]!r}")
            expect(not re.search(r"://|www\.", rest), f"{path.name}: a link {cell[:60]!r}")
    for title, rows in tables.items():
        expect(len({len(row) for row in rows}) == 1, f"{path.name}: columns of {title}")
    actors = tables.get("Actors", [])[2:]
    relations = tables.get("Relations", [])[2:]
    expect(len(actors) == len(facts["nodes"]), f"{path.name}: {len(actors)} actors")
    expect(len(relations) == len(facts["edges"]), f"{path.name}: {len(relations)} relations")
    for row, node in zip(actors, facts["nodes"]):
        expect(
            visible(node["name"]) in visible(row[0]), f"{path.name}: {row[0][:60]!r}"
        )
    found = sorted(visible(quote) for row in relations for quote in re.findall("“(.*?)” ", row[5]))
    wished = sorted(visible(quote) for edge in facts["edges"] for quote in edge["quotes"])
    expect(
        all(quote in "".join(visible(row[5]) for row in relations) for quote in wished),
        f"{path.name}: quotes",
    )
    counts["markdown"] += 1


# --- Diagrams -------------------------------------------------------------------------------------

LABEL = r"(?:[^\W_]|[ ,.()'/+?\u200c\u200d-]|[\u0300-\uffff]|[\U00010000-\U0010ffff]|#\d+;|<br/>)*"
MERMAID = re.compile(
    rf'flowchart LR|  a\d+\["{LABEL}"\]|  a\d+ (-->|---|-\.->|-\.-)\|"{LABEL}"\| a\d+'
    rf"|  %% {LABEL}|  class a\d+(,a\d+)* kind\d+"
)


def check_mermaid(path, facts):
    lines = path.read_bytes().decode().rstrip("\n").split("\n")
    if lines[0] == "---":
        expect(lines[1].startswith('title: "') and lines[2] == "---", f"{path.name}: head")
        lines = lines[3:]
    for line in lines:
        expect(MERMAID.fullmatch(line), f"{path.name}: line {line[:80]!r}")
    boxes = [line for line in lines if re.match(r'  a\d+\["', line)]
    arrows = [line for line in lines if re.match(r"  a\d+ ", line)]
    expect(len(boxes) == len(facts["nodes"]), f"{path.name}: {len(boxes)} boxes")
    expect(len(arrows) == len(facts["edges"]), f"{path.name}: {len(arrows)} arrows")
    counts["mermaid"] += 1


def check_plantuml(paths, jar):
    """PlantUML draws every diagram without an error, with the names and nothing else as names."""
    folder = paths[0].parent / "plantuml"
    folder.mkdir(exist_ok=True)
    for path in paths:
        lines = path.read_bytes().decode().rstrip("\n").split("\n")
        expect((lines[0], lines[-1]) == ("@startuml", "@enduml"), f"{path.name}: frame")
        for line in lines[1:-1]:
            rest = re.sub(r"<U\+[0-9A-F]{4,6}>", "", line)
            expect(not re.search(r"[%!~*/'@&$`|\[\]^;?]|\\[^n]", rest), f"{path.name}: {line[:80]!r}")
    if not jar:
        return
    drawn = [path for path in paths if path.stat().st_size < 60_000]
    for start in range(0, len(drawn), 60):
        part = [str(path) for path in drawn[start:start + 60]]
        subprocess.run(
            ["java", "-Djava.awt.headless=true", "-jar", jar, "-charset", "UTF-8", "-tsvg", "-o",
             str(folder), *part],
            capture_output=True, check=False,
        )
    for path in drawn:
        picture = folder / (path.stem + ".svg")
        facts = json.loads(path.with_suffix(".facts").read_text(encoding="utf-8"))
        if not facts["nodes"]:
            continue
        if not picture.exists():
            faults.append(f"{path.name}: PlantUML drew nothing")
            continue
        texts = "".join(
            html.unescape(text)
            for text in re.findall(r"<text[^>]*>([^<]*)</text>", picture.read_text(encoding="utf-8"))
        )
        expect("An error has occured" not in texts and "Syntax Error" not in texts,
               f"{path.name}: PlantUML: {texts[:200]!r}")
        for node in facts["nodes"]:
            expect(visible(node["name"]) in visible(texts), f"{path.name}: {node['name'][:40]!r}")
        counts["plantuml"] += 1


folder = pathlib.Path(sys.argv[1])
paths = sorted(folder.glob("*.facts"))
for path in paths:
    facts = json.loads(path.read_text(encoding="utf-8"))
    for check, ending in [
        (check_cypher, ".cypher"), (check_kuzu, ".kuzu"), (check_html, ".html"),
        (check_markdown, ".md"), (check_mermaid, ".mmd"),
    ]:
        try:
            check(path.with_suffix(ending), facts)
        except Exception as error:  # A foreign program that refuses the file is a fault of the file.
            faults.append(f"{path.with_suffix(ending).name}: {type(error).__name__}: {str(error)[:200]}")
jar = os.environ.get("PLANTUML_JAR", "/usr/share/plantuml/plantuml.jar")
jar = jar if os.path.exists(jar) and shutil.which("java") else None
if paths:
    check_plantuml([path.with_suffix(".puml") for path in paths], jar)

for fault in faults[:50]:
    print(fault)
print("text: " + ", ".join(f"{name} {count}" for name, count in counts.items()))
print(f"text: {len(paths)} graphs, {len(faults)} faults")
sys.exit(1 if faults or not paths else 0)
