/** Writes what is selected into the panel, as text. */
class Panel {
  /**
   * `choose` is told the number of an actor whose name the reader clicks, `startPath` that of one
   * from which a path is wanted; `clear` undoes.
   */
  constructor(network, { choose, startPath, clear }) {
    this.network = network;
    this.choose = choose;
    this.startPath = startPath;
    this.clear = clear;
    this.place = document.getElementById("explorer-result");
    this.live = document.getElementById("explorer-live");
  }

  show(announcement, ...children) {
    this.place.replaceChildren(...children, this.action("Clear selection", this.clear));
    this.live.textContent = announcement;
    // On a phone the fields above would fill the sheet.
    const parent = this.place.parentElement;
    const isPhone = matchMedia("(max-width: 700px)").matches;
    parent.scrollTop = isPhone ? this.place.offsetTop : 0;
  }

  action(words, act) {
    const button = element("button", { type: "button", class: "action" }, words);
    button.addEventListener("click", act);
    return button;
  }

  showNothing(announcement = "") {
    const { actors, relations } = this.network;
    const counts = `${counted(actors.length, "actor")}, ${counted(relations.length, "relation")}.`;
    this.place.replaceChildren(
      element("p", {}, "Choose an actor or a line in the picture to read what was said."),
      element("p", { class: "faint" }, counts));
    this.live.textContent = announcement;
  }

  actorLink(number) {
    const link = element("button", { type: "button", class: "link" }, this.network.actors[number].name);
    link.addEventListener("click", () => this.choose(number));
    return link;
  }

  showActors(numbers) {
    const parts = numbers.flatMap((number) => {
      const actor = this.network.actors[number];
      const relations = this.network.shownRelations(number);
      const facts = [actor.kind, actor.role].filter((part) => part).join(" · ");
      const aliases = actor.aliases.join(" · ");
      return [
        element("h2", {}, actor.name), element("p", {}, facts),
        aliases ? element("p", { class: "faint" }, `Also: ${aliases}`) : null,
        element("p", { class: "faint" }, counted(relations.length, "relation")),
        this.action("Path from here", () => this.startPath(number)),
        element("ul", {}, ...relations.map((relation) => this.relation(relation, number))),
      ].filter((part) => part);
    });
    const names = numbers.map((number) => this.network.actors[number].name).join(", ");
    this.show(`Selected: ${names}`, ...parts);
  }

  showLine(numbers) {
    const relations = numbers.map((number) => this.network.relations[number]);
    const [first] = relations;
    const heading = element(
      "h2", {}, this.actorLink(first.subject), first.isSymmetric ? " and " : " to ",
      this.actorLink(first.object));
    const sentences = relations.map((relation) => relation.sentence).join(" ");
    this.show(
      `Selected: ${sentences}`, heading,
      element("ul", {}, ...numbers.map((number) => this.relation(number, null))));
  }

  showPath(path, from, to) {
    const names = [from, to].map((number) => this.network.actors[number].name);
    const heading = element("h2", {}, this.actorLink(from), " to ", this.actorLink(to));
    const words = this.pathWords(path);
    const steps = (path?.steps ?? []).map((step) => this.step(step));
    this.show(
      `${names[0]} to ${names[1]}: ${words}`, heading, element("p", {}, words),
      element("ol", {}, ...steps));
  }

  /** `4 steps, 1 of them claimed. 1 of 2 shortest paths.` */
  pathWords(path) {
    if (!path) return "No path along the relations shown.";
    if (path.steps.length === 0) return "Both are the same actor.";
    const doubts = ["claimed", "planned", "denied"].flatMap((status) => {
      const count = path.steps
        .filter((step) => this.network.relations[step.relation].status === status).length;
      return count > 0 ? [`${count} of them ${status}`] : [];
    });
    const length = [counted(path.steps.length, "step"), ...doubts].join(", ");
    const others = path.count === 1 ? "The only shortest path."
      : `1 of ${path.count <= 1e9 ? path.count : "very many"} shortest paths.`;
    return `${length}. ${others}`;
  }

  /** `, claimed, 10 January 2022`; what goes without saying is left out. */
  facts({ status, date }) {
    return [["event", "current"].includes(status) ? null : status, date]
      .filter((fact) => fact).map((fact) => `, ${fact}`).join("");
  }

  step({ relation: number, to, isBackwards }) {
    const relation = this.network.relations[number];
    const facts = this.facts(relation);
    const line = element(
      "div", {}, element("span", { class: "words" }, relation.words),
      `${isBackwards ? " (backwards)" : ""}${facts}`);
    const sentence = element("p", { class: "sentence faint" }, relation.sentence);
    return tint(
      element("li", {}, line, sentence, ...this.quotes(relation)),
      this.network.families.get(relation.family));
  }

  /** A relation with its quotes; seen from an actor, the other one can be clicked. */
  relation(number, actor) {
    const relation = this.network.relations[number];
    const facts = this.facts(relation);
    const remarks = [
      relation.typeLabel !== relation.words ? `Type: ${relation.typeLabel}` : null,
      relation.speaker ? `according to ${relation.speaker}` : null,
      relation.confidence != null ? `confidence ${Math.round(relation.confidence * 100)} %` : null,
      relation.isInferred ? "inferred from other relations" : null,
    ].filter((remark) => remark).join(" · ");
    const other = actor === null ? null : this.network.otherEnd(relation, actor);
    const partner = other === null || other === actor ? []
      : [relation.subject === actor ? " → " : " ← ", this.actorLink(other)];
    return tint(
      element(
        "li", {},
        element("div", {}, element("span", { class: "words" }, relation.words), facts, ...partner),
        element("p", { class: "sentence" }, relation.sentence),
        remarks ? element("p", { class: "faint" }, remarks) : null, ...this.quotes(relation)),
      this.network.families.get(relation.family));
  }

  quotes(relation) {
    if (relation.quotes.length === 0) {
      return [element("p", { class: "faint" }, "No quote: the graph holds no passage for this.")];
    }
    return relation.quotes.map((quote) => {
      const source = this.network.documents[quote.document];
      const name = source.url && /^https?:\/\//i.test(source.url)
        ? element("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.name)
        : source.name;
      const title = source.title && source.title !== source.name ? `, “${source.title}”` : "";
      const date = source.date ? `, ${source.date}` : "";
      return element(
        "blockquote", {}, element("p", {}, `“${quote.text}”`),
        element("cite", {}, name, `${title}${date}, characters ${quote.start}–${quote.end}`));
    });
  }
}
