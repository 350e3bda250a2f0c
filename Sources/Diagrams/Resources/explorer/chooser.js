/** A field in which the reader types a spelling of an actor and picks from the hits. */
class Chooser {
  /** `choose` is told the number of the actor that is picked, or null when the field is emptied. */
  constructor(field, network, choose) {
    this.network = network;
    this.choose = choose;
    this.input = field.querySelector("input");
    this.list = element("ul", { role: "listbox", id: `${field.id}-hits`, hidden: "" });
    this.list.setAttribute("aria-label", "Actors found");
    field.append(this.list);
    for (const [name, value] of Object.entries({
      role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": this.list.id,
    })) this.input.setAttribute(name, value);
    this.hits = [];
    this.active = -1;
    this.input.addEventListener("input", () => this.search());
    this.input.addEventListener("focus", () => { if (this.input.value) this.input.select(); });
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    // Before the field loses the focus.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.pick(Number(option.dataset.hit));
    });
  }

  get isOpen() { return !this.list.hidden; }

  search() {
    const text = this.input.value;
    this.hits = this.network.find(text, 12);
    const options = this.hits.map(({ actor, alias }, number) => {
      const { name, kind, role } = this.network.actors[actor];
      const facts = [alias, kind, role].filter((part) => part).join(" · ");
      return element(
        "li", { role: "option", id: `${this.list.id}-${number}`, "data-hit": number },
        element("span", {}, name), element("small", {}, facts));
    });
    if (options.length === 0) {
      options.push(element("li", { class: "none" }, "Nobody here has such a name."));
    }
    this.list.replaceChildren(...options);
    this.list.hidden = text.trim() === "";
    this.input.setAttribute("aria-expanded", String(this.isOpen));
    this.activate(this.hits.length > 0 ? 0 : -1);
    if (text === "") this.choose(null);
  }

  activate(number) {
    this.active = number;
    for (const option of this.list.querySelectorAll("[role=option]")) {
      const isActive = Number(option.dataset.hit) === number;
      option.setAttribute("aria-selected", String(isActive));
      if (isActive) option.scrollIntoView({ block: "nearest" });
    }
    if (number >= 0) this.input.setAttribute("aria-activedescendant", `${this.list.id}-${number}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  press(event) {
    const count = this.hits.length;
    if (event.key === "Escape" && this.isOpen) {
      event.stopPropagation();
      event.preventDefault();
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!this.isOpen) this.search();
      else if (count > 0) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.activate((this.active + step + count) % count);
      }
    } else if (event.key === "Enter" && this.isOpen && this.active >= 0) {
      event.preventDefault();
      this.pick(this.active);
    }
  }

  pick(number) {
    const { actor } = this.hits[number];
    this.set(actor);
    this.choose(actor);
  }

  /** Writes the name of an actor into the field; null empties it. */
  set(actor) {
    this.input.value = actor === null ? "" : this.network.actors[actor].name;
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
