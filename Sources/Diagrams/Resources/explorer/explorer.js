/** Brings picture, panel, search, paths and filters together. */
class Explorer {
  constructor() {
    const data = JSON.parse(document.getElementById("explorer-data").textContent);
    const svg = document.querySelector(".explorer-picture > svg");
    this.network = new Network(data);
    this.viewport = new Viewport(svg);
    this.filters = new Filters(this.network, () => this.filter());
    this.picture = new Picture(svg, this.network, this.viewport, (id, kind) => this.pick(id, kind));
    this.panel = new Panel(this.network, {
      choose: (actor) => this.selectActors([actor], true),
      startPath: (actor) => this.startPath(actor),
      clear: () => this.clear(),
    });
    const chooser = (id, choose) => new Chooser(document.getElementById(id), this.network, choose);
    this.search = chooser("explorer-search", (actor) => {
      if (actor === null) return;
      this.selectActors([actor], true);
    });
    this.ends = { from: null, to: null };
    this.from = chooser("explorer-from", (actor) => this.setEnd("from", actor));
    this.to = chooser("explorer-to", (actor) => this.setEnd("to", actor));
    this.sheet = document.querySelector(".explorer-panel");
    this.handle = document.querySelector(".sheet-handle");
    this.handle.addEventListener("click", () => this.openSheet(this.isClosed));
    // On a phone the picture comes first.
    this.openSheet(!matchMedia("(max-width: 700px)").matches);
    for (const [id, act] of [
      ["explorer-in", () => this.viewport.zoom(1.3)],
      ["explorer-out", () => this.viewport.zoom(1 / 1.3)],
      ["explorer-whole", () => this.viewport.showWhole()],
    ]) document.getElementById(id).addEventListener("click", act);
    addEventListener("keydown", (event) => this.press(event));
    const preference = matchMedia("(prefers-color-scheme: dark)");
    preference.addEventListener("change", () => this.followScheme(svg));
    this.followScheme(svg);
    this.selection = null;
    this.panel.showNothing();
  }

  /** The page around the picture has its colour; the panel is dark where the picture is. */
  followScheme(svg) {
    const background = svg.querySelector("g > polygon, g > path");
    const fill = background ? getComputedStyle(background).fill : "";
    const parts = fill.match(/\d+(\.\d+)?/g)?.map(Number) ?? [255, 255, 255];
    const isDark = parts[0] * 299 + parts[1] * 587 + parts[2] * 114 < 128000;
    const root = document.documentElement;
    if (/^rgb/.test(fill)) root.style.setProperty("--page", fill);
    root.classList.toggle("dark", isDark);
  }

  get isClosed() { return this.sheet.classList.contains("closed"); }

  openSheet(isOpen) {
    this.sheet.classList.toggle("closed", !isOpen);
    this.handle.setAttribute("aria-expanded", String(isOpen));
    this.handle.querySelector(".handle-words").textContent = isOpen ? "Hide details" : "Show details";
  }

  pick(id, kind) {
    this.search.set(null);
    if (kind === "node") this.selectActors(this.network.actorsOfNode.get(id), false);
    else if (kind === "line") this.selectLine(id);
    else this.clear();
  }

  nodes(actors) { return actors.flatMap((actor) => this.network.actors[actor].nodes); }

  /** Lights actors, their relations and who is at the other end. */
  selectActors(actors, isCentred) {
    this.selection = { refresh: () => this.selectActors(actors, false) };
    const own = this.nodes(actors);
    const relations = actors.flatMap((actor) => this.network.shownRelations(actor))
      .map((number) => this.network.relations[number]);
    const neighbours = relations.flatMap(({ subject, object }) => this.nodes([subject, object]));
    const lines = relations.flatMap((relation) => relation.lines);
    this.picture.light(new Set([...own, ...neighbours, ...lines]), new Set(own));
    this.openSheet(true);
    this.panel.showActors(actors);
    const groups = this.picture.groups(own);
    if (isCentred) this.viewport.centre(groups);
  }

  /** Lights a line and its ends. */
  selectLine(id) {
    const numbers = this.network.relationsOfLine.get(id)
      .filter((number) => this.network.isShown(this.network.relations[number]));
    if (numbers.length === 0) {
      this.clear();
      return;
    }
    this.selection = { refresh: () => this.selectLine(id) };
    const ends = numbers.map((number) => this.network.relations[number])
      .flatMap(({ subject, object }) => this.nodes([subject, object]));
    this.picture.light(new Set([id, ...ends]), new Set([id]));
    this.openSheet(true);
    this.panel.showLine(numbers);
  }

  /** Asks for the other end of a path. */
  startPath(actor) {
    this.ends = { from: actor, to: null };
    this.from.set(actor);
    this.to.set(null);
    document.getElementById("explorer-path").open = true;
    this.to.input.focus();
  }

  setEnd(end, actor) {
    this.ends[end] = actor;
    const { from, to } = this.ends;
    if (from !== null && to !== null) this.selectPath(from, to);
  }

  /** Lights a shortest path. */
  selectPath(from, to) {
    const isNew = this.selection?.from !== from || this.selection?.to !== to;
    this.selection = { from, to, refresh: () => this.selectPath(from, to) };
    const path = this.network.shortestPath(from, to);
    const steps = path?.steps ?? [];
    const nodes = this.nodes([from, ...steps.map((step) => step.to), to]);
    const lines = steps.flatMap((step) => this.network.relations[step.relation].lines);
    this.picture.light(new Set([...nodes, ...lines]), new Set([...this.nodes([from, to]), ...lines]));
    this.openSheet(true);
    this.panel.showPath(path, from, to);
    if (isNew) this.viewport.reveal(this.picture.groups([...nodes, ...lines]));
  }

  filter() {
    this.picture.refresh();
    this.selection?.refresh();
    const { shown, total } = this.filters;
    this.panel.live.textContent = `${shown} of ${counted(total, "relation")} shown`;
  }

  clear() {
    const hadSelection = this.selection !== null;
    this.selection = null;
    this.ends = { from: null, to: null };
    for (const chooser of [this.search, this.from, this.to]) chooser.set(null);
    this.picture.light(null);
    this.panel.showNothing(hadSelection ? "Nothing selected" : "");
  }

  press(event) {
    if (event.key === "Escape") {
      this.clear();
      return;
    }
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = 60;
    const actions = {
      "+": () => this.viewport.zoom(1.3),
      "=": () => this.viewport.zoom(1.3),
      "-": () => this.viewport.zoom(1 / 1.3),
      "0": () => this.viewport.showWhole(),
      ArrowLeft: () => this.viewport.pan(step, 0),
      ArrowRight: () => this.viewport.pan(-step, 0),
      ArrowUp: () => this.viewport.pan(0, step),
      ArrowDown: () => this.viewport.pan(0, -step),
    };
    const isArrow = event.key.startsWith("Arrow");
    if (!Object.hasOwn(actions, event.key)) return;
    // Arrows scroll the panel where the focus is in it.
    if (isArrow && this.sheet.contains(event.target)) return;
    event.preventDefault();
    actions[event.key]();
  }
}

new Explorer();
