public import ActorGraph

extension Diagram {
  /// Composes the timeline of a graph: time from left to right, a lane for each actor.
  ///
  /// An event joins the lanes of its two actors at its date; a state is a bar in the lane of the one
  /// it is said of, for as long as it holds. A date that is known only to the month or the year, and
  /// an interval, are drawn as the days they can mean; what began earlier or lasts longer than the
  /// axis ends in a point. The axis has days, weeks, months or years, by its length, and is
  /// stretched where much happened. Relations without a date are counted in the last line; of more
  /// than 60 dated ones events are drawn first, then what is stated as fact, then what joins the
  /// best connected actors.
  ///
  /// - Parameters:
  ///   - graph: the relations; a graph without dates gives a picture that says so.
  ///   - ontology: words the relations, and tells events from states.
  ///   - options: `layoutTries` does not apply.
  public init(timelineOf graph: ActorGraph, ontology: Ontology, options: DiagramOptions) {
    let timeline = TimelineComposer(graph: graph, ontology: ontology, options: options).compose()
    let nothing = "Nothing to draw: no relation has a date."
    self.init(
      timeline.composition, options: options,
      twin: TextTwin(composition: timeline.composition, nothing: nothing).text
    ) { measures in
      TimelineLayout(timeline: timeline, measures: measures).place()
        ?? .words(nothing, theme: options.theme)
    }
    know(timeline.composition, graph: graph, ontology: ontology, options: options)
  }
}
