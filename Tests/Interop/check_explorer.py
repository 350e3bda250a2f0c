"""Opens pictures in HTML form in a browser and uses them as a reader does.

Usage: check_explorer.py BINARY GRAPH [FOLDER FOR SCREENSHOTS]

At desktop and phone width: a line is clicked and its quote read, an actor searched, a path lit,
relations filtered, all of it by mouse or finger and by keyboard; nothing is asked from outside, no
script fails, nothing sticks out sideways, and hostile names stay text.
"""

import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

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


def check(holds, what):
    if not holds:
        sys.exit(f"check_explorer: {what}")


def program(*names):
    return next((found for found in map(shutil.which, names) if found), None)


def start(width, height, is_phone):
    options = webdriver.ChromeOptions()
    options.binary_location = program("chromium", "chromium-browser", "google-chrome")
    for flag in [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--disable-background-networking", "--no-first-run", "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND", f"--window-size={width},{height}",
    ]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(program("chromedriver")))
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone},
    )
    driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": is_phone})
    # Fading takes a moment otherwise.
    motion = [{"name": "prefers-reduced-motion", "value": "reduce"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": motion})
    return driver


class Page:
    """A picture in the browser."""

    def __init__(self, driver, file, is_phone):
        self.driver = driver
        self.is_phone = is_phone
        driver.get(file.resolve().as_uri())
        self.data = json.loads(self.run("return document.getElementById('explorer-data').text"))

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0]).textContent", selector)

    def opacity(self, name):
        return float(
            self.run("return getComputedStyle(document.getElementById(arguments[0])).opacity", name)
        )

    def lit(self):
        names = [n for a in self.data["actors"] for n in a["nodes"]]
        names += [n for r in self.data["relations"] for n in r["lines"]]
        return {name for name in names if self.opacity(name) == 1}

    def all(self):
        names = {n for a in self.data["actors"] for n in a["nodes"]}
        return names | {n for r in self.data["relations"] for n in r["lines"]}

    def tap(self, x, y):
        """A click or the touch of a finger."""
        if self.is_phone:
            point = [{"x": x, "y": y}]
            self.touch("touchStart", point)
            self.touch("touchEnd", [])
        else:
            self.mouse("mouseMoved", x, y)
            self.mouse("mousePressed", x, y, button="left", clickCount=1)
            self.mouse("mouseReleased", x, y, button="left", clickCount=1)

    def mouse(self, kind, x, y, **more):
        event = {"type": kind, "x": x, "y": y, **more}
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    def touch(self, kind, points):
        event = {"type": kind, "touchPoints": points}
        self.driver.execute_cdp_cmd("Input.dispatchTouchEvent", event)

    def place_on_line(self, name):
        """A place on the screen where a line is and nothing else."""
        return self.run(
            """const path = document.querySelector("#" + arguments[0] + " > path.hit");
            const length = path.getTotalLength();
            for (let part = 1; part < 40; part++) {
              const place = path.getPointAtLength(length * part / 40).matrixTransform(
                path.getScreenCTM());
              const hit = document.elementFromPoint(place.x, place.y);
              if (hit?.closest(".part")?.id === arguments[0]) return [place.x, place.y];
            }
            return null;""",
            name,
        )

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        return self.run(
            "const now = document.activeElement; return now.id || now.tagName + String(now.className.baseVal ?? now.className)")

    def view(self):
        return self.run("const v = document.querySelector('main > svg').viewBox.baseVal;"
                        "return [v.x, v.y, v.width, v.height]")

    def open_details(self, name):
        if self.is_phone and self.find(".sheet-handle").get_attribute("aria-expanded") == "false":
            self.find(".sheet-handle").click()
        if self.find(name).get_attribute("open") is None:
            self.find(name + " > summary").click()

    def check_width(self, when):
        width = self.run(
            """return [...document.querySelectorAll("body, body *:not(svg *):not(script)")]
              .map(one => one.getBoundingClientRect()).filter(box => box.width > 1)
              .reduce((most, box) => Math.max(most, box.right), 0) - innerWidth"""
        )
        check(width <= 0.5, f"something sticks out by {width} pixels {when}")

    def check_quiet(self):
        entries = self.run("return performance.getEntriesByType('resource').map(e => e.name)")
        check(entries == [], f"something was loaded: {entries}")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                check(url.startswith(("file:", "data:")), f"something was asked for: {url}")
        log = self.driver.get_log("browser")
        check(log == [], f"the browser complains: {log}")


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
    ends = [page.data["actors"][relation[end]]["nodes"][0] for end in ("subject", "object")]
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
    sentences = [r["sentence"] for r in page.data["relations"] if number in (r["subject"], r["object"])]
    result = page.text("#explorer-result")
    check(all(s in result for s in sentences), "not all relations of the actor are listed")
    off = page.run(
        """const box = document.getElementById(arguments[0]).getBoundingClientRect();
        const view = document.querySelector("main").getBoundingClientRect();
        return Math.hypot((box.left + box.right - view.left - view.right) / 2,
          (box.top + box.bottom - view.top - view.bottom) / 2)""",
        actor["nodes"][0],
    )
    check(off < 5, f"the actor is {off} pixels away from the middle")
    field.send_keys(Keys.ESCAPE)
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
    for relation in page.data["relations"]:
        if relation["family"] == family and len(relation["lines"]) == 1:
            check(page.opacity(relation["lines"][0]) < 1, "a line of the family is not faded")
    count = sum(r["family"] != family for r in page.data["relations"])
    words = page.text("#explorer-filtered")
    check(f"{count} of {len(page.data['relations'])} shown" in words, f"wrong count: {words!r}")
    page.check_width("with filters")
    page.find("#explorer-reset").click()
    check(page.lit() == page.all(), "not everything comes back")
    undated = page.find("#explorer-dates input[type=checkbox]")
    if undated.is_displayed():
        undated.click()
        dated = sum("date" in r for r in page.data["relations"])
        check(f"({dated} of" in page.text("#explorer-filtered"), "undated relations are not left out")
        page.run(
            """const field = document.querySelector("#explorer-dates input[type=date]");
            field.value = field.max; field.dispatchEvent(new Event("change"));"""
        )
        last = max(d for r in page.data["relations"] for d in (r.get("firstDay"), r.get("lastDay")) if d)
        dated = sum("date" in r and r.get("lastDay", "9999") >= last for r in page.data["relations"])
        check(f"({dated} of" in page.text("#explorer-filtered"), "dates are not filtered")
        page.find("#explorer-reset").click()


def check_keyboard(page):
    """The search, then the nodes and lines of the picture, are reached by Tab."""
    page.find("#explorer-search-input").click()
    stops = []
    for _ in range(14):
        page.keys(Keys.TAB)
        stops.append(page.focused())
        if len(stops) > 2 and all(stop in page.all() for stop in stops[-3:]):
            break
    check(all(stop in page.all() for stop in stops[-3:]), f"Tab does not reach the picture: {stops}")
    check(len(set(stops[-3:])) == 3 and not any("svg" in stop for stop in stops), f"Tab stops where there is nothing to do: {stops}")
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
            points = [{"x": x - 30 - 10 * step, "y": y, "id": 1}, {"x": x + 30 + 10 * step, "y": y, "id": 2}]
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
        return page.run(
            "return getComputedStyle(document.querySelector('.explorer-panel'))[arguments[0]]", property
        )

    def emulate(media, scheme):
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})

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
    nodes = [{"id": f"a{i}", "type": "Person", "name": name,
              "attributes": {"role": [name]}, "aliases": []} for i, name in enumerate(HOSTILE)]
    links = [
        {"source": f"a{i}", "target": f"a{(i + 1) % len(nodes)}", "type": "supports",
         "statedBy": name, "key": f"k{i}",
         "evidence": [{"document": "d", "start": 0, "end": len(name), "quote": name}]}
        for i, name in enumerate(HOSTILE)
    ]
    return {
        "directed": True, "multigraph": True, "graph": {
            "documents": [{"id": "d", "name": HOSTILE[0], "title": HOSTILE[1], "url": "javascript:alert(1)"}]},
        "nodes": nodes, "edges": links,
    }


def main(binary, graph):
    global prefix
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        hostile = folder / "hostile.json"
        hostile.write_text(json.dumps(hostile_graph()))
        for source, name in [(graph, "graph.html"), (hostile, "hostile.html")]:
            subprocess.run([binary, "draw", source, "-o", folder / name], check=True)
            text = (folder / name).read_text()
            found = re.findall(r"(?:src|href|action|xmlns\S*)\s*=\s*[\"']?(?:\w+:)?//\S*|url\([^)]*|@import", text)
            check(found == [], f"{name} has outside addresses: {found}")
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
            finally:
                driver.quit()
    print("check_explorer: the HTML form works at desktop and phone width")


if __name__ == "__main__":
    if len(sys.argv) > 3:
        screenshots = pathlib.Path(sys.argv[3])
    main(sys.argv[1], sys.argv[2])
