extension GraphFileFormat {
  /// The format of a file to read, by its name; where several formats share an ending, by its start.
  ///
  /// - Parameter head: the first bytes; some thousand are enough.
  /// - Returns: nil where no format that is read has such names.
  public init?(readableFileName name: String, head: [UInt8]) {
    guard let named = GraphFileFormat(fileName: name) else { return nil }
    let ending = named.endings.filter { name.lowercased().hasSuffix("." + $0) }.max {
      $0.count < $1.count
    }
    let candidates = Self.allCases.filter { format in
      format.isReadable && format.endings.contains { $0 == ending }
    }
    guard let first = candidates.first else { return nil }
    if candidates.count > 1, let sniffed = GraphFileFormat(sniffing: head),
      candidates.contains(sniffed)
    {
      self = sniffed
    } else {
      self = first
    }
  }
}

extension GraphFileFormat {
  /// The format that a file's first bytes tell; nil where they could be anything.
  public init?(sniffing head: [UInt8]) {
    return nil
  }
}
