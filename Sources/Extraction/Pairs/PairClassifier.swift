import ActorGraph
import Foundation
import Language

/// Tells which relations two actors of a sentence have, by weights that `sociogram-train relations`
/// learned.
///
/// A logistic regression for each relation and direction over shared features. Scores are sums of
/// integers, so results are the same on every machine.
struct PairClassifier: Sendable {
  /// What one class of the model stands for.
  struct Label: Sendable {
    var type: RelationType
    /// Whether the actor that is mentioned first is the source.
    var isForward: Bool
    /// The least score at which the relation is believed.
    var threshold: Int32
    /// The same in reports that are no news, where more is told of lives and bodies.
    var openThreshold: Int32
    /// How a score becomes a probability: 1 / (1 + exp(-(slope · score + offset))).
    var slope: Double
    var offset: Double

    func probability(of score: Int32) -> Double {
      1 / (1 + exp(-(slope * Double(score) / PairModel.unit + offset)))
    }
  }

  let model: LinearModel
  /// By class of the model.
  let labels: [Label]

  /// A classifier that comes with the package.
  ///
  /// - Throws: `InputError` when a file is missing or damaged.
  static func standard(_ genre: PairModel.Genre) throws(InputError) -> PairClassifier {
    try PairClassifier(
      model: data(genre.rawValue, "model"),
      table: String(decoding: data(genre.rawValue, "tsv"), as: UTF8.self))
  }

  private static func data(_ name: String, _ type: String) throws(InputError) -> Data {
    guard let url = Bundle.module.url(forResource: name, withExtension: type),
      let data = try? Data(contentsOf: url, options: .mappedIfSafe)
    else {
      throw InputError(
        file: "\(name).\(type)", reason: "the weights that belong to the program are missing",
        suggestion: "install the program again, with its resources")
    }
    return data
  }

  /// - Parameter table: a line for each class of the model: relation, direction (`>`, `<` or `=`),
  ///   threshold, threshold in reports that are no news, slope and offset, separated by tabs; `#` starts
  ///   a comment.
  init(model data: Data, table: String) throws(InputError) {
    do {
      model = try LinearModel(serialized: data, name: "relations.model")
    } catch {
      throw InputError(file: "relations.model", reason: "\(error)")
    }
    var rows: [String: Label] = [:]
    for line in table.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 6, let threshold = Double(fields[2]),
        let openThreshold = Double(fields[3]), let slope = Double(fields[4]),
        let offset = Double(fields[5])
      else {
        throw InputError(file: "relations.tsv", reason: "the line '\(line)' is no row of it")
      }
      rows[String(fields[0] + fields[1])] = Label(
        type: RelationType(String(fields[0])), isForward: fields[1] != "<",
        threshold: Self.whole(threshold), openThreshold: Self.whole(openThreshold), slope: slope,
        offset: offset)
    }
    var labels: [Label] = []
    for name in model.classes {
      guard let label = rows[name] else {
        throw InputError(file: "relations.tsv", reason: "there is no row for '\(name)'")
      }
      labels.append(label)
    }
    self.labels = labels
  }

  private static func whole(_ score: Double) -> Int32 {
    Int32(max(-1e6, min(1e6, score * PairModel.unit)))
  }

  /// The scores of all labels for some features.
  func scores(_ features: [UInt32]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: labels.count)
    scores.withUnsafeMutableBufferPointer { scores in
      features.withUnsafeBufferPointer { model.score($0, into: scores) }
    }
    return scores
  }
}

/// What the files of the classifier of pairs have in common.
package enum PairModel {
  /// What a weight of 1 is in the model.
  package static let unit = 256.0

  /// What reports a classifier is for, by the name of its files.
  package enum Genre: String, CaseIterable, Sendable {
    /// Reports with a date of publication.
    case news = "relations"
    /// Others: lives of people, accounts of companies.
    case lives
  }
}
