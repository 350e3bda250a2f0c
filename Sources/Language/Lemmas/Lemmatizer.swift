import Foundation

/// Finds the dictionary form of a word: exceptions learned from treebanks first, then spelling rules.
struct Lemmatizer: Sendable {
  private let exceptions: [String: String]

  /// - Parameter table: lines of form, tag and lemma, separated by tabs.
  init(table: String) {
    var exceptions: [String: String] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 3 { exceptions["\(fields[1])\t\(fields[0])"] = String(fields[2]) }
    }
    self.exceptions = exceptions
  }

  /// The dictionary form of a word with a tag; names keep their spelling.
  func lemma(of word: String, _ tag: PartOfSpeech) -> String {
    if tag == .properNoun || tag == .punctuation || tag == .symbol || tag == .numeral {
      return word
    }
    let form = word.lowercased()
    if let known = exceptions["\(tag.rawValue)\t\(form)"] { return known }
    return SpellingRules.lemma(of: form, tag)
  }
}

/// English spelling rules, undone: `-ies`, `-ed`, `-ing`, doubled consonants, a lost `e`.
package enum SpellingRules {
  /// The dictionary form by rule alone; `form` is in lower case.
  package static func lemma(of form: String, _ tag: PartOfSpeech) -> String {
    let letters = Array(form.utf8)
    switch tag {
    case .verb, .auxiliary:
      if let stem = stem(letters, "ing") { return restored(stem) }
      if let stem = stem(letters, "ied") { return text(stem + Array("y".utf8)) }
      if let stem = stem(letters, "ed") {
        // "freed": the verb ends in two of them.
        return stem.last == UInt8(ascii: "e") ? text(stem) + "e" : restored(stem)
      }
      return singular(letters)
    case .noun:
      return singular(letters)
    case .adjective, .adverb:
      return form
    default:
      return form
    }
  }

  private static func text(_ letters: [UInt8]) -> String {
    String(decoding: letters, as: UTF8.self)
  }

  private static func stem(_ letters: [UInt8], _ ending: String) -> [UInt8]? {
    let ending = Array(ending.utf8)
    guard letters.count > ending.count + 1, letters.suffix(ending.count).elementsEqual(ending)
    else { return nil }
    let stem = Array(letters.dropLast(ending.count))
    // "bring", "red": without a vowel the ending belongs to the word.
    return stem.contains(where: isVowel) || stem.contains(UInt8(ascii: "y")) ? stem : nil
  }

  private static func singular(_ letters: [UInt8]) -> String {
    if let stem = stem(letters, "ies"), stem.count > 1 { return text(stem) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] {
      let bytes = Array(ending.utf8)
      if letters.count > bytes.count, letters.suffix(bytes.count).elementsEqual(bytes) {
        return text(Array(letters.dropLast(2)))
      }
    }
    guard letters.count > 2, letters.last == UInt8(ascii: "s") else { return text(letters) }
    let before = letters[letters.count - 2]
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i") {
      return text(letters)
    }
    return text(Array(letters.dropLast()))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiou".utf8.contains(letter)
  }

  /// A verb stem with its doubled consonant undone or its lost `e` put back.
  private static func restored(_ stem: [UInt8]) -> String {
    guard stem.count >= 2 else { return text(stem) }
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    if last == before, !isVowel(last) {
      // "stopped" but "called", "dismissed", "buzzed", "staffed".
      return "lszf".utf8.contains(last) ? text(stem) : text(Array(stem.dropLast()))
    }
    let word = text(stem)
    let keepsE = [
      "at", "iz", "is", "us", "as", "os", "ys", "ns", "rs", "v", "c", "dg", "rg", "ag", "eg", "ng",
      "u", "bl", "tl", "dl", "gl", "pl", "cl", "ur", "ir", "ar", "id", "ud", "od", "ut", "ot", "ik",
      "ok", "ak", "um", "in", "yp", "ap", "ip", "ib",
    ]
    let keepsBare = [
      "ain", "oin", "ein", "ear", "air", "oid", "aid", "eat", "oat", "eut", "out", "aut", "oot",
      "eak",
      "eek", "ook", "oak", "eap", "oar", "our", "ang", "ing", "ong", "ean", "oan",
    ]
    if keepsBare.contains(where: { word.hasSuffix($0) }) { return word }
    return keepsE.contains(where: { word.hasSuffix($0) }) ? word + "e" : word
  }
}
