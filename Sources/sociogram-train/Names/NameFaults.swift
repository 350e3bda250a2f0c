import Language

/// The names of a document that were missed, wrongly found, or found with another kind or other words.
struct NameFaults {
  /// Lines of what is wrong, the kind marked, the kind found, the words, and where they stand.
  private(set) var lines: [String] = []

  /// - Parameters:
  ///   - sample: what people marked.
  ///   - found: what was found.
  init(_ sample: NameSample, _ found: [NameSpan]) {
    let document = sample.document
    func line(_ fault: String, _ wanted: String, _ got: String, _ tokens: Range<Int>) {
      func text(_ range: Range<Int>) -> String {
        document.tokens[range].map(\.text).joined(separator: " ")
      }
      let before = max(0, tokens.lowerBound - 6)..<tokens.lowerBound
      let after = tokens.upperBound..<min(document.tokens.count, tokens.upperBound + 6)
      lines.append(
        [
          fault, wanted, got, text(tokens),
          "\(text(before)) [\(text(tokens))] \(text(after))", sample.id,
        ].joined(separator: "\t"))
    }
    var rest = found
    for name in sample.names {
      let wanted = name.kind ?? "\(name.family)"
      guard let index = rest.firstIndex(where: { $0.tokens.overlaps(name.tokens) }) else {
        line("missed", wanted, "-", name.tokens)
        continue
      }
      let other = rest.remove(at: index)
      let kind = other.isDemonym ? "adjective" : other.kind.rawValue
      let isSame =
        name.kind.map { $0 == kind } ?? (TrainNames.family(of: other) == name.family)
      if other.tokens != name.tokens {
        line(
          "words", wanted,
          kind + " " + document.tokens[other.tokens].map(\.text).joined(separator: " "), name.tokens
        )
      } else if !isSame {
        line("kind", wanted, kind, name.tokens)
      }
    }
    for name in rest {
      line("spurious", "-", name.isDemonym ? "adjective" : name.kind.rawValue, name.tokens)
    }
  }
}
