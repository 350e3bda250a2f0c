import ActorGraph

/// A time in which an edge exists, as an element with `start` and `end`, or `timestamp`, states it.
struct GEXFSpell {
  private var start: String?
  private var end: String?
  /// All attributes as one text, where there are others than start and end.
  private var others: String?

  init(_ element: XMLElement) {
    start = element["start"]
    end = element["end"]
    if start == nil, end == nil, let moment = element["timestamp"] {
      (start, end) = (moment, moment)
    }
    var others: [String] = []
    element.forEachAttribute(except: ["start", "end", "timestamp", "for", "id", "value"]) {
      others.append("\($0)=\($1)")
    }
    if !others.isEmpty {
      let known = [("start", start), ("end", end)].compactMap { name, value in
        value.map { "\(name)=\($0)" }
      }
      self.others = (known + others).joined(separator: " ")
    }
  }

  init(start: String?, end: String?) {
    (self.start, self.end) = (start, end)
  }

  /// Whether it says nothing of time.
  var isAlways: Bool { start == nil && end == nil && others == nil }

  /// `2012-01-01/2013-12-31`, `2012/..`, or all attributes.
  var text: String {
    if let others { return others }
    return start == end ? start ?? ".." : (start ?? "..") + "/" + (end ?? "..")
  }

  /// The date that it states in full; nil where a time of day or something else would be lost.
  var date: TimeExtent? {
    guard others == nil, let date = TimeExtent(text), date.description == text else { return nil }
    return date
  }
}
