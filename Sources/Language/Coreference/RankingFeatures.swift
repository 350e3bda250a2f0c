/// What is known of all the entities that a mention may take up.
struct CandidateCounts {
  /// How often the most mentioned of them is mentioned.
  var most = 0
  /// How many are known to be actors.
  var actors = 0
  /// How many actors among them are mentioned in this sentence or the one before.
  var near = 0
  /// How many names of the document the most named of them has.
  var mostNamed = 0
  /// The actor among them that was mentioned first in the document; -1 where there is none.
  var first = -1
  /// The one that was a subject last; -1 where none was.
  var lastSubject = -1
  /// How much each of them is in the foreground.
  var prominences: [Int] = []
  /// The greatest of these.
  var top = 0
  /// The one that the pronoun before, of the same gender and number, took up; -1 where there is none.
  var lastPronoun = -1
  /// How well each of them fits a description, and how many that fit at least as well are more recent.
  var fits: [Int] = []
  var nearer: [Int] = []
  /// For each fit, how often the most mentioned that fits just so is mentioned; how many fit at least so
  /// well, and the greatest prominence of these.
  var mostFitting = SIMD4<Int>(0, 0, 0, 0)
  var fitting = SIMD4<Int>(0, 0, 0, 0)
  var topFitting = SIMD4<Int>(0, 0, 0, 0)
  /// Of a pronoun, what the subject of its own clause means, those of the clause above and of the sentence
  /// before, and the object of the clause above; -1 where there is none or it is no entity yet.
  var subject = -1
  var subjectAbove = -1
  var objectAbove = -1
  var subjectBefore = -1
  /// Who speaks in its sentence or, where nobody does, in the one before; -1 where that is not known.
  var speaker = -1
  /// How its clause depends on the one above.
  var relation = 0
}

/// What speaks for and against taking up an entity, as numbers of weights.
package struct RankingFeatures {
  /// Indices into the weights of a model.
  package private(set) var indices: [UInt32] = []
  private let mask: UInt32

  init(size: Int) {
    mask = UInt32(size - 1)
    indices.reserveCapacity(64)
  }

  mutating func removeAll() { indices.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func add(_ template: Int, _ a: Int, _ b: Int = 0, _ c: Int = 0) {
    var state = UInt64(truncatingIfNeeded: template) &* 0x9e37_79b9_7f4a_7c15
    Self.mix(a, into: &state)
    Self.mix(b, into: &state)
    Self.mix(c, into: &state)
    state ^= state >> 33
    state = state &* 0xff51_afd7_ed55_8ccd
    state ^= state >> 33
    indices.append(UInt32(truncatingIfNeeded: state) & mask)
  }

  @inline(__always)
  private static func mix(_ value: Int, into state: inout UInt64) {
    state = ((state << 5 | state >> 59) ^ UInt64(truncatingIfNeeded: value))
    state = state &* 0x517c_c1b7_2722_0a95
  }
}
