/// A graph in the words of some format: one file or several, and what the format has no place for.
public struct WrittenGraph: Hashable, Sendable {
  /// One file of the format.
  public struct File: Hashable, Sendable {
    /// What stands between the name that the user gave and its extension; empty for the only or the
    /// main file. `.nodes` makes `case.nodes.csv` of `case.csv`.
    public var suffix: String
    /// The extension in place of the one that the user gave; nil where that stays.
    public var fileExtension: String?
    /// The content, UTF-8.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(suffix: String = "", fileExtension: String? = nil, bytes: [UInt8]) {
      self.suffix = suffix
      self.fileExtension = fileExtension
      self.bytes = bytes
    }

    /// The content as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The files, the main one first.
  public var files: [File]
  /// What the format could not hold, in a fixed order; empty where nothing was lost.
  public var losses: [FormatLoss]

  /// Makes the answer of a writer.
  public init(files: [File], losses: [FormatLoss] = []) {
    self.files = files
    self.losses = losses
  }

  /// One file.
  public init(_ bytes: [UInt8], losses: [FormatLoss] = []) {
    self.init(files: [File(bytes: bytes)], losses: losses)
  }
}
