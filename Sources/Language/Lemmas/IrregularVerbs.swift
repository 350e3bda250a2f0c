/// Verbs whose past is not made by rule, with and without a prefix ("threw", "overthrew").
struct IrregularVerbs: Sendable {
  private struct Entry {
    var base: String
    var isPast = false
    var isParticiple = false
  }
  private let forms: [String: Entry]

  /// - Parameter table: lines of base form, past and participle, separated by tabs.
  init(table: String) {
    var forms: [String: Entry] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { continue }
      for (column, field) in fields.enumerated().dropFirst() {
        for form in field.split(separator: "|") {
          var entry = forms[String(form)] ?? Entry(base: String(fields[0]))
          if column == 1 { entry.isPast = true } else { entry.isParticiple = true }
          forms[String(form)] = entry
        }
      }
    }
    self.forms = forms
  }

  /// The base form of a past form or participle in lower case; nil where the verb is regular or the
  /// tag says that the form is neither.
  func base(of form: String, _ detailed: String) -> String? {
    if !detailed.isEmpty, detailed != "VBD", detailed != "VBN" { return nil }
    if let entry = forms[form] {
      // "lay" is the past of "lie", but no participle.
      if detailed == "VBN", !entry.isParticiple { return nil }
      return entry.base
    }
    for prefix in Self.prefixes where form.hasPrefix(prefix) {
      let rest = form.dropFirst(prefix.count)
      if rest.utf8.count >= 3, let entry = forms[String(rest)] { return prefix + entry.base }
    }
    return nil
  }

  private static let prefixes = [
    "over", "under", "re", "out", "un", "fore", "mis", "with", "up", "be", "inter", "broad",
  ]
}
