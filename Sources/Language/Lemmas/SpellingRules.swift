/// English spelling rules, undone: `-ies`, `-ed`, `-ing`, doubled consonants, a lost `e`.
package enum SpellingRules {
  /// The dictionary form by rule alone; `form` is in lower case.
  ///
  /// - Parameter detailed: the Penn tag; empty where unknown.
  package static func lemma(
    of form: String, _ tag: PartOfSpeech, _ detailed: String = ""
  ) -> String {
    switch (tag, detailed) {
    case (.verb, "VB"), (.verb, "VBP"), (.noun, "NN"), (.auxiliary, "VB"), (.auxiliary, "VBP"): form
    case (.verb, _), (.auxiliary, _): verb(form)
    case (.noun, _): singular(form)
    case (_, "JJR"), (_, "RBR"): positive(form, "er")
    case (_, "JJS"), (_, "RBS"): positive(form, "est")
    default: form
    }
  }

  /// An adjective or adverb without its ending of comparison.
  private static func positive(_ form: String, _ ending: String) -> String {
    if let stem = stem(form, "i" + ending) { return stem + "y" }
    guard let stem = stem(form, ending) else { return form }
    if let last = stem.utf8.last, last == stem.utf8.dropLast().last, "bdgmnpt".utf8.contains(last) {
      return String(stem.dropLast())
    }
    let keepsE = ["at", "g", "c", "v", "s", "l", "r", "d", "t", "u", "k", "n", "m", "f", "p"]
    guard let last = stem.utf8.last, !["w", "h", "l"].contains(where: { ends(stem, $0) }),
      keepsE.contains(where: { ends(stem, $0) }), hasSingleVowelBefore(stem),
      last != UInt8(ascii: "y")
    else {
      return ends(stem, "bl") || ends(stem, "pl") || ends(stem, "tl") ? stem + "e" : String(stem)
    }
    return stem + "e"
  }

  /// Whether a single vowel stands before the last consonant, so that an `e` was lost: "larg-",
  /// "nic-", "wis-", but not "great-", "strong-", "quick-".
  private static func hasSingleVowelBefore(_ stem: Substring) -> Bool {
    let bytes = Array(stem.utf8)
    guard bytes.count >= 2 else { return false }
    if ends(stem, "rg") || ends(stem, "ns") { return true }
    guard isVowel(bytes[bytes.count - 2]) else { return false }
    return bytes.count < 3 || !isVowel(bytes[bytes.count - 3])
  }

  private static func verb(_ form: String) -> String {
    switch form.utf8.last {
    case UInt8(ascii: "g"):
      return stem(form, "ing").map { restored($0) } ?? form
    case UInt8(ascii: "d"):
      if let stem = stem(form, "ied") { return stem + "y" }
      guard let stem = stem(form, "ed") else { return form }
      // "freed": the verb ends in two of them.
      return stem.utf8.last == UInt8(ascii: "e") ? stem + "e" : restored(stem)
    default:
      return singular(form)
    }
  }

  /// A word without an ending; nil where it has another or where the ending belongs to the word, as
  /// in "bring" and "red", which have no other vowel.
  private static func stem(_ form: String, _ ending: String) -> Substring? {
    guard form.utf8.count > ending.utf8.count + 1, ends(form[...], ending) else { return nil }
    let stem = form.dropLast(ending.utf8.count)
    return stem.utf8.contains { isVowel($0) || $0 == UInt8(ascii: "y") } ? stem : nil
  }

  /// A noun without the ending of its plural, a verb without that of its third person.
  static func singular(_ form: String) -> String {
    guard form.utf8.last == UInt8(ascii: "s") else {
      return stem(form, "men").map { $0 + "man" } ?? form
    }
    if ends(form[...], "series") || ends(form[...], "species") { return form }
    if let stem = stem(form, "ies"), stem.utf8.count > 1 { return stem + "y" }
    if Self.endings.contains(where: { form.utf8.count > $0.utf8.count && ends(form[...], $0) }) {
      return String(form.dropLast(2))
    }
    // "class", "virus", "crisis"
    let isPlural =
      switch form.utf8.dropLast().last {
      case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): false
      default: form.utf8.count > 2
      }
    return isPlural ? String(form.dropLast()) : form
  }

  /// A verb stem with its doubled consonant undone or its lost `e` put back.
  private static func restored(_ stem: Substring) -> String {
    guard let last = stem.utf8.last, let before = stem.utf8.dropLast().last else {
      return String(stem)
    }
    if last == before, last < 0x80, !isVowel(last) {
      // "stopped" but "dismissed", "buzzed", "staffed"; "called" but "expelled".
      if last == UInt8(ascii: "l") {
        let vowels = stem.utf8.dropLast(2).count { isVowel($0) }
        return String(vowels > 1 ? stem.dropLast() : stem)
      }
      return String("szf".utf8.contains(last) ? stem : stem.dropLast())
    }
    if keepsBare.contains(where: { ends(stem, $0) }) { return String(stem) }
    return keepsE.contains { ends(stem, $0) } ? stem + "e" : String(stem)
  }

  private static func ends(_ word: Substring, _ ending: String) -> Bool {
    word.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiou".utf8.contains(letter)
  }

  /// Endings that a plural makes longer by two letters.
  private static let endings = ["sses", "shes", "ches", "xes", "zzes", "oes"]
  /// Stems that have lost an `e`.
  private static let keepsE = [
    "at", "iz", "is", "us", "as", "os", "ys", "ns", "rs", "v", "c", "dg", "rg", "ag", "eg", "ng",
    "u", "bl", "tl", "dl", "gl", "pl", "cl", "ur", "ir", "ar", "id", "ud", "od", "ut", "ot", "ik",
    "ok", "ak", "um", "in", "yp", "ap", "ip", "ib",
  ]
  /// Stems that have lost nothing although they end as those do.
  private static let keepsBare = [
    "ain", "oin", "ein", "ear", "air", "oid", "aid", "eat", "oat", "eut", "out", "aut", "oot",
    "eak", "eek", "ook", "oak", "eap", "oar", "our", "ang", "ing", "ong", "ean", "oan",
  ]
}
