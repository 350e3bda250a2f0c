import Language
import Testing

/// What holds for the analysis of every text, however bad.
struct DocumentLaws {
  let document: Document
  /// What is told with a failure, for instance the seed of the text.
  let comment: Comment

  init(_ document: Document, _ comment: Comment) {
    self.document = document
    self.comment = comment
  }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    if let fault = tokenFault() ?? sentenceFault() ?? treeFault() ?? nameFault() ?? timeFault() {
      Issue.record("\(comment): \(fault)", sourceLocation: sourceLocation)
    }
  }

  /// Tokens are in order and apart, each is what stands at its range, and all that can be seen is in
  /// one of them.
  private func tokenFault() -> String? {
    var end = 0
    for (index, token) in document.tokens.enumerated() {
      guard token.range.lowerBound >= end, !token.range.isEmpty,
        token.range.upperBound <= document.scalars.count
      else { return "token \(index) at \(token.range) after \(end)" }
      guard token.text.unicodeScalars.elementsEqual(document.scalars[token.range]) else {
        return "token \(index): '\(token.text)' is not what stands at \(token.range)"
      }
      if let seen = firstVisible(in: end..<token.range.lowerBound) { return seen }
      end = token.range.upperBound
    }
    return firstVisible(in: end..<document.scalars.count)
  }

  private func firstVisible(in gap: Range<Int>) -> String? {
    for offset in gap {
      let properties = document.scalars[offset].properties
      if !properties.isWhitespace, properties.generalCategory != .control,
        properties.generalCategory != .format
      {
        return "U+\(String(document.scalars[offset].value, radix: 16)) at \(offset) is in no token"
      }
    }
    return nil
  }

  /// Sentences cover all tokens once, in order.
  private func sentenceFault() -> String? {
    var end = 0
    for sentence in document.sentences {
      guard sentence.lowerBound == end, !sentence.isEmpty else { return "sentence \(sentence)" }
      end = sentence.upperBound
    }
    return end == document.tokens.count ? nil : "sentences end at \(end)"
  }

  /// Each sentence is one tree: one root, heads within the sentence, no circle.
  private func treeFault() -> String? {
    for sentence in document.sentences {
      var roots = 0
      var isSafe = Set<Int>()
      for token in sentence {
        guard let head = document.tokens[token].head else {
          roots += 1
          continue
        }
        guard sentence.contains(head) else { return "token \(token) hangs from \(head)" }
        var path = [token]
        while let last = path.last, let next = document.tokens[last].head, !isSafe.contains(last) {
          path.append(next)
          if path.count > sentence.count + 1 { return "a circle at token \(token)" }
        }
        isSafe.formUnion(path)
      }
      if roots != 1 { return "\(roots) roots in sentence \(sentence)" }
    }
    return nil
  }

  /// Names are in order and apart, and none goes beyond its sentence.
  private func nameFault() -> String? {
    var end = 0
    for name in document.names {
      guard name.tokens.lowerBound >= end, !name.tokens.isEmpty,
        name.tokens.upperBound <= document.tokens.count
      else { return "name \(name.tokens)" }
      end = name.tokens.upperBound
    }
    return nil
  }

  /// Dates are in order and apart, and each is a date that exists.
  private func timeFault() -> String? {
    var end = 0
    for time in document.times {
      guard time.tokens.lowerBound >= end, time.tokens.upperBound <= document.tokens.count else {
        return "date \(time.tokens)"
      }
      let isPlaced = time.kind == .date || time.kind == .time
      guard isPlaced ? Self.isValid(time.value) : !time.value.isEmpty else {
        return "date '\(time.value)'"
      }
      end = time.tokens.upperBound
    }
    return nil
  }

  /// Whether a value is `2022`, `2022-01`, `2022-01-08` or an interval of such dates.
  static func isValid(_ value: String) -> Bool {
    let bounds = value.split(separator: "/", omittingEmptySubsequences: false)
    guard bounds.count <= 2 else { return false }
    if bounds.count == 2, bounds[0] == "..", bounds[1] == ".." { return false }
    return bounds.allSatisfy { bound in
      if bounds.count == 2, bound == ".." { return true }
      let fields = bound.split(separator: "-", omittingEmptySubsequences: false)
      guard fields.count <= 3, fields[0].count == 4,
        fields.dropFirst().allSatisfy({ $0.count == 2 })
      else { return false }
      let numbers = fields.compactMap { Int($0) } + [1, 1]
      guard numbers.count == fields.count + 2 else { return false }
      return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
    }
  }
}
