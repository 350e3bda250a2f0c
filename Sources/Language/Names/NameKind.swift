/// What a name names, as far as the text and the word lists tell.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  case person = "Person"
  case organisation = "Organisation"
  case media = "Media"
  case state = "State"
  case place = "Place"
  case unit = "Unit"
  case group = "Group"
  /// A post with the name of what it belongs to: `Interior Minister`, `Mayor of Leeds`.
  case office = "Office"
  /// Something that happened or happens: `Arab Spring`, `Geneva Conference`.
  case event = "Event"
}
