/** Which relations count: by family, status and date. */
class Filters {
  /** `change` is called whenever the reader changed something. */
  constructor(network, change) {
    this.network = network;
    this.change = change;
    this.families = this.boxes(
      "explorer-families", [...network.families.values()].map((family) => ({
        value: family.name, label: family.label, family,
      })));
    this.statuses = this.boxes(
      "explorer-statuses", network.statuses.map((status) => ({ value: status, label: status })));
    this.addDates(document.getElementById("explorer-dates"));
    document.getElementById("explorer-reset").addEventListener("click", () => this.reset());
    network.isShown = (relation) => this.allows(relation);
    this.count();
  }

  box(label, value, swatch = null) {
    const input = element("input", { type: "checkbox", value });
    input.checked = true;
    input.addEventListener("change", () => this.apply());
    return { input, row: element("label", {}, input, swatch, label) };
  }

  boxes(id, entries) {
    const field = document.getElementById(id);
    field.hidden = entries.length === 0;
    const inputs = new Map();
    for (const { value, label, family } of entries) {
      const swatch = family ? tint(element("span", { class: "swatch" }), family) : null;
      const { input, row } = this.box(label, value, swatch);
      field.append(row);
      inputs.set(value, input);
    }
    return inputs;
  }

  addDates(field) {
    const { relations } = this.network;
    const days = relations.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay])
      .filter((day) => day).sort();
    field.hidden = days.length === 0;
    const dateField = (label) => {
      const input = element("input", { type: "date", min: days[0] ?? "", max: days.at(-1) ?? "" });
      input.addEventListener("change", () => this.apply());
      field.append(element("label", {}, element("span", { class: "end" }, label), input));
      return input;
    };
    this.from = dateField("from");
    this.to = dateField("to");
    [this.first, this.last] = [days[0] ?? "", days.at(-1) ?? ""];
    this.from.value = this.first;
    this.to.value = this.last;
    const undated = relations.filter((relation) => !relation.date).length;
    const { input, row } = this.box(`without a date (${undated})`, "undated");
    row.hidden = undated === 0;
    field.append(row);
    this.undated = input;
  }

  /** Whether a relation passes; an interval that is open at one end goes on for ever there. */
  allows({ family, status, date, firstDay, lastDay }) {
    if (!(this.families.get(family)?.checked ?? true)) return false;
    if (!(this.statuses.get(status)?.checked ?? true)) return false;
    if (!date) return this.undated.checked;
    const [from, to] = [this.from.value || this.first, this.to.value || this.last];
    return (firstDay ?? "0000") <= to && (lastDay ?? "9999") >= from;
  }

  reset() {
    for (const input of [...this.families.values(), ...this.statuses.values(), this.undated]) {
      input.checked = true;
    }
    this.from.value = this.first;
    this.to.value = this.last;
    this.apply();
  }

  apply() {
    this.count();
    this.change();
  }

  count() {
    const { relations } = this.network;
    this.shown = relations.filter((relation) => this.allows(relation)).length;
    this.total = relations.length;
    document.getElementById("explorer-filtered").textContent =
      this.shown < this.total ? ` (${this.shown} of ${this.total} shown)` : "";
  }
}
