import ActorGraph
import ArgumentParser
import Diagrams
import Foundation
import GraphKernels

/// How a run that did not simply succeed ends: a message and an exit code.
struct Outcome {
  /// The exit codes that the help text promises.
  enum Code: Int32 {
    case done = 0
    case nothingFound = 1
    case badUsage = 2
    case badInput = 3
    /// What shells report for a program that Ctrl-C ended.
    case interrupted = 130
  }

  var code: Code
  var message: String

  /// Sorts an error into one of the codes and words it for people.
  init(of error: any Error) {
    switch error {
    case let error as NothingFound:
      self.init(code: .nothingFound, message: error.description)
    case let error as UsageError:
      self.init(code: .badUsage, message: error.description)
    case let error as InputError:
      self.init(code: .badInput, message: error.description)
    case let error as OutputError:
      self.init(code: .badInput, message: error.description)
    case let error as DiagramError:
      self.init(code: .badInput, message: "\(error)")
    case let error as NameError:
      self.init(error)
    case Interrupted.cancelled:
      self.init(code: .interrupted, message: "interrupted; nothing was written")
    case Interrupted.timeLimit:
      self.init(
        code: .nothingFound,
        message: "no result within --time-limit; allow more seconds, or a smaller part of the graph"
      )
    case CentralityError.notConverged(let iterations, _):
      self.init(
        code: .nothingFound,
        message: "the scores did not settle within \(iterations) rounds; try another measure")
    case let error as QueryError:
      self.init(code: .badUsage, message: "\(error)")
    default:
      self.init(parserError: error)
    }
  }

  private init(code: Code, message: String) {
    self.code = code
    self.message = message
  }

  private init(_ error: NameError) {
    switch error {
    case .unknown: self.init(code: .nothingFound, message: "\(error)")
    default: self.init(code: .badUsage, message: "\(error)")
    }
  }

  /// The argument parser ends with a code of its own (64) where the command line is wrong, and
  /// "fails" with help and version texts.
  private init(parserError error: any Error) {
    let text = Sociogram.fullMessage(for: error)
    if Sociogram.exitCode(for: error).isSuccess {
      self.init(code: .done, message: text)
    } else {
      let prefix = "Error: "
      self.init(
        code: .badUsage,
        message: text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
    }
  }

  /// Ends a run that succeeded while what it made still stands: taking a graph of a million relations
  /// apart takes as long as sorting it, and the system needs none of it.
  static func succeed<Value>(holding value: Value) -> Never {
    withExtendedLifetime(value) { Foundation.exit(Code.done.rawValue) }
  }

  /// Says the message (help on standard output, complaints on standard error) and ends the process.
  func exit() -> Never {
    if code == .done {
      try? Destination.standardOutput.write(message + "\n")
    } else {
      Diagnostics.say(message)
    }
    Foundation.exit(code.rawValue)
  }
}

/// Everything was in order, but there is nothing to show.
struct NothingFound: Error, CustomStringConvertible {
  var description: String
}
