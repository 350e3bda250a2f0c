/** The drawn actors and relations, by number, with what follows from them. */
class Network {
  constructor(data) {
    this.actors = data.actors;
    this.relations = data.relations;
    this.documents = data.documents;
    this.families = new Map(data.families.map((family) => [family.name, family]));
    this.statuses = data.statuses;
    this.actorsOfNode = Network.inverse(this.actors, (actor) => actor.nodes);
    this.relationsOfLine = Network.inverse(this.relations, (relation) => relation.lines);
    this.relationsOfActor = this.actors.map(() => []);
    this.relations.forEach((relation, number) => {
      this.relationsOfActor[relation.subject].push(number);
      if (relation.object !== relation.subject) this.relationsOfActor[relation.object].push(number);
    });
    this.spellings = this.actors.map((actor) => [actor.name, ...actor.aliases].map(Network.folded));
    /** Whether a relation passes the filters. */
    this.isShown = () => true;
  }

  static inverse(things, names) {
    const map = new Map();
    things.forEach((thing, number) => {
      for (const name of names(thing)) map.set(name, [...(map.get(name) ?? []), number]);
    });
    return map;
  }

  /** A spelling without case, accents and repeated spaces. */
  static folded(text) {
    const letters = { ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" };
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[øłđıßæœþð]/g, (letter) => letters[letter]).replace(/\s+/g, " ").trim();
  }

  shownRelations(actor) {
    return this.relationsOfActor[actor].filter((number) => this.isShown(this.relations[number]));
  }

  otherEnd(relation, actor) {
    return relation.subject === actor ? relation.object : relation.subject;
  }

  /**
   * Actors whose name or alias holds a text, the nearest first: the whole spelling, its start, the
   * start of a word, anywhere; then the better connected. Where there is none, those of whom a
   * spelling or a word of it differs in one letter, or two of a long one.
   */
  find(text, limit) {
    const sought = Network.folded(text);
    if (sought === "") return [];
    const words = sought.split(" ");
    const hits = [];
    this.actors.forEach((actor, number) => {
      let best = null;
      this.spellings[number].forEach((spelling, index) => {
        let rank;
        if (spelling === sought) rank = 0;
        else if (spelling.startsWith(sought)) rank = 1;
        else if (spelling.includes(" " + sought)) rank = 2;
        else if (spelling.includes(sought)) rank = 3;
        else if (words.every((word) => spelling.includes(word))) rank = 4;
        else return;
        if (best === null || rank < best.rank) {
          best = { actor: number, rank, alias: index === 0 ? null : actor.aliases[index - 1] };
        }
      });
      if (best !== null) hits.push(best);
    });
    if (hits.length === 0 && sought.length > 3) hits.push(...this.misspelt(sought));
    const ties = (hit) => this.relationsOfActor[hit.actor].length;
    hits.sort((a, b) => a.rank - b.rank || ties(b) - ties(a) || a.actor - b.actor);
    return hits.slice(0, limit);
  }

  misspelt(sought) {
    const most = sought.length < 7 ? 1 : 2;
    const isNear = (spelling) => Network.edits(spelling, sought, most) <= most;
    return this.actors.flatMap((actor, number) => {
      const index = this.spellings[number].findIndex(
        (spelling) => isNear(spelling) || spelling.split(" ").some(isNear));
      if (index < 0) return [];
      return [{ actor: number, rank: 5, alias: index === 0 ? null : actor.aliases[index - 1] }];
    });
  }

  /** How many letters must be put in, left out or replaced (Levenshtein); more than most is not
   * counted out. */
  static edits(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
      }
      row = next;
    }
    return row[other.length];
  }

  /** The shown relations of an actor, facts before plans, claims and denials. */
  steps(actor) {
    const doubts = { planned: 1, claimed: 2, denied: 3 };
    const doubt = (number) => doubts[this.relations[number].status] ?? 0;
    return this.shownRelations(actor).sort((a, b) => doubt(a) - doubt(b) || a - b);
  }

  /**
   * A shortest path along shown relations in either direction, by breadth-first search, and how
   * many there are, parallel relations counted one by one. Of several paths the one whose steps
   * come first. Complexity: O(actors + relations).
   */
  shortestPath(from, to) {
    const distance = new Map([[to, 0]]);
    const count = new Map([[to, 1]]);
    const queue = [to];
    for (let next = 0; next < queue.length; next++) {
      const actor = queue[next];
      if (actor === from) break;
      for (const number of this.shownRelations(actor)) {
        const other = this.otherEnd(this.relations[number], actor);
        if (!distance.has(other)) {
          distance.set(other, distance.get(actor) + 1);
          count.set(other, 0);
          queue.push(other);
        }
        if (distance.get(other) === distance.get(actor) + 1) {
          count.set(other, count.get(other) + count.get(actor));
        }
      }
    }
    if (!distance.has(from)) return null;
    const steps = [];
    for (let actor = from; actor !== to;) {
      const nearer = (number) =>
        distance.get(this.otherEnd(this.relations[number], actor)) === distance.get(actor) - 1;
      const number = this.steps(actor).find(nearer);
      const relation = this.relations[number];
      const next = this.otherEnd(relation, actor);
      steps.push({
        relation: number, from: actor, to: next,
        isBackwards: !relation.isSymmetric && relation.subject !== actor,
      });
      actor = next;
    }
    return { from, to, steps, count: count.get(from) };
  }
}
