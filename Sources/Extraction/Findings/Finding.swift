import ActorGraph

/// A relation read at one place of a report, before findings are put together.
struct Finding: Sendable {
  /// What it says.
  var type: RelationType
  /// The two actors and where they are named.
  var source: Reference
  var target: Reference
  /// How it stands; nil where nothing marks it.
  var status: RelationStatus?
  /// When, as the dates of the language analysis are written.
  var date: String?
  /// What the date was concluded from; nil where words state it.
  var dating: Dating?
  /// The head of the phrase that says who states it.
  var speaker: Int?
  /// How likely it is right, 0...1.
  var confidence: Double
  /// The verb or noun that brought it about.
  var trigger: Int
  /// What the role is called ("co-president"), for relations that offices bring about.
  var role: String?
  /// What read it; nil until it is known.
  var rule: FindingRule?
}

/// What the date of an event is concluded from where no words state it, as `sociogram explain` tells it.
enum Dating: String, Sendable {
  case story = "by the day of what was told before"
  case publication = "by the month of publication"
}
