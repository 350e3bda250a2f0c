/// Texts from data made visible for people, with a count of those that do not stand there as they
/// are.
struct VisibleTexts {
  private var changed = 0

  /// The text on one line, with everything visible; see ``VisibleText``.
  mutating func text(_ source: String) -> String {
    let visible = VisibleText(source).text
    // By bytes: Swift takes two spellings of a character for equal.
    if !visible.utf8.elementsEqual(source.utf8) { changed += 1 }
    return visible
  }

  /// What became of the texts that were changed.
  var losses: [FormatLoss] {
    changed == 0
      ? []
      : [
        FormatLoss(
          changed, "texts",
          "line breaks and repeated spaces became spaces, invisible characters symbols or numbers")
      ]
  }
}
