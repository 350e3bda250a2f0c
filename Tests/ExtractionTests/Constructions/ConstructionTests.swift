import ActorGraph
import Testing

/// Every relation in the constructions in which English states it, and what only looks like it.
///
/// A passage with a `fault` is one that the extractor reads wrongly today. When it comes to read it
/// right the test says so, and the mark goes.
@Suite struct ConstructionTests {
  static let passages: [Passage] =
    Removals.passages + Appointments.passages + Offices.passages + Memberships.passages
    + Proposals.passages + Deployments.passages + Presences.passages + Arrests.passages
    + Encounters.passages
    + Lives.passages + References.passages + Statuses.passages + Dates.passages
    + Nothings.passages + Reports.passages + Politics.passages + Agency.passages

  @Test(arguments: passages)
  func isReadRight(passage: Passage) throws {
    let faults = passage.faults(
      of: try Reading.graph(passage.text, published: passage.published),
      try Reading.ontology.get())
    guard let known = passage.fault else {
      #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
      return
    }
    withKnownIssue(Comment(rawValue: known)) {
      #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }
  }

  @Test func thereAreEnoughOfThem() {
    let sound = Self.passages.count { $0.fault == nil }
    #expect(Self.passages.count >= 150)
    #expect(sound * 2 > Self.passages.count, "more than half must be read right")
    #expect(Set(Self.passages.map(\.text)).count == Self.passages.count)
  }
}
