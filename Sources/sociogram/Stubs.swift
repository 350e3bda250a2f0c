import ActorGraph
import Foundation
enum PictureFormat: String { case svg, png, pdf }
enum DiagramError: Error { case x }
struct Theme { init(yaml: String, file: String) throws(InputError) {}
 static func light() throws(InputError) -> Theme { try Theme(yaml: "", file: "") }
 static func dark() throws(InputError) -> Theme { try Theme(yaml: "", file: "") } }
struct DiagramOptions { init(title: String?, theme: Theme) {} }
struct Diagram { var dot = ""; var textTwin = ""
  init(_ graph: ActorGraph, ontology: Ontology, options: DiagramOptions) {}
  init(_ answer: PathAnswer, in graph: ActorGraph, ontology: Ontology, options: DiagramOptions) {}
  func render(_ f: PictureFormat) throws(DiagramError) -> Data { Data() } }
enum NodeLinkJSON { static func write(_ graph: ActorGraph) -> String { "{}" }
 static func read(_ text: String, file: String) throws(InputError) -> ActorGraph { ActorGraph() } }
enum DOT { static func write(_ graph: ActorGraph, ontology: Ontology) -> String { "" }
 static func read(_ text: String, file: String) throws(InputError) -> ActorGraph { ActorGraph() } }
enum PathAnswerJSON { static func write(_ answer: PathAnswer) -> String { "" } }
enum Search { case shortest, allShortest, kShortest(Int) }
struct PathQuery { var from, to: ActorID; var search = Search.shortest; var maxLength = 1; var maxResults = 1
 var relations: Set<RelationType>?; var kinds: Set<ActorKind>?; var statuses: Set<RelationStatus?>?; var isDirected = false; var asOf: PartialDate?; var through: [ActorID] = []; var avoiding: Set<ActorID> = []
 init(from: ActorID, to: ActorID) { self.from = from; self.to = to } }
enum PathError: Error { case x }
enum NameError: Error { case unknown, ambiguous }
struct NameIndex { init(_ g: ActorGraph) {}; func resolve(_ n: String) throws(NameError) -> ActorID { ActorID(n) } }
struct PathAnswer { var paths: [Int] = []
 func text(in graph: ActorGraph, ontology: Ontology) -> String { "" }
 func subgraph(of graph: ActorGraph) -> ActorGraph { graph } }
struct FrozenActorGraph { init(_ g: ActorGraph) {}
 func paths(_ q: PathQuery, ontology: Ontology) throws(PathError) -> PathAnswer { PathAnswer() } }
