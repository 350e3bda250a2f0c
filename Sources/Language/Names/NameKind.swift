/// What a name names, as far as the text and the word lists tell.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  case person = "Person"
  case organisation = "Organisation"
  case media = "Media"
  case state = "State"
  case place = "Place"
  case unit = "Unit"
  case group = "Group"
}
