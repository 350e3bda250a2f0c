"""Opens pictures in HTML form in a browser and uses them as a reader does.

Usage: check_explorer.py BINARY GRAPH FROM TO [FOLDER FOR SCREENSHOTS]

FROM and TO are two actors of the graph that a path joins. At desktop and phone width: a line is
clicked and its quote read, an actor searched, a path lit, relations filtered, all of it by mouse or
finger and by keyboard; nothing is asked from outside, no script fails, nothing sticks out sideways,
and hostile names stay text.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from explorer_page import Page, check, start
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

SIZES = {"desktop": (1400, 900), "phone": (390, 844)}
FADED = 0.12
HOSTILE = [
    '"><script>window.broken=1</script>',
    "</script><script>window.broken=1</script><!--",
    "<img src=x onerror=window.broken=1>",
    "&lt;b&gt; ${window.broken=1} \\u003c ' \" ` %s",
    "line\u2028separator\u202eevil\u0000nul",
    "x" * 10_000,
]


def check_line(page):
    """A line is clicked and its quote read."""
    for relation in page.data["relations"]:
        place = page.place_on_line(relation["lines"][0]) if relation["quotes"] else None
        if place:
            break
    check(place, "no line can be clicked")
    page.tap(*place)
    result = page.text("#explorer-result")
    document = page.data["documents"][relation["quotes"][0]["document"]]["name"]
    for words in [relation["sentence"], relation["quotes"][0]["text"], document]:
        check(words in result, f"a click on a line does not show {words!r}, but {result!r}")
    check(page.find("#explorer-result blockquote").is_displayed(), "the quote is not seen")
    ends = [page.data["actors"][relation[end]] for end in ("subject", "object")]
    ends = [node for actor in ends for node in actor["nodes"]]
    check(page.lit() == {relation["lines"][0], *ends}, "other things than the line are lit")
    faded = next(iter(sorted(page.all() - page.lit())))
    check(abs(page.opacity(faded) - FADED) < 0.01, "the rest is not faded")
    check(relation["sentence"] in page.text("#explorer-live"), "the selection is not announced")
    page.keys(Keys.ESCAPE)
    check(page.lit() == page.all(), "Escape does not clear the selection")


def check_search(page):
    """An actor is found by a part of the name and brought to the middle."""
    ties = collections.Counter(r[e] for r in page.data["relations"] for e in ("subject", "object"))
    number = ties.most_common(1)[0][0]
    actor = page.data["actors"][number]
    field = page.find("#explorer-search-input")
    field.click()
    field.send_keys(actor["name"].upper())
    options = page.run("return document.querySelectorAll('#explorer-search [role=option]').length")
    check(options > 0, f"{actor['name']!r} is not found")
    page.check_width("while searching")
    field.send_keys(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER)
    check(page.text("#explorer-result h2") == actor["name"], "the actor is not selected")
    result = page.text("#explorer-result")
    for relation in page.data["relations"]:
        if number in (relation["subject"], relation["object"]):
            check(relation["sentence"] in result, f"{relation['sentence']!r} is not listed")
    off = page.run(
        """const box = document.getElementById(arguments[0]).getBoundingClientRect();
        const view = document.querySelector("main").getBoundingClientRect();
        return Math.hypot((box.left + box.right - view.left - view.right) / 2,
          (box.top + box.bottom - view.top - view.bottom) / 2)""",
        actor["nodes"][0],
    )
    check(off < 5, f"the actor is {off} pixels away from the middle")
    field.send_keys(Keys.ESCAPE)
    long = max((word for word in actor["name"].split()), key=len)
    if len(long) > 4:
        # One letter is missing.
        field.send_keys(long[:2] + long[3:])
        check(actor["name"] in page.text("#explorer-search [role=listbox]"), "a slip finds nobody")
        field.send_keys(Keys.ESCAPE, Keys.ESCAPE)
    field.send_keys("zzzzqq")
    check("Nobody" in page.text("#explorer-search [role=listbox]"), "it finds what is not there")
    field.send_keys(Keys.ESCAPE, Keys.ESCAPE)


def shortest_paths(data, start):
    """Lengths and numbers of shortest paths from an actor, relations counted one by one."""
    length, count, queue = {start: 0}, {start: 1}, [start]
    for actor in queue:
        for relation in data["relations"]:
            ends = [relation["subject"], relation["object"]]
            if actor not in ends or ends[0] == ends[1]:
                continue
            other = ends[1 - ends.index(actor)]
            if other not in length:
                length[other], count[other] = length[actor] + 1, 0
                queue.append(other)
            if length[other] == length[actor] + 1:
                count[other] += count[actor]
    return length, count


def check_path(page):
    """A path is lit: between the two actors that are farthest from each other."""
    actors = page.data["actors"]
    tables = [shortest_paths(page.data, number) for number in range(len(actors))]
    start, end = max(
        ((a, b) for a in range(len(actors)) for b in tables[a][0]),
        key=lambda pair: (tables[pair[0]][0][pair[1]], -pair[0], -pair[1]),
    )
    length, count = tables[start][0][end], tables[start][1][end]
    page.open_details("#explorer-path")
    for field, number in [("#explorer-from-input", start), ("#explorer-to-input", end)]:
        page.find(field).send_keys(actors[number]["name"], Keys.ENTER)
    words = page.text("#explorer-result > p")
    check(words.startswith(f"{length} step"), f"{length} steps are expected: {words!r}")
    expected = "only shortest" if count == 1 else f"1 of {count} shortest paths"
    check(expected in words, f"{expected!r} is expected: {words!r}")
    steps = page.run("return document.querySelectorAll('#explorer-result > ol > li').length")
    check(steps == length, "not every step is listed")
    check(len(page.lit()) == 2 * length + 1, f"other things than the path are lit: {page.lit()}")
    page.check_width("with a path")


def check_filters(page):
    """A family of relations is taken away and comes back."""
    family = page.data["families"][0]["name"]
    page.open_details("#explorer-filters")
    box = page.find(f"#explorer-families input[value='{family}']")
    box.click()
    others = {n for r in page.data["relations"] if r["family"] != family for n in r["lines"]}
    lines = {n for r in page.data["relations"] for n in r["lines"]}
    check(page.lit() & lines == others, "other lines than those of the family are faded")
    count = sum(r["family"] != family for r in page.data["relations"])
    words = page.text("#explorer-filtered")
    check(f"{count} of {len(page.data['relations'])} shown" in words, f"wrong count: {words!r}")
    page.check_width("with filters")
    page.find("#explorer-reset").click()
    check(page.lit() == page.all(), "not everything comes back")
    check_dates(page)


def check_dates(page):
    """Relations without a date, and those before the last day, are left out."""
    relations = page.data["relations"]
    dated = [relation for relation in relations if "date" in relation]
    if not 0 < len(dated) < len(relations):
        return
    page.find("#explorer-dates input[type=checkbox]").click()
    words = page.text("#explorer-filtered")
    check(f"({len(dated)} of" in words, f"undated relations are not left out: {words!r}")
    page.run(
        """const field = document.querySelector("#explorer-dates input[type=date]");
        field.value = field.max; field.dispatchEvent(new Event("change"));"""
    )
    last = max(day for r in dated for day in (r.get("firstDay"), r.get("lastDay")) if day)
    late = [relation for relation in dated if relation.get("lastDay", "9999") >= last]
    words = page.text("#explorer-filtered")
    check(f"({len(late)} of" in words, f"dates are not filtered: {words!r}")
    page.find("#explorer-reset").click()


def check_keyboard(page):
    """The search, then the nodes and lines of the picture, are reached by Tab."""
    page.find("#explorer-search-input").click()
    stops = []
    for _ in range(14):
        page.keys(Keys.TAB)
        stops.append(page.focused())
        if len(stops) > 2 and set(stops[-3:]) <= page.all():
            break
    check(set(stops[-3:]) <= page.all(), f"Tab does not reach the picture: {stops}")
    check(len(set(stops[-3:])) == 3, f"Tab goes to one thing twice: {stops}")
    check(not any("svg" in stop for stop in stops), f"Tab stops at the whole picture: {stops}")
    ActionChains(page.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    check(page.focused() == stops[-2], "Shift and Tab do not go back")
    outline = page.run("return getComputedStyle(document.activeElement).outlineStyle")
    check(outline == "solid", "the focus is not seen")
    page.keys(Keys.ENTER)
    check(stops[-2] in page.lit() and page.lit() != page.all(), "Enter does not select")
    page.keys(Keys.ESCAPE)
    page.keys("0")
    whole = page.view()
    page.keys("+")
    check(page.view()[2] < whole[2], "+ does not zoom in")
    page.keys("0")
    check(page.view() == whole, "0 does not show the whole picture")


def check_pointers(page):
    """Dragging pans and selects nothing; wheel and two fingers zoom."""
    box = page.find("main").rect
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = page.view()
    if page.is_phone:
        page.touch("touchStart", [{"x": x, "y": y}])
        for step in range(1, 6):
            page.touch("touchMove", [{"x": x + 12 * step, "y": y}])
        page.touch("touchEnd", [])
    else:
        page.mouse("mouseMoved", x, y)
        page.mouse("mousePressed", x, y, button="left", clickCount=1)
        page.mouse("mouseMoved", x + 60, y, button="left")
        page.mouse("mouseReleased", x + 60, y, button="left", clickCount=1)
    after = page.view()
    check(after[0] < before[0] and after[2] == before[2], "dragging does not move the picture")
    check(page.lit() == page.all(), "dragging selects something")
    page.keys("0")
    if page.is_phone:
        page.touch("touchStart", [{"x": x - 30, "y": y, "id": 1}, {"x": x + 30, "y": y, "id": 2}])
        for step in range(1, 6):
            apart = 30 + 10 * step
            points = [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}]
            page.touch("touchMove", points)
        page.touch("touchEnd", [])
    else:
        page.mouse("mouseWheel", x, y, deltaX=0, deltaY=-200)
    page.run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    check(page.view()[2] < before[2] * 0.8, "wheel or fingers do not zoom in")
    page.find("#explorer-whole").click()
    check(page.view() == before, "the button does not show the whole picture")


def check_looks(page):
    """Dark screens, and paper."""
    def panel(property):
        script = "return getComputedStyle(document.querySelector('.explorer-panel'))[arguments[0]]"
        return page.run(script, property)

    def emulate(media, scheme):
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        state = {"media": media, "features": features}
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", state)

    light = panel("backgroundColor")
    emulate("", "dark")
    check(panel("backgroundColor") != light, "the panel does not turn dark")
    screenshot(page, "dark")
    emulate("print", "light")
    check(panel("display") == "none", "the panel is printed")
    emulate("", "light")


screenshots = None
prefix = ""


def screenshot(page, name):
    if screenshots:
        page.driver.save_screenshot(str(screenshots / f"{prefix}-{name}.png"))


def check_hostile(page):
    """Names that are markup, or very long, stay text."""
    check(page.run("return window.broken") is None, "a name ran as script")
    check(page.run("return document.scripts.length") == 2, "a name became a script")
    check(page.run("return document.querySelectorAll('img, iframe, b, a').length") == 0, "markup")
    for number, actor in enumerate(page.data["actors"]):
        node = actor["nodes"][0]
        page.run("document.getElementById(arguments[0]).focus()", node)
        page.keys(Keys.ENTER)
        check(page.text("#explorer-result h2") == actor["name"], f"the name {number} is not text")
        page.check_width(f"with the name {number}")
    names = {actor["name"] for actor in page.data["actors"]}
    check({HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[5]} <= names, f"names differ: {names}")
    page.find("#explorer-search-input").send_keys("<SCRIPT>")
    check("window.broken" in page.text("#explorer-search [role=listbox]"), "it is not found")
    page.check_width("while searching")
    check(page.run("return window.broken") is None, "a name ran as script")
    check(page.run("return document.scripts.length") == 2, "a name became a script")
    screenshot(page, "hostile")


def hostile_graph():
    """A graph whose texts are all hostile, as node-link JSON."""
    count = len(HOSTILE)
    nodes = [
        {"id": f"a{i}", "type": "Person", "name": name, "attributes": {"role": [name]}}
        for i, name in enumerate(HOSTILE)
    ]
    edges = [
        {
            "source": f"a{i}", "target": f"a{(i + 1) % count}", "type": "supports", "key": f"k{i}",
            "statedBy": name,
            "evidence": [{"document": "d", "start": 0, "end": len(name), "quote": name}],
        }
        for i, name in enumerate(HOSTILE)
    ]
    document = {"id": "d", "name": HOSTILE[0], "title": HOSTILE[1], "url": "javascript:alert(1)"}
    return {
        "directed": True, "multigraph": True, "graph": {"documents": [document]},
        "nodes": nodes, "edges": edges,
    }


# Whatever makes a browser fetch something.
ADDRESS = re.compile(
    r"(?:src|href|action|xmlns\S*)\s*=\s*[\"']?(?:\w+:)?//\S*|url\([^)]*|@import"
)


def main(binary, graph, ends):
    global prefix
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        hostile = folder / "hostile.json"
        hostile.write_text(json.dumps(hostile_graph()))
        for source, name in [(graph, "graph.html"), (hostile, "hostile.html")]:
            subprocess.run([binary, "draw", source, "-o", folder / name], check=True)
            text = (folder / name).read_text()
            found = ADDRESS.findall(text)
            check(found == [], f"{name} has outside addresses: {found}")
        subprocess.run([binary, "path", graph, *ends, "-o", folder / "path.html"], check=True)
        for prefix, (width, height) in SIZES.items():
            is_phone = prefix == "phone"
            driver = start(width, height, is_phone)
            try:
                page = Page(driver, folder / "graph.html", is_phone)
                screenshot(page, "start")
                page.check_width("at the start")
                check_pointers(page)
                check_line(page)
                check_search(page)
                check_path(page)
                screenshot(page, "path")
                page.keys(Keys.ESCAPE)
                check_filters(page)
                page = Page(driver, folder / "graph.html", is_phone)
                check_keyboard(page)
                check_looks(page)
                page.check_quiet()
                page = Page(driver, folder / "hostile.html", is_phone)
                check_hostile(page)
                page.check_quiet()
                page = Page(driver, folder / "path.html", is_phone)
                check_line(page)
                page.check_quiet()
            finally:
                driver.quit()
    print("check_explorer: the HTML form works at desktop and phone width")


if __name__ == "__main__":
    if len(sys.argv) > 5:
        screenshots = pathlib.Path(sys.argv[5])
    main(sys.argv[1], sys.argv[2], sys.argv[3:5])
