/// How texts stand in Pajek files.
enum PajekText {
  /// A text for a place in double quotes or at the end of a line.
  ///
  /// Written as entities: quotes, backslashes (`\n` breaks a line in Pajek), control characters,
  /// line separators, spaces at the ends, and `&` where an entity would be read.
  static func encode(_ text: String) -> String {
    var result = OutputBuffer(capacity: text.utf8.count)
    let scalars = text.unicodeScalars
    var isFirst = true
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      let isLast = index == scalars.endIndex
      let isWritable =
        switch scalar {
        case "\"", "\\", "\0"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}", "\u{feff}":
          false
        case " ": !isFirst && !isLast
        case "&": isLast || scalars[index] != "#"
        default: true
        }
      if isWritable {
        result.append(scalar: scalar)
      } else {
        result.append("&#")
        result.append(Int(scalar.value))
        result.append(";")
      }
      isFirst = false
    }
    return result.text
  }

  static func decode(_ text: String) -> String {
    CharacterEntities.decode(text, named: false)
  }
}
