public import ActorGraph
public import ArgumentParser
public import GraphFormats

// Both are public, and so is what joins them, in this file alone.
extension ActorGroups.Method: ExpressibleByArgument {}
extension Brokerage.Grouping: ExpressibleByArgument {}
extension Centrality: ExpressibleByArgument {}
extension PathPreference: ExpressibleByArgument {}
extension GraphFileFormat: ExpressibleByArgument {}
