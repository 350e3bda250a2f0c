import ActorGraph
import Extraction
import Foundation
import Language

/// An input with its analysis.
struct AnalysedInput {
  /// What the document is called.
  var name: String
  var document: Document
  /// What it was made from, where words were given.
  var source: CoNLLUFile.Document?

  /// The documents of an input: one for a text, one for each `# newdoc` of CoNLL-U.
  ///
  /// - Parameter analyse: the analysis of a text or of given words.
  /// - Throws: `InputError` where the file cannot be read or breaks the format.
  static func read(
    _ path: String, as input: ParseInput, analyse: (Analysable) -> Document
  ) throws(InputError) -> [AnalysedInput] {
    let file = try InputFile(path: path, kind: input == .text ? .text : .treebank)
    let bytes = Data(file.bytes)
    let name = InputFile.name(of: path)
    switch input {
    case .text:
      let format = ReportFormat(fileName: path).flatMap { $0 == .text ? nil : $0 }
      switch format ?? ReportFormat(sniffing: bytes.prefix(65536)) {
      case .text:
        // Unlike reports, texts may be empty, hold NUL, and have no word.
        let text = try Report.decode(bytes, name: path, allowsNUL: true)
        return [AnalysedInput(name: name, document: analyse(.text(text)))]
      case let format:
        let source = ReportSource(bytes: bytes, path: path, name: name)
        return try format.reports(in: source).map { report in
          AnalysedInput(name: report.name, document: analyse(.text(report.text)))
        }
      }
    case .conllu:
      return try treebank(in: file).documents.enumerated().map { number, source in
        AnalysedInput(
          name: source.id ?? "\(name) \(number + 1)", document: analyse(.words(source.words)),
          source: source)
      }
    }
  }

  /// What can be analysed.
  enum Analysable {
    case text(String)
    case words([[GivenWord]])
  }

  private static func treebank(in file: InputFile) throws(InputError) -> CoNLLUFile {
    let text = try file.text(what: "CoNLL-U")
    do {
      let treebank = try CoNLLUFile(text)
      guard !treebank.documents.allSatisfy(\.sentences.isEmpty) else {
        throw InputError(file: file.path, reason: "there is no sentence in the file")
      }
      return treebank
    } catch let error as CoNLLUError {
      throw InputError(
        file: file.path, position: TextPosition(line: error.line, column: error.column),
        reason: error.reason, suggestion: error.suggestion, text: text)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(file: file.path, reason: "\(error)")
    }
  }
}
