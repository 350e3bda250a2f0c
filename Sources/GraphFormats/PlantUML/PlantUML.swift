public import ActorGraph

/// An object diagram of PlantUML (plantuml.com/object-diagram): who is joined to whom and how, with
/// the facts about each actor. Written only.
///
/// An object has the actor's name, its kind as stereotype, and a line for each further fact; an
/// arrow the words of the relation, its time, and how far it is established. Relations without
/// direction are lines, planned and claimed ones dotted. Every character of a text that PlantUML
/// could take for a command is written by its number (`<U+003C>`).
public enum PlantUML {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// Quotes, documents and mentions have no place in the diagram and are named as losses.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = PlantUMLWriter(graph, ontology: ontology)
    return writer.write()
  }
}
