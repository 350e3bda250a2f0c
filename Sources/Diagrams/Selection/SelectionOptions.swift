public import ActorGraph

/// What of a graph is wanted in a picture. Without any wish everything is drawn, as far as its size
/// allows (``SelectionLimits``).
///
/// ```swift
/// var wanted = SelectionOptions()
/// wanted.focus = [masimov]
/// wanted.steps = 2
/// wanted.view.asOf = PartialDate("2022-01-08")
/// let selection = try Selection(FrozenActorGraph(graph), wanted, ontology: ontology)
/// ```
public struct SelectionOptions: Hashable, Sendable {
  /// What stands around the paths between two actors.
  public enum Surroundings: String, Hashable, Sendable, CaseIterable {
    /// The whole network, faded. Above ``SelectionLimits/drawn`` relations it is hidden all the same.
    case faded
    /// Nothing: only the paths are drawn.
    case hidden
  }

  /// Two actors whose shortest paths are shown.
  public struct Path: Hashable, Sendable {
    /// Where the paths start.
    public var from: ActorID
    /// Where they end.
    public var to: ActorID
    /// What is drawn besides them.
    public var surroundings: Surroundings

    /// Asks for the shortest paths between two actors.
    public init(from: ActorID, to: ActorID, surroundings: Surroundings = .faded) {
      self.from = from
      self.to = to
      self.surroundings = surroundings
    }
  }

  /// Whom the picture is about: these and everybody near are drawn, with all relations among them.
  /// Empty for everybody. The actors have thick borders, and are drawn whatever their kind.
  public var focus: [ActorID]
  /// How many steps away from one of ``focus`` an actor may be; 0 draws the named actors alone. With
  /// a directed ``view`` relations are followed away from them.
  public var steps: Int
  /// The path to show; nil for none.
  public var path: Path?
  /// Which relations and actors count. Unless it names statuses every relation is drawn, also what
  /// is planned or denied; paths keep to `GraphView.defaultStatuses` all the same. Relations without
  /// a date are drawn as of any date.
  public var view: GraphView
  /// Relations that are judged less certain are left out, 0...1; what nobody judged stays.
  public var minimumConfidence: Double?
  /// Whether actors with exactly the same relations become one node that lists them: same kind, and
  /// for each relation the same type, direction, other end, status and date. Nil for the rule: above
  /// ``SelectionLimits/labelled`` relations.
  public var mergesLeaves: Bool?
  /// How much is drawn in which detail.
  public var limits: SelectionLimits

  /// Makes options; see the properties for the meaning of each.
  public init(
    focus: [ActorID] = [], steps: Int = 1, path: Path? = nil, view: GraphView = GraphView(),
    minimumConfidence: Double? = nil, mergesLeaves: Bool? = nil,
    limits: SelectionLimits = SelectionLimits()
  ) {
    self.focus = focus
    self.steps = steps
    self.path = path
    self.view = view
    self.minimumConfidence = minimumConfidence
    self.mergesLeaves = mergesLeaves
    self.limits = limits
  }
}
