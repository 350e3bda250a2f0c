import Language

/// Where the parameters of a network lie in one list of numbers.
///
/// Matrices lie with a row for each input and a column for each output.
struct NetworkLayout {
  /// A matrix or a vector (one row).
  struct Part {
    let name: String
    let start: Int
    let rows: Int
    let columns: Int
    /// Columns that the file holds; the rest is padding.
    let shown: Int
    /// Parameters start between -spread and spread.
    let spread: Float
    /// Whether a row of the file is a row here (embeddings) and not a column.
    let isByRow: Bool

    var count: Int { rows * columns }
  }

  struct Cell {
    var input: Part
    var recurrent: Part
    var bias: Part
  }

  private(set) var parts: [Part] = []
  private(set) var count = 0

  private(set) var forms: Part
  private(set) var wordParts: Part
  /// Forward and backward cell of each layer.
  private(set) var cells: [(forward: Cell, backward: Cell)] = []
  private(set) var tags: Part
  private(set) var tagBias: Part
  private(set) var dependent: Part
  private(set) var dependentBias: Part
  private(set) var head: Part
  private(set) var headBias: Part
  private(set) var bilinear: Part
  private(set) var prior: Part
  private(set) var root: Part
  private(set) var distances: Part
  private(set) var relationDependent: Part
  private(set) var relationHead: Part
  private(set) var relationBias: Part
  private(set) var relationRoot: Part
  private(set) var relationOutput: Part
  private(set) var relationOutputBias: Part

  init(_ sizes: NetworkSizes) {
    var parts: [Part] = []
    var count = 0
    func part(
      _ name: String, _ rows: Int, _ columns: Int, shown: Int? = nil, spread: Float,
      isByRow: Bool = false
    ) -> Part {
      let part = Part(
        name: name, start: count, rows: rows, columns: columns, shown: shown ?? columns,
        spread: spread, isByRow: isByRow)
      count += (part.count + 15) & ~15
      parts.append(part)
      return part
    }
    /// The spread of Glorot and Bengio 2010, near enough.
    func spread(_ inputs: Int) -> Float { (3 / Float(inputs)).squareRoot() }
    func vector(_ name: String, _ columns: Int, shown: Int? = nil, spread: Float = 0) -> Part {
      part(name, 1, columns, shown: shown, spread: spread, isByRow: true)
    }

    forms = part("forms", sizes.forms, sizes.embedding, spread: 0.1, isByRow: true)
    wordParts = part("parts", sizes.parts, sizes.embedding, spread: 0.1, isByRow: true)
    for layer in 0..<sizes.layers {
      func cell(_ name: String) -> Cell {
        let inputs = sizes.input(ofLayer: layer)
        return Cell(
          input: part("\(name).input", inputs, 4 * sizes.hidden, spread: 0.8 * spread(inputs)),
          recurrent: part(
            "\(name).recurrent", sizes.hidden, 4 * sizes.hidden, spread: 0.8 * spread(sizes.hidden)),
          bias: vector("\(name).bias", 4 * sizes.hidden))
      }
      cells.append((cell("forward\(layer + 1)"), cell("backward\(layer + 1)")))
    }
    let top = sizes.output
    tags = part("tags", top, sizes.paddedTags, shown: sizes.tags, spread: spread(top))
    tagBias = vector("tags.bias", sizes.paddedTags, shown: sizes.tags)
    dependent = part("dependent", top, sizes.arc, spread: spread(top))
    dependentBias = vector("dependent.bias", sizes.arc)
    head = part("head", top, sizes.arc, spread: spread(top))
    headBias = vector("head.bias", sizes.arc)
    bilinear = part("bilinear", sizes.arc, sizes.arc, spread: 0.1)
    prior = vector("head.prior", sizes.arc, spread: 0.1)
    root = vector("root", sizes.arc, spread: 0.5)
    distances = vector("distances", 48, shown: SyntaxNetwork.distanceCount)
    relationDependent = part("relation.dependent", top, sizes.relation, spread: spread(top))
    relationHead = part("relation.head", top, sizes.relation, spread: spread(top))
    relationBias = vector("relation.bias", sizes.relation)
    relationRoot = vector("relation.root", sizes.relation, spread: 0.5)
    relationOutput = part(
      "relation.output", sizes.relation, sizes.paddedLabels, shown: sizes.labels,
      spread: spread(sizes.relation))
    relationOutputBias = vector("relation.output.bias", sizes.paddedLabels, shown: sizes.labels)
    self.parts = parts
    self.count = count
  }

  /// The parameters as the package reads them.
  func file(
    _ parameters: Floats, vocabulary: [UInt32], tags: [String], labels: [String]
  ) -> TensorFile {
    var file = TensorFile()
    for part in parts {
      let start = parameters + part.start
      var weights: [Float] = []
      weights.reserveCapacity(part.count)
      if part.isByRow {
        for row in 0..<part.rows {
          for column in 0..<part.shown { weights.append(start[row * part.columns + column]) }
        }
        file.tensors[part.name] = .init(rows: part.rows, columns: part.shown, weights: weights)
      } else {
        for column in 0..<part.shown {
          for row in 0..<part.rows { weights.append(start[row * part.columns + column]) }
        }
        file.tensors[part.name] = .init(rows: part.shown, columns: part.rows, weights: weights)
      }
    }
    file.numbers["vocabulary"] = vocabulary
    file.words["tags"] = tags
    file.words["labels"] = labels
    return file
  }
}
