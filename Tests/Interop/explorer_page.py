"""A picture in HTML form in a headless Chromium, and what a reader's hands do to it."""

import json
import shutil
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By


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
        return set(
            self.run(
                """return arguments[0].filter(
                  name => getComputedStyle(document.getElementById(name)).opacity === "1")""",
                sorted(self.all()),
            )
        )

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
              const parts = document.elementsFromPoint(place.x, place.y)
                .map(one => one.closest(".part")?.id).filter(id => id);
              if (parts.length > 0 && parts.every(id => id === arguments[0])) {
                return [place.x, place.y];
              }
            }
            return null;""",
            name,
        )

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        return self.run(
            "const now = document.activeElement; return now.id || now.tagName.toLowerCase()"
        )

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
        page = self.run(
            "const page = document.scrollingElement;"
            "return [page.scrollWidth - innerWidth, page.scrollHeight - innerHeight]"
        )
        check(max(page) <= 0, f"the page can be scrolled by {page} pixels {when}")

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
