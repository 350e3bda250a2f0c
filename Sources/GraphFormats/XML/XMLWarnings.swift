import ActorGraph

/// What a reader wants to tell without giving up: each sort of trouble once, with its first place
/// and how often it came. A file can have a million of one sort.
struct XMLWarnings {
  private struct Entry {
    var reason: String
    var suggestion: String
    var place: Int
    var example: String
    var count = 1
  }

  private var found: [Entry] = []

  /// Notes trouble with `example` at a place; `reason` and `suggestion` are the same for all of a
  /// sort.
  mutating func add(_ reason: String, _ example: String, _ suggestion: String, at place: Int) {
    if let index = found.firstIndex(where: { $0.reason == reason }) {
      found[index].count += 1
    } else {
      found.append(
        Entry(
          reason: reason, suggestion: suggestion, place: place,
          example: String(example.prefix(60))))
    }
  }

  /// Tells everything.
  func tell(_ source: SourceText, _ warn: (InputError) -> Void) {
    for entry in found {
      let more = entry.count > 1 ? " (and \(entry.count - 1) more)" : ""
      warn(
        XMLReader.error(
          at: entry.place, in: source, "'\(entry.example)' \(entry.reason)\(more)",
          entry.suggestion))
    }
  }
}
