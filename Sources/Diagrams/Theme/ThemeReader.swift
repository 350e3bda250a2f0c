internal import ActorGraph
internal import Yams

/// Reads the YAML of a theme and says where it is wrong.
struct ThemeReader {
  let document: YAMLDocument

  func read() throws(InputError) -> Theme {
    let fields = try document.mapping(
      document.root, what: "a theme",
      fields: ["name", "font", "dark", "page", "groups", "quotes", "kinds", "families"])
    let kinds = try document.entries(fields["kinds"], what: "kinds")
    var kindStyles: [ActorKind: Theme.KindStyle] = [:]
    for (name, node) in kinds { kindStyles[ActorKind(name)] = try kindStyle(name, node) }
    let families = try document.entries(fields["families"], what: "families")
    var familyStyles: [String: Theme.FamilyStyle] = [:]
    for (name, node) in families { familyStyles[name] = try familyStyle(name, node) }
    guard let fallbackKind = kindStyles[.actor] else {
      throw document.error(
        at: fields["kinds"] ?? document.root, "'kinds' has no 'Actor'",
        "say how an actor of unknown kind looks")
    }
    guard let fallbackFamily = familyStyles["other"] else {
      throw document.error(
        at: fields["families"] ?? document.root, "'families' has no 'other'",
        "say how a relation of unknown family looks")
    }
    return Theme(
      name: try document.required("name", in: fields, of: document.root),
      font: try font(fields["font"]), darkName: try companion(fields["dark"]),
      page: try page(fields["page"]),
      groups: try groups(fields["groups"]), quotes: try quotes(fields["quotes"]),
      kinds: kindStyles, families: familyStyles, fallbackKind: fallbackKind,
      fallbackFamily: fallbackFamily)
  }

  private func font(_ node: Node?) throws(InputError) -> String {
    guard let font = try document.string(node), !font.isEmpty else {
      throw document.error(at: document.root, "'font' is missing")
    }
    let isPlain = font.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        || " ,-".unicodeScalars.contains($0)
    }
    guard isPlain, font.utf8.count <= 200 else {
      throw document.error(
        at: node, "'\(font)' is not a font",
        "write letters, digits, spaces, commas and hyphens, at most 200")
    }
    return font
  }

  /// The name of a theme of the package; nil where none is named.
  private func companion(_ node: Node?) throws(InputError) -> String? {
    guard let name = try document.string(node) else { return nil }
    guard Theme.names.contains(name) else {
      throw document.error(
        at: node, "there is no theme '\(name)'", "known: \(Theme.names.joined(separator: ", "))")
    }
    return name
  }

  private func page(_ node: Node?) throws(InputError) -> Theme.Page {
    let colors = try colors(
      node, what: "page", names: ["background", "title", "subtitle", "text", "caption"])
    return Theme.Page(
      background: colors[0], title: colors[1], subtitle: colors[2], text: colors[3],
      caption: colors[4])
  }

  private func quotes(_ node: Node?) throws(InputError) -> Theme.Quotes {
    let colors = try colors(node, what: "quotes", names: ["fill", "text", "source"])
    return Theme.Quotes(fill: colors[0], text: colors[1], source: colors[2])
  }

  private func groups(_ node: Node?) throws(InputError) -> Theme.Groups {
    guard let node else { throw document.error(at: document.root, "'groups' is missing") }
    let fields = try document.mapping(node, what: "groups", fields: ["outer", "inner", "title"])
    let outer = try colors(fields["outer"], what: "outer", names: ["fill", "border"], in: node)
    let inner = try colors(fields["inner"], what: "inner", names: ["fill", "border"], in: node)
    return Theme.Groups(
      outer: Theme.Panel(fill: outer[0], border: outer[1]),
      inner: Theme.Panel(fill: inner[0], border: inner[1]),
      title: try color("title", in: fields, of: node))
  }

  private func kindStyle(_ name: String, _ node: Node) throws(InputError) -> Theme.KindStyle {
    let fields = try document.mapping(
      node, what: "kind '\(name)'",
      fields: ["shape", "rounded", "fill", "border", "text", "detail"])
    let shape: Theme.Shape = try choice("shape", in: fields, of: node)
    return Theme.KindStyle(
      shape: shape, isRounded: try document.flag(fields["rounded"]),
      fill: try color("fill", in: fields, of: node),
      border: try color("border", in: fields, of: node),
      text: try color("text", in: fields, of: node),
      detail: try color("detail", in: fields, of: node))
  }

  private func familyStyle(_ name: String, _ node: Node) throws(InputError) -> Theme.FamilyStyle {
    let fields = try document.mapping(
      node, what: "family '\(name)'", fields: ["color", "arrowhead", "width"])
    let word = try document.required("width", in: fields, of: node)
    guard let width = Double(word), (0.5...6).contains(width) else {
      throw document.error(
        at: fields["width"], "'\(word)' is not a width", "write points between 0.5 and 6")
    }
    return Theme.FamilyStyle(
      color: try color("color", in: fields, of: node),
      arrowhead: try choice("arrowhead", in: fields, of: node), width: width)
  }

  private func colors(_ node: Node?, what: String, names: [String], in parent: Node? = nil)
    throws(InputError) -> [Theme.Color]
  {
    guard let node else {
      throw document.error(at: parent ?? document.root, "'\(what)' is missing")
    }
    let fields = try document.mapping(node, what: what, fields: names)
    var result: [Theme.Color] = []
    for name in names { result.append(try color(name, in: fields, of: node)) }
    return result
  }

  private func color(_ name: String, in fields: [String: Node], of node: Node)
    throws(InputError) -> Theme.Color
  {
    let word = try document.required(name, in: fields, of: node)
    guard let color = Theme.Color(word) else {
      throw document.error(
        at: fields[name], "'\(word)' is not a colour", "write it as \"#RRGGBB\", in quotes")
    }
    return color
  }

  private func choice<Choice>(_ name: String, in fields: [String: Node], of node: Node)
    throws(InputError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let word = try document.required(name, in: fields, of: node)
    guard let choice = Choice(rawValue: word) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw document.error(at: fields[name], "'\(word)' is no \(name)", "known: \(known)")
    }
    return choice
  }
}
