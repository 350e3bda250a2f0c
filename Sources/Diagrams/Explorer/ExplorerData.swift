internal import ActorGraph

/// What the page of a picture knows about everything that is drawn: written into it as JSON.
///
/// Actors, relations and documents refer to each other by their place in the lists. Every text is
/// one line without control characters and characters that turn the direction of others.
struct ExplorerData: Hashable, Sendable, Encodable {
  struct Actor: Hashable, Sendable, Encodable {
    var id: String
    var name: String
    /// The label of the kind.
    var kind: String
    var role: String?
    /// Other spellings of the name.
    var aliases: [String]
    /// The `id`s of the groups that stand for it in the SVG.
    var nodes: [String]
  }

  struct Relation: Hashable, Sendable, Encodable {
    /// The key of the relation in files.
    var key: String
    /// Who acts and who is acted upon.
    var subject: Int
    var object: Int
    var isSymmetric: Bool
    /// `dismissed`, as on the line.
    var words: String
    var sentence: String
    var type: String
    /// The label of the type.
    var typeLabel: String
    var family: String
    /// `event` where the relation has none.
    var status: String
    /// In words.
    var date: String?
    /// The first and the last day that the date can mean (ISO 8601); nil where it is open.
    var firstDay: String?
    var lastDay: String?
    var speaker: String?
    var confidence: Double?
    var isInferred: Bool
    var quotes: [Quote]
    /// The `id`s of the groups that stand for it in the SVG.
    var lines: [String]
  }

  struct Quote: Hashable, Sendable, Encodable {
    var text: String
    var document: Int
    /// Offsets in Unicode scalars of the document.
    var start: Int
    var end: Int
  }

  struct Document: Hashable, Sendable, Encodable {
    var name: String
    var title: String?
    /// In words.
    var date: String?
    /// Only of the web.
    var url: String?
  }

  struct Family: Hashable, Sendable, Encodable {
    var name: String
    var label: String
    var color: String
    /// On a dark page.
    var darkColor: String
  }

  var actors: [Actor] = []
  var relations: [Relation] = []
  var documents: [Document] = []
  /// Those that occur, in the order of the ontology.
  var families: [Family] = []
  /// Those that occur, in the order of the legend.
  var statuses: [String] = []
}
