public import ActorGraph

/// Path answers as JSON.
///
/// ```json
/// {"from", "to", "truncated",
///  "paths": [{"length", "actors": [ids],
///             "steps": [{"source", "target", "key", "type", "forward", "status", "date",
///                        "evidence": [...]}]}]}
/// ```
///
/// `source` and `target` are as the relation stands; `forward` says whether the step follows it.
/// `key` and `evidence` are those of ``NodeLinkJSON``, so a step can be found in the graph's file.
/// Unknown facts are `null`. One step stands on one line, in the order of the answer.
public enum PathAnswerJSON {
  /// Writes an answer; equal answers give equal bytes. Complexity: O(size of the answer).
  ///
  /// - Parameter documents: those of the graph, which evidence calls by their names.
  public static func write(_ answer: PathAnswer, documents: [DocumentRecord] = []) -> String {
    let labels = DocumentLabels(documents)
    var output = OutputBuffer()
    output.append("{\n\"from\": ")
    output.append(jsonString: answer.from.rawValue)
    output.append(",\n\"to\": ")
    output.append(jsonString: answer.to.rawValue)
    output.append(",\n\"truncated\": ")
    output.append(answer.isTruncated ? "true" : "false")
    output.append(",\n\"paths\": ")
    output.append(lines: answer.paths) { output, path in output.append(path: path, labels) }
    output.append("\n}\n")
    return output.text
  }
}

extension OutputBuffer {
  fileprivate mutating func append(path: ActorPath, _ labels: DocumentLabels) {
    append("{\"length\": ")
    append(path.length)
    append(", \"actors\": ")
    append(jsonStrings: path.actors.map(\.rawValue))
    append(", \"steps\": ")
    append(lines: path.steps) { output, step in output.append(step: step, labels) }
    append("}")
  }

  fileprivate mutating func append(step: PathStep, _ labels: DocumentLabels) {
    let relation = step.relation
    append("{\"source\": ")
    append(jsonString: relation.source.rawValue)
    append(", \"target\": ")
    append(jsonString: relation.target.rawValue)
    append(", \"key\": ")
    append(jsonString: relation.key)
    append(", \"type\": ")
    append(jsonString: relation.type.rawValue)
    append(", \"forward\": ")
    append(step.isForward ? "true" : "false")
    append(", \"status\": ")
    append(jsonString: relation.status?.rawValue)
    append(", \"date\": ")
    append(jsonString: relation.date?.description)
    append(", \"evidence\": ")
    append(evidence: relation.evidence, labels)
    append("}")
  }
}
