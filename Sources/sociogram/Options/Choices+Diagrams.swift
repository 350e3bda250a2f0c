public import ArgumentParser
public import Diagrams

// Both are public, and so is what joins them, in this file alone.
extension ActorGrouping: ExpressibleByArgument {}
extension DiagramLayout: ExpressibleByArgument {}
extension SelectionOptions.Surroundings: ExpressibleByArgument {}
