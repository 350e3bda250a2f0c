/// What was measured of one kernel, with the names that `peers_bench.py` uses.
struct Record: Codable {
  var peer: String?
  var graph: String?
  var kernel: String?
  /// Median of wall-clock seconds, and the least.
  var s: Double?
  var min: Double?
  /// Median of processor seconds of all threads.
  var cpu: Double?
  var runs: Int?
  /// Seconds of single questions.
  var p50: Double?
  var p99: Double?
  var bytes: Int?
  var bytes_per_edge: Double?
  /// A number by which two programs can be seen to have computed the same.
  var check: Double?
  var iterations: Int?
  var paths_first100: Int?
  var paths_first20: Int?
  /// Seconds and bytes of the graph with numbered edges that path searches run on.
  var build_s: Double?
  var build_bytes: Int?
  var peak_rss: Int?
  var unsupported: Bool?
  var error: String?
  /// What the peers say of their result: a number or something else.
  var result: Outcome?

  /// A result that may be a number.
  enum Outcome: Codable {
    case number(Double)
    case other

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = (try? value.decode(Double.self)).map { .number($0) } ?? .other
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if case .number(let number) = self {
        try container.encode(number)
      } else {
        try container.encodeNil()
      }
    }
  }

  var number: Double? {
    if case .number(let number) = result { return number }
    return nil
  }
}

/// The document that a run prints.
struct Report: Codable {
  var graph: String
  var results: [Record]
}
