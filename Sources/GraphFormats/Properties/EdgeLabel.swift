/// The words on the line of a foreign edge.
enum EdgeLabel {
  /// Whether the words need not be kept beside the relation's type, as it is made of them and says
  /// them again: `member of` where the type becomes `member-of`.
  static func isSaid(_ label: String, byTypeIn properties: [Property]) -> Bool {
    guard !properties.contains(where: { $0.name == "type" }),
      let type = PropertyGraphBuilder.relationType(label)
    else { return false }
    return type.split(separator: "-").joined(separator: " ") == label
  }
}
