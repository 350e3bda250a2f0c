import ActorGraph

extension ActorGraph {
  /// What people call the graph: its title, else its name; nil where it has neither.
  var title: String? {
    (attributes["title"] + attributes["name"]).first { !$0.isEmpty }
  }
}
