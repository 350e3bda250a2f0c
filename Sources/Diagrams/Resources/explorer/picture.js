/** The drawn nodes and lines: what is faded, pointed at, focused and clicked. */
class Picture {
  /** `choose` is told the name and kind ("node" or "line") of what the reader clicks. */
  constructor(svg, network, viewport, choose) {
    this.svg = svg;
    this.network = network;
    this.viewport = viewport;
    this.choose = choose;
    this.parts = new Map();
    this.owners = new WeakMap();
    for (const id of network.actorsOfNode.keys()) this.add(id, "node");
    for (const id of network.relationsOfLine.keys()) this.add(id, "line");
    // The browser's own tips would stand beside ours.
    const title = svg.querySelector(":scope > title");
    if (title) {
      svg.setAttribute("aria-label", title.textContent);
      svg.removeAttribute("aria-labelledby");
      title.remove();
    }
    // An image hides what is inside it from screen readers.
    svg.setAttribute("role", "group");
    this.tip = element("div", { class: "explorer-tip", hidden: "" });
    document.body.append(this.tip);
    svg.addEventListener("click", (event) => this.click(event));
    svg.addEventListener("keydown", (event) => this.press(event));
    // On the element around it: Tab stops at an SVG that listens to this itself.
    svg.parentElement.addEventListener("focusin", (event) => this.focus(event));
    svg.addEventListener("pointermove", (event) => this.hover(event));
    svg.addEventListener("pointerleave", () => { this.tip.hidden = true; });
    this.refresh();
  }

  add(id, kind) {
    const group = this.svg.getElementById(id);
    if (!group) return;
    const words = group.querySelector(":scope > title")?.textContent ?? "";
    for (const title of group.querySelectorAll("title")) title.remove();
    group.classList.add("part");
    group.setAttribute("role", "button");
    group.setAttribute("aria-label", words);
    group.setAttribute("tabindex", "-1");
    if (kind === "line") {
      // A line is too thin to hit.
      for (const path of group.querySelectorAll("path")) {
        const hit = path.cloneNode(false);
        for (const name of ["id", "style", "stroke-dasharray"]) hit.removeAttribute(name);
        hit.setAttribute("class", "hit");
        hit.setAttribute("vector-effect", "non-scaling-stroke");
        path.before(hit);
      }
    }
    this.parts.set(id, { id, kind, group });
    this.owners.set(group, this.parts.get(id));
  }

  partAt(target) {
    const group = target instanceof Element ? target.closest(".part") : null;
    return group ? this.owners.get(group) : undefined;
  }

  /** What is under the pointer; where lines lie side by side, the nearest one. */
  partUnder(event) {
    const part = this.partAt(event.target);
    if (!event.target.classList?.contains("hit")) return part;
    const hits = document.elementsFromPoint(event.clientX, event.clientY)
      .filter((one) => one.classList.contains("hit"));
    if (hits.length < 2) return part;
    let [nearest, least] = [event.target, Infinity];
    for (const hit of hits) {
      const distance = Picture.distance(hit, event.clientX, event.clientY);
      if (distance < least) [nearest, least] = [hit, distance];
    }
    return this.partAt(nearest);
  }

  /** About how far a line is from a place on the screen, in pixels. */
  static distance(path, x, y) {
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    const count = Math.min(200, Math.ceil(length * Math.hypot(matrix.a, matrix.b) / 3) + 1);
    let least = Infinity;
    for (let index = 0; index <= count; index++) {
      const point = path.getPointAtLength(length * index / count).matrixTransform(matrix);
      least = Math.min(least, Math.hypot(point.x - x, point.y - y));
    }
    return least;
  }

  groups(ids) {
    return ids.map((id) => this.parts.get(id)?.group).filter((group) => group);
  }

  /** Fades everything but some parts; null lights all. Emphasised parts get thick lines. */
  light(ids, emphasised = new Set()) {
    this.lit = ids;
    this.emphasised = emphasised;
    this.refresh();
  }

  /** Brings the parts up to date with filters and selection. */
  refresh() {
    const { network } = this;
    const isShown = (number) => network.isShown(network.relations[number]);
    for (const { id, kind, group } of this.parts.values()) {
      const actors = network.actorsOfNode.get(id) ?? [];
      const relations = kind === "line" ? network.relationsOfLine.get(id)
        : actors.flatMap((actor) => network.relationsOfActor[actor]);
      const isFiltered = relations.length > 0 && !relations.some(isShown);
      const isLit = !this.lit || this.lit.has(id);
      group.classList.toggle("filtered", isFiltered && kind === "line");
      group.classList.toggle("faded", isFiltered || !isLit);
      group.classList.toggle("emphasised", this.emphasised?.has(id) ?? false);
      group.setAttribute("aria-pressed", String(this.emphasised?.has(id) ?? false));
    }
    this.orderStops();
  }

  /** Tab goes from node to node as one reads, after each the lines of which it is the subject. */
  orderStops() {
    const { network } = this;
    const nodes = [...this.parts.values()].filter((part) => part.kind === "node").map((part) => {
      const { x, y, height } = this.viewport.box([part.group]);
      return { part, x, row: Math.round((y + height / 2) / 40) };
    });
    nodes.sort((a, b) => a.row - b.row || a.x - b.x);
    const stops = [];
    const seen = new Set();
    for (const { part } of nodes) {
      stops.push(part);
      for (const actor of network.actorsOfNode.get(part.id)) {
        for (const number of network.shownRelations(actor)) {
          const relation = network.relations[number];
          if (relation.subject !== actor) continue;
          for (const line of relation.lines) {
            if (seen.has(line) || !this.parts.has(line)) continue;
            seen.add(line);
            stops.push(this.parts.get(line));
          }
        }
      }
    }
    this.stops = stops;
    if (!stops.includes(this.stop)) this.stop = stops[0];
    for (const part of this.parts.values()) {
      part.group.setAttribute("tabindex", part === this.stop ? "0" : "-1");
    }
  }

  focus(event) {
    const part = this.partAt(event.target);
    if (!part) return;
    this.stop?.group.setAttribute("tabindex", "-1");
    this.stop = part;
    part.group.setAttribute("tabindex", "0");
    if (part.group.matches(":focus-visible")) this.viewport.reveal([part.group]);
  }

  press(event) {
    const part = this.partAt(event.target);
    if (!part) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.choose(part.id, part.kind);
    } else if (event.key === "Tab") {
      const next = this.stops[this.stops.indexOf(part) + (event.shiftKey ? -1 : 1)];
      // At either end the browser goes on outside of the picture.
      if (!next) return;
      event.preventDefault();
      next.group.focus();
    }
  }

  click(event) {
    if (this.viewport.hasDragged) return;
    const part = this.partUnder(event);
    this.tip.hidden = true;
    this.choose(part?.id ?? null, part?.kind ?? null);
  }

  hover(event) {
    const part = event.pointerType === "mouse" && event.buttons === 0
      ? this.partUnder(event) : undefined;
    this.tip.hidden = !part;
    if (!part) return;
    if (this.tipPart !== part) {
      this.tipPart = part;
      this.tip.replaceChildren(...this.tipLines(part).map((line) => element("p", {}, line)));
    }
    const { offsetWidth, offsetHeight } = this.tip;
    const left = Math.min(event.clientX + 14, innerWidth - offsetWidth - 8);
    const below = event.clientY + 18;
    const top = below + offsetHeight > innerHeight ? event.clientY - offsetHeight - 12 : below;
    this.tip.style.left = `${Math.max(8, left)}px`;
    this.tip.style.top = `${Math.max(8, top)}px`;
  }

  /** The sentence and the first quote of a line; name, kind and role of a node. */
  tipLines({ id, kind }) {
    const { network } = this;
    if (kind === "node") {
      return network.actorsOfNode.get(id).slice(0, 4).flatMap((number) => {
        const actor = network.actors[number];
        const ties = counted(network.shownRelations(number).length, "relation");
        return [actor.name, [actor.kind, actor.role, ties].filter((part) => part).join(" · ")];
      });
    }
    const relations = network.relationsOfLine.get(id).map((number) => network.relations[number])
      .filter(network.isShown);
    const quote = relations.flatMap((relation) => relation.quotes)[0];
    const more = relations.length - 3;
    return [
      ...relations.slice(0, 3).map((relation) => relation.sentence),
      ...(more > 0 ? [`and ${counted(more, "more relation")}`] : []),
      ...(quote ? [`“${quote.text}”`] : []),
    ];
  }
}
