import ActorGraph

/// What reading properties needs to know of the file.
struct PropertyFormat {
  /// Whether the file is one of ours: then a value that cannot be read is an error, and `fact-NAME`
  /// is `NAME`; elsewhere it is an attribute like any other.
  var isOurs = false
  var names = PropertyNames()
  /// Makes an error at a place of the file: place, reason, suggestion.
  let error: (Int, String, String?) -> InputError
}

extension PropertyFormat {
  /// Places are byte offsets into a text.
  init(_ source: SourceText, names: PropertyNames = PropertyNames(), isOurs: Bool = false) {
    self.init(isOurs: isOurs, names: names) { source.error(at: $0, $1, $2) }
  }
}
