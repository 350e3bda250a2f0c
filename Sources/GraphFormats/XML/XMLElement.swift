import CLibXML2

/// A start tag, looked up where libxml2 keeps it; valid only while its event lasts.
struct XMLElement {
  /// The name without prefix.
  let name: String
  /// Where the tag ends, in bytes of the text.
  let place: Int
  /// How many attributes it has; declarations of namespaces are not among them.
  let count: Int
  /// The namespace as libxml2 keeps it: one place for all elements of a file that share it.
  let namespacePlace: UnsafePointer<xmlChar>?
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(
    name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, count: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, place: Int
  ) {
    self.name = String(cString: name)
    self.place = place
    self.count = attributes == nil ? 0 : count
    namespacePlace = namespace
    self.attributes = attributes
  }

  /// The namespace; empty where there is none.
  var namespace: String { namespacePlace.map { String(cString: $0) } ?? "" }

  /// The value of an attribute without namespace. Complexity: O(attributes).
  subscript(name: StaticString) -> String? {
    for index in 0..<count where part(index, 2) == nil {
      guard let found = part(index, 0) else { continue }
      let isSame = name.withUTF8Buffer { isEqual(found, $0) }
      if isSame { return value(index) }
    }
    return nil
  }

  /// Whether an attribute without namespace has a value. Complexity: O(attributes).
  func has(_ name: StaticString, _ value: String) -> Bool {
    for index in 0..<count where part(index, 2) == nil {
      guard let found = part(index, 0), name.withUTF8Buffer({ isEqual(found, $0) }),
        let start = part(index, 3), let end = part(index, 4)
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start).elementsEqual(value.utf8)
    }
    return false
  }

  /// The attributes in the order of the file, without the known ones and without those of XML
  /// itself and of XML Schema, which speak of the file. Complexity: O(attributes * known).
  func forEachAttribute(
    except known: [StaticString] = [], _ body: (_ name: String, _ value: String) -> Void
  ) {
    for index in 0..<count {
      guard let found = part(index, 0) else { continue }
      if known.contains(where: { $0.withUTF8Buffer { isEqual(found, $0) } }) { continue }
      if let namespace = part(index, 2).map({ String(cString: $0) }),
        Self.formal.contains(namespace)
      {
        continue
      }
      body(String(cString: found), value(index))
    }
  }

  private static let formal: Set<String> = [
    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2001/XMLSchema-instance",
  ]

  private func part(_ index: Int, _ part: Int) -> UnsafePointer<xmlChar>? {
    attributes?[index * 5 + part]
  }

  private func value(_ index: Int) -> String {
    guard let start = part(index, 3), let end = part(index, 4) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
  }

  private func isEqual(
    _ found: UnsafePointer<xmlChar>, _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for (index, byte) in name.enumerated() where found[index] != byte { return false }
    return found[name.count] == 0
  }
}
