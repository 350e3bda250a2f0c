/// One typed, directed tie between two actors, with the evidence for it.
///
/// Direction follows the type's name: `Osipov -dismissed-by-> Tokayev`. Two relations that agree in
/// everything but evidence, confidence and attributes are the same relation (``identity``).
public struct Relation: Hashable, Sendable {
  /// The actor that the relation starts from.
  public private(set) var source: ActorID
  /// The actor that it leads to.
  public private(set) var target: ActorID
  /// What it says.
  public let type: RelationType
  /// Who says so, where the report does not say it in its own voice.
  public let statedBy: String?
  /// Tells apart relations that agree in all that identifies them: the key that an imported file gave
  /// them. Empty for relations read from text.
  public private(set) var discriminator: String
  /// Where it was read, sorted, each piece once.
  public private(set) var evidence: [Evidence]
  /// Further facts: what was proposed, which office, columns of an imported table.
  public var attributes: Attributes
  // Small fields stand together at the end, where they take least room: graphs have millions.
  /// How likely it is that a careful reader agrees, 0...1; nil where nobody judged it.
  public var confidence: Double?
  /// When it happened or held.
  public let date: TimeExtent?
  /// How it stands; nil for a plain event.
  public let status: RelationStatus?
  /// Whether it follows from other relations instead of standing in a text.
  public let isInferred: Bool

  /// Makes a relation.
  ///
  /// - Parameter confidence: 0...1; anything outside (also NaN) is taken as nil.
  public init(
    source: ActorID, type: RelationType, target: ActorID, date: TimeExtent? = nil,
    status: RelationStatus? = nil, statedBy: String? = nil, isInferred: Bool = false,
    discriminator: String = "", confidence: Double? = nil, evidence: [Evidence] = [],
    attributes: Attributes = [:]
  ) {
    self.source = source
    self.type = type
    self.target = target
    self.date = date
    self.status = status
    self.statedBy = statedBy
    self.isInferred = isInferred
    self.discriminator = discriminator
    self.confidence = confidence.flatMap { (0...1).contains($0) ? $0 : nil }
    // Nearly all relations have one piece, for which a set would be a detour.
    self.evidence = evidence.count < 2 ? evidence : Set(evidence).sorted()
    self.attributes = attributes
  }

  /// What makes it this relation and no other.
  public var identity: Identity {
    Identity(
      source: source, target: target, type: type, date: date, status: status, statedBy: statedBy,
      isInferred: isInferred, discriminator: discriminator)
  }

  /// Whether the other relation has the same identity.
  func hasIdentity(of other: Relation) -> Bool {
    discriminator == other.discriminator && date == other.date && type == other.type
      && source == other.source && target == other.target && status == other.status
      && statedBy == other.statedBy && isInferred == other.isInferred
  }

  /// The key that files carry: the discriminator where there is one, else a hash of the identity.
  ///
  /// Unique among the relations of one pair of actors unless an imported file repeats a key.
  public var key: String {
    discriminator.isEmpty ? ownKey.hexadecimal : discriminator
  }

  /// Whether a key is the one that the relation has without a discriminator.
  package func isOwnKey(_ key: String) -> Bool {
    // Only what looks like one of our own hashes can be one.
    guard key.utf8.count == 16 else { return false }
    var number: UInt64 = 0
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(byte & 0xf)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt64(byte - 87)
      default: return false
      }
    }
    return ownKey.value == number
  }

  private var ownKey: StableHash {
    var hash = StableHash()
    hash.combine(source.rawValue)
    hash.combine(target.rawValue)
    hash.combine(type.rawValue)
    hash.combine(date?.description ?? "")
    hash.combine(status?.rawValue ?? "")
    hash.combine(statedBy ?? "")
    hash.combine(isInferred ? "inferred" : "")
    return hash
  }

  /// The relation with other spellings of its ends.
  func between(_ source: ActorID, _ target: ActorID) -> Relation {
    var result = self
    result.source = source
    result.target = target
    return result
  }

  /// The relation told apart from others by another key.
  package func discriminated(by discriminator: String) -> Relation {
    var result = self
    result.discriminator = discriminator
    return result
  }

  /// The same relation as two sources know it: evidence and attributes united, the higher
  /// confidence kept. Commutative, associative, idempotent. `other` must have the same identity.
  public func merged(with other: Relation) -> Relation {
    if self == other { return self }
    var result = self
    result.evidence = Set(evidence).union(other.evidence).sorted()
    result.attributes = attributes.united(with: other.attributes)
    result.confidence = [confidence, other.confidence].compactMap(\.self).max()
    return result
  }
}

extension Relation {
  /// The part of a relation that tells it apart; ordered, so that graphs list relations alike.
  public struct Identity: Hashable, Comparable, Sendable {
    let source: ActorID
    let target: ActorID
    let type: RelationType
    let date: TimeExtent?
    let status: RelationStatus?
    let statedBy: String?
    let isInferred: Bool
    let discriminator: String

    /// By source, target, type, date, status, speaker, inference, discriminator.
    public static func < (left: Self, right: Self) -> Bool {
      if left.source != right.source { return left.source < right.source }
      if left.target != right.target { return left.target < right.target }
      if left.type != right.type { return left.type < right.type }
      if left.date != right.date { return precedes(left.date, right.date) }
      if left.status != right.status { return precedes(left.status, right.status) }
      if left.statedBy != right.statedBy { return precedes(left.statedBy, right.statedBy) }
      if left.isInferred != right.isInferred { return right.isInferred }
      return left.discriminator < right.discriminator
    }

    private static func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
      guard let left else { return right != nil }
      guard let right else { return false }
      return left < right
    }
  }
}
