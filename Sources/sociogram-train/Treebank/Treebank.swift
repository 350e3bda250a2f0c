import Foundation
import Language

/// A sentence of a treebank: words with gold tags and tree.
struct TreebankSentence {
  var words: [String] = []
  var lemmas: [String] = []
  /// Universal and Penn tag joined by a bar.
  var tags: [String] = []
  /// Features as the file has them.
  var features: [String] = []
  /// Heads, 0 for the root.
  var heads: [Int] = []
  var labels: [String] = []
}

/// Reads CoNLL-U files, also compressed by gzip.
enum Treebank {
  enum Failure: Error, CustomStringConvertible {
    case unreadable(String)
    case line(String, Int)
    case noTraining(String)

    var description: String {
      switch self {
      case .unreadable(let path): "\(path): cannot be read"
      case .noTraining(let path): "\(path): no file of a treebank for training (…-train….conllu)"
      case .line(let path, let number): "\(path):\(number): not a line of CoNLL-U"
      }
    }
  }

  /// The sentences of a file in order; multiword tokens and empty nodes are left out.
  static func read(_ path: String) throws -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    var number = 0
    for line in try lines(path) {
      number += 1
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = TreebankSentence()
        continue
      }
      if line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10 else { throw Failure.line(path, number) }
      guard Int(fields[0]) != nil else { continue }
      guard let head = Int(fields[6]), let relation = DependencyRelation(label: fields[7]) else {
        throw Failure.line(path, number)
      }
      sentence.words.append(String(fields[1]))
      sentence.lemmas.append(String(fields[2]))
      sentence.tags.append("\(fields[3])|\(fields[4])")
      sentence.features.append(String(fields[5]))
      sentence.heads.append(head)
      sentence.labels.append(relation.rawValue)
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// The lines of a file, also compressed by gzip.
  static func lines(_ path: String) throws -> [Substring] {
    guard
      let data = path.hasSuffix(".gz")
        ? try unzip(path) : FileManager.default.contents(atPath: path)
    else { throw Failure.unreadable(path) }
    return String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func unzip(_ path: String) throws -> Data? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }
}
