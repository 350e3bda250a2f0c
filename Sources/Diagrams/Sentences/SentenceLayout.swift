/// Where the words, arcs and marks of a sentence stand, before the sentence has its place in the
/// picture: x from the left of the words, levels and lanes counted from the words.
struct SentenceLayout {
  /// Sizes in pixels.
  enum Size {
    static let word = 15.0
    static let tag = 9.5
    static let label = 10.5
    static let gap = 14.0
    /// Between the lines of two arcs at one word.
    static let port = 5.0
    /// What a label needs beside its letters to stand on an arc.
    static let labelPadding = 16.0
  }

  /// A word in its row.
  struct PlacedWord {
    var index: Int
    var text: String
    /// The middle.
    var x: Double
    var width: Double
    var left: Double { x - width / 2 }
    var right: Double { x + width / 2 }
  }

  /// A relation, or as much of it as a row shows.
  struct Arc {
    /// The word that depends.
    var dependent: Int
    var label: String
    /// What a pointer that rests on the arc is told.
    var title: String
    /// From the word above, or from where the line comes in, to the word that depends.
    var from: Double
    var to: Double
    /// Whether the word above stands in another row.
    var isStub: Bool
    /// Whether it is the arrow on the root.
    var isRoot: Bool
    /// Words between the two: what lies beneath an arc has fewer.
    var distance: Int
    /// The word above, where it is in this row.
    var head: Int?
    /// The height, counted from 1.
    var level = 0

    var lower: Double { min(from, to) }
    var upper: Double { max(from, to) }
  }

  /// A mark beneath words.
  struct Mark {
    var left: Double
    var right: Double
    var label: String
    /// The kind of a name; nil for a mention.
    var kind: String?
    /// The cluster of a mention; 0 for a name.
    var cluster: Int
    /// Whether the mark goes on from, or into, another row.
    var isContinued: Bool
    /// Counted from 0, downwards.
    var lane = 0
  }

  /// Words that stand side by side.
  struct Row {
    var words: [PlacedWord] = []
    var arcs: [Arc] = []
    var marks: [Mark] = []
    var levels: Int { arcs.reduce(0) { max($0, $1.level) } }
    var lanes: Int { marks.reduce(0) { max($0, $1.lane + 1) } }
  }

  private(set) var rows: [Row] = []
  private let sentence: SentenceDrawing.Sentence
  /// How many words are drawn.
  let count: Int
  /// What is shown of each word.
  private let texts: [String]
  /// How many lines meet at each word.
  private let ports: [Int]

  init(_ sentence: SentenceDrawing.Sentence, width: Double) {
    self.sentence = sentence
    count = min(sentence.words.count, SentenceDrawing.maximumWords)
    texts = sentence.words.prefix(count).map {
      DrawnText.shortened(DrawnText.visible($0.text), to: 40)
    }
    var ports = [Int](repeating: 1, count: count)
    for (index, word) in sentence.words.prefix(count).enumerated() {
      guard let head = word.head, head != index, ports.indices.contains(head) else { continue }
      ports[head] += 1
    }
    self.ports = ports
    rows = placedWords(within: width)
    balance(width)
    for row in rows.indices {
      addArcs(to: row)
      addMarks(to: row)
    }
  }

  // MARK: - Words

  private func placedWords(within limit: Double) -> [Row] {
    var rows: [Row] = []
    let widths = wordWidths()
    var arcs: [[(from: Int, width: Double)]] = Array(repeating: [], count: count)
    for (index, word) in sentence.words.prefix(count).enumerated() {
      guard let head = head(of: index), let relation = word.relation else { continue }
      let width = TextWidth.of(relation, size: Size.label) + Size.labelPadding
      arcs[max(head, index)].append((min(head, index), width))
    }
    var spans: [[(from: Int, width: Double)]] = Array(repeating: [], count: count)
    var isInside = [Bool](repeating: false, count: count)
    for name in sentence.names where count >= name.words.upperBound && !name.words.isEmpty {
      let width = TextWidth.of(name.kind, size: Size.label) + 4
      spans[name.words.upperBound - 1].append((name.words.lowerBound, width))
      for index in name.words.dropFirst() { isInside[index] = true }
    }
    var row = Row()
    var first = 0
    var end = 0.0
    for index in 0..<count {
      var x = position(
        index, after: end, row: row.words, first: first, widths, arcs[index], spans[index])
      if x + widths[index] / 2 > limit, index > first, !isInside[index] || index - first > 30 {
        rows.append(row)
        row = Row()
        first = index
        x = position(index, after: 0, row: [], first: first, widths, [], spans[index])
      }
      row.words.append(
        PlacedWord(index: index, text: texts[index], x: x, width: widths[index]))
      end = x + widths[index] / 2 + Size.gap
    }
    if !row.words.isEmpty { rows.append(row) }
    return rows
  }

  /// Makes rows about equally long, so that the last does not hold a full stop alone.
  private mutating func balance(_ width: Double) {
    guard rows.count > 1 else { return }
    let total = rows.reduce(0) { $0 + ($1.words.last?.right ?? 0) }
    for slack in [1.03, 1.07, 1.12, 1.18] {
      let limit = total / Double(rows.count) * slack
      guard limit < width else { return }
      let balanced = placedWords(within: limit)
      if balanced.count == rows.count {
        rows = balanced
        return
      }
    }
  }

  /// The middle of a word: far enough to the right for the labels of arcs and names that end at it.
  private func position(
    _ index: Int, after end: Double, row: [PlacedWord], first: Int, _ widths: [Double],
    _ arcs: [(from: Int, width: Double)], _ spans: [(from: Int, width: Double)]
  ) -> Double {
    var x = end + widths[index] / 2
    for arc in arcs where arc.from >= first && arc.from < index {
      x = max(x, row[arc.from - first].x + arc.width + portRoom(arc.from) + portRoom(index))
    }
    for span in spans where span.from >= first && span.from < index {
      x = max(x, row[span.from - first].left + span.width - widths[index] / 2)
    }
    return x
  }

  /// How far from the middle of a word its outermost line may stand.
  private func portRoom(_ index: Int) -> Double { Double(ports[index]) * Size.port / 2 }

  private func wordWidths() -> [Double] {
    var widths = texts.indices.map { index in
      max(
        TextWidth.of(texts[index], size: Size.word) + 8,
        TextWidth.of(sentence.words[index].tag, size: Size.tag),
        Double(ports[index] + 1) * Size.port, 16)
    }
    for name in sentence.names where name.words.count == 1 && name.words.upperBound <= count {
      let label = TextWidth.of(name.kind, size: Size.label) + 4
      widths[name.words.lowerBound] = max(widths[name.words.lowerBound], label)
    }
    return widths
  }

  /// The word above another, if both are drawn.
  private func head(of index: Int) -> Int? {
    guard let head = sentence.words[index].head, head != index, (0..<count).contains(head) else {
      return nil
    }
    return head
  }

  // MARK: - Arcs

  private mutating func addArcs(to row: Int) {
    guard let first = rows[row].words.first?.index else { return }
    let words = rows[row].words
    var arcs: [Arc] = []
    for word in words {
      guard let relation = sentence.words[word.index].relation else { continue }
      let label = DrawnText.shortened(DrawnText.visible(relation), to: 30)
      guard let head = head(of: word.index) else {
        guard sentence.words[word.index].head == nil else { continue }
        let half = TextWidth.of(label, size: Size.label) / 2 + 4
        arcs.append(
          Arc(
            dependent: word.index, label: label, title: "\(label): \(word.text)",
            from: word.x - half, to: word.x + half, isStub: false, isRoot: true,
            distance: .max))
        continue
      }
      let title = "\(label): \(texts[head]) \u{2192} \(word.text)"
      if head >= first, head < first + words.count {
        arcs.append(
          Arc(
            dependent: word.index, label: label, title: title, from: words[head - first].x,
            to: word.x, isStub: false, isRoot: false, distance: abs(head - word.index), head: head))
      } else {
        let name = DrawnText.shortened(texts[head], to: 16)
        let label =
          head < word.index ? "\(name) \u{25B8} \(label)" : "\(label) \u{25C2} \(name)"
        let length = TextWidth.of(label, size: Size.label) + Size.labelPadding
        arcs.append(
          Arc(
            dependent: word.index, label: label, title: title,
            from: head < word.index ? word.x - length : word.x + length, to: word.x, isStub: true,
            isRoot: false, distance: abs(head - word.index)))
      }
    }
    rows[row].arcs = Self.withPorts(Self.withLevels(arcs), words)
  }

  /// Gives each arc the lowest height at which it lies over all that it covers.
  private static func withLevels(_ arcs: [Arc]) -> [Arc] {
    var placed: [Arc] = []
    for arc in arcs.sorted(by: {
      ($0.distance, $0.lower, $0.dependent) < ($1.distance, $1.lower, $1.dependent)
    }) {
      var arc = arc
      let touching = placed.filter { $0.lower < arc.upper - 1 && arc.lower + 1 < $0.upper }
      arc.level = (touching.map(\.level).max() ?? 0) + 1
      placed.append(arc)
    }
    return placed
  }

  /// Sets the lines of the arcs that meet at a word side by side: to each side the lowest outermost,
  /// so that none crosses another.
  private static func withPorts(_ arcs: [Arc], _ words: [PlacedWord]) -> [Arc] {
    var arcs = arcs
    guard let first = words.first?.index else { return arcs }
    var ends: [[(arc: Int, isHead: Bool)]] = Array(repeating: [], count: words.count)
    for (number, arc) in arcs.enumerated() where !arc.isRoot {
      ends[arc.dependent - first].append((number, false))
      if let head = arc.head { ends[head - first].append((number, true)) }
    }
    for (offset, ends) in ends.enumerated() {
      let x = words[offset].x
      func goesLeft(_ end: (arc: Int, isHead: Bool)) -> Bool {
        end.isHead ? arcs[end.arc].to < x : arcs[end.arc].from < x
      }
      let left = ends.filter(goesLeft).sorted { arcs[$0.arc].level < arcs[$1.arc].level }
      let right = ends.filter { !goesLeft($0) }.sorted {
        arcs[$0.arc].level > arcs[$1.arc].level
      }
      let hasRoot = arcs.contains { $0.isRoot && $0.dependent == words[offset].index }
      let slots = left.count + right.count + (hasRoot ? 1 : 0)
      let start = x - Double(slots - 1) / 2 * Size.port
      for (slot, end) in (left + right).enumerated() {
        let isBeyondRoot = hasRoot && slot >= left.count
        let port = start + Double(slot + (isBeyondRoot ? 1 : 0)) * Size.port
        if end.isHead { arcs[end.arc].from = port } else { arcs[end.arc].to = port }
      }
      if hasRoot,
        let root = arcs.firstIndex(where: { $0.isRoot && $0.dependent == words[offset].index })
      {
        let shift = start + Double(left.count) * Size.port - x
        arcs[root].from += shift
        arcs[root].to += shift
      }
    }
    return arcs
  }

  // MARK: - Marks

  private mutating func addMarks(to row: Int) {
    guard let first = rows[row].words.first?.index else { return }
    let words = rows[row].words
    let range = first..<first + words.count
    var marks: [Mark] = []
    func mark(_ span: Range<Int>, _ label: String, kind: String?, cluster: Int) -> Mark? {
      let part = span.clamped(to: range)
      guard !part.isEmpty else { return nil }
      let left = words[part.lowerBound - first].left
      let right = words[part.upperBound - 1 - first].right
      return Mark(
        left: left, right: right, label: label, kind: kind, cluster: cluster,
        isContinued: part != span)
    }
    for name in sentence.names {
      guard var new = mark(name.words, name.kind, kind: name.kind, cluster: 0) else { continue }
      if TextWidth.of(new.label, size: Size.label) > new.right - new.left { new.label = "" }
      marks.append(new)
    }
    Self.setLanes(&marks, from: 0)
    let lanes = marks.reduce(0) { max($0, $1.lane + 1) }
    var mentions = sentence.mentions.compactMap {
      mark($0.words, String($0.cluster), kind: nil, cluster: $0.cluster)
    }
    // Inner mentions stand nearest to the words.
    mentions.sort {
      ($0.right - $0.left, $0.left, $0.cluster) < ($1.right - $1.left, $1.left, $1.cluster)
    }
    Self.setLanes(&mentions, from: lanes)
    rows[row].marks = marks + mentions
  }

  private static func setLanes(_ marks: inout [Mark], from first: Int) {
    for index in marks.indices {
      let mark = marks[index]
      let taken = Set(
        marks[..<index].filter { $0.left < mark.right + 2 && mark.left < $0.right + 2 }.map(\.lane))
      var lane = first
      while taken.contains(lane) { lane += 1 }
      marks[index].lane = lane
    }
  }
}
