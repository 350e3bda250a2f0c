import ActorGraph

extension CSV {
  /// What stands between two fields of a record.
  public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
    /// `,`
    case comma = 0x2c
    /// `;`, where the comma is the decimal sign.
    case semicolon = 0x3b
    /// The tabulator: TSV.
    case tab = 0x09
    /// `|`
    case pipe = 0x7c

    /// The delimiter that a word or the character itself names.
    init?(_ text: String) {
      let words: [String: Self] = [
        "comma": .comma, ",": .comma, "semicolon": .semicolon, ";": .semicolon, "tab": .tab,
        "\t": .tab, "pipe": .pipe, "|": .pipe,
      ]
      guard let delimiter = words[text.lowercased()] else { return nil }
      self = delimiter
    }

    static func description(of byte: UInt8) -> String {
      byte == Self.tab.rawValue ? "a tab" : "'\(Unicode.Scalar(byte))'"
    }
  }
}

extension CSV.Delimiter {
  /// How many records and bytes detection looks at.
  private static let sample = (records: 20, bytes: 65_536)

  /// The delimiter of a table and where its records start.
  ///
  /// A first line `sep=;`, which Excel writes, decides. Else the delimiter wins that gives the
  /// header most names that are known, then one that gives all records the same number of fields,
  /// then the one that gives most fields.
  ///
  /// - Parameter names: further names of columns to look for, in lower case.
  static func detect(
    in source: SourceText, names: Set<String> = []
  ) -> (delimiter: CSV.Delimiter, offset: Int) {
    if let declared = declared(in: source) { return declared }
    let known = names.union(CSVHeader.knownNames)
    var best = (delimiter: Self.comma, score: (0, 0, 1))
    for delimiter in allCases {
      let score = score(CSVRecordReader(source, delimiter: delimiter), known)
      if score > best.score { best = (delimiter, score) }
    }
    return (best.delimiter, 0)
  }

  private static func declared(in source: SourceText) -> (CSV.Delimiter, Int)? {
    let start = Array(source.bytes.prefix(5))
    guard start.count == 5, start.starts(with: "sep=".utf8),
      let delimiter = CSV.Delimiter(rawValue: start[4])
    else { return nil }
    let rest = source.bytes.dropFirst(5).first
    return rest == nil || rest == 0x0a || rest == 0x0d ? (delimiter, 5) : nil
  }

  private static func score(
    _ reader: CSVRecordReader, _ known: Set<String>
  ) -> (names: Int, isEven: Int, fields: Int) {
    var reader = reader
    var score = (names: 0, isEven: 0, fields: 1)
    var count = 0
    // A fault in the text shows itself again when the table is read.
    while count < sample.records, reader.offset < sample.bytes,
      (try? reader.next()) == true
    {
      count += 1
      if count == 1 {
        let names = reader.fields.map(CSVHeader.folded)
        score = (names.filter(known.contains).count, reader.fields.count > 1 ? 1 : 0, names.count)
      } else if reader.fields.count != score.fields {
        score.isEven = 0
      }
    }
    return score
  }
}
