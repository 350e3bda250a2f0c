/// Why a model file cannot be used.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The resource is not there.
  case missing(String)
  /// The file does not start as a model does.
  case notAModel(String)
  /// The model was written by another version of the program.
  case otherVersion(String)
  /// The file is cut short or changed.
  case damaged(String)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .missing(let name): "\(name): the file is missing; install the program again"
    case .notAModel(let name): "\(name): this is not a model file; install the program again"
    case .otherVersion(let name):
      "\(name): the model belongs to another version; install the program again"
    case .damaged(let name): "\(name): the model file is damaged; install the program again"
    }
  }
}
