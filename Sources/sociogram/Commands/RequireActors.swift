import ArgumentParser

/// Sees to it that a command line names an input and then so many actors.
func requireActors(_ count: Int, of arguments: [String]) throws(ValidationError) {
  guard arguments.count > count else {
    throw ValidationError(
      "name at least one report or graph, and then "
        + (count == 1 ? "the actor" : "the two actors"))
  }
}
