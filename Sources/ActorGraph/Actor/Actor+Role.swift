extension Actor {
  /// The role to show beside the name: a present one before a former one, then in lexical order.
  public var mainRole: String? {
    let roles = attributes["role"].filter { !$0.isEmpty }
    return roles.first { !$0.hasPrefix("former ") } ?? roles.first
  }
}
