/// The weight of an edge, which programs for analysis want as a number.
enum XMLWeight {
  /// A fact `fact-weight` that is one finite number as `weight`, any other fact as it is.
  static func plain(_ fact: Property) -> Property {
    guard fact.name == "fact-weight", let value = fact.text,
      XMLValueType.isFiniteNumber(value)
    else { return fact }
    return Property("weight", value)
  }
}
