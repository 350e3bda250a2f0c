/// Why a passage of the corpus cannot be read.
struct CorpusError: Error, Hashable, CustomStringConvertible {
  enum Fault: Hashable {
    case unreadable
    case notUTF8
    case noBlankLineAfterHead
    case missing(String)
    case notADate(String)
    case badOpening
    case unknownKind(String)
    case unknownLevel(String)
    case emptyMention
    case spaceAtEdge(String)
    case strayBar
    case strayClosing
    case unclosed
    case otherKind(String)
    case notARelation
    case unknownCluster(String)
    case unknownStatus(String)
    case notASentence(String)
  }

  let path: String
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int
  let fault: Fault

  var description: String { "\(path):\(line):\(column): \(message)" }

  private var message: String {
    switch fault {
    case .unreadable: "the file cannot be read"
    case .notUTF8: "the file is no UTF-8; save it as UTF-8"
    case .noBlankLineAfterHead: "the head must end with an empty line"
    case .missing(let field): "the head must say '\(field): ...'"
    case .notADate(let text): "'\(text)' is no date; write it as 2004-06-30"
    case .badOpening: "a mention must start as {ID:Kind=LEVEL|"
    case .unknownKind(let kind):
      "'\(kind)' is no kind; take one of "
        + CorpusMention.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownLevel(let level): "'\(level)' is no level; take n, a, d or p"
    case .emptyMention: "the mention holds no words"
    case .spaceAtEdge(let words): "put the space outside the mention '\(words)'"
    case .strayBar: "there is a | outside the start of a mention"
    case .strayClosing: "this } closes no mention"
    case .unclosed: "this mention is not closed"
    case .otherKind(let cluster): "'\(cluster)' has had another kind before"
    case .notARelation: "a relation must read SOURCE TYPE TARGET DATE STATUS SENTENCE"
    case .unknownCluster(let cluster): "no mention has the ID '\(cluster)'"
    case .unknownStatus(let status):
      "'\(status)' is no status; take current, former, planned, claimed, denied or -"
    case .notASentence(let text): "'\(text)' is no number of a sentence, which count from 1"
    }
  }
}
