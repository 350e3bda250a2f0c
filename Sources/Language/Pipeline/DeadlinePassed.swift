/// The analysis of a text took longer than it was allowed to.
public struct DeadlinePassed: Error, Hashable {}
