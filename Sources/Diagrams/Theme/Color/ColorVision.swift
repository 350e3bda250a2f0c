/// How somebody sees colours: with all three kinds of cones, or without one of them.
enum ColorVision: String, Hashable, Sendable, CaseIterable {
  case normal, protan, deutan, tritan

  /// The colour as it looks to somebody with this vision (Machado, Oliveira and Fernandes 2009,
  /// doi:10.1109/TVCG.2009.113, severity 1; the matrices apply to linear light).
  func appearance(of color: LinearRGB) -> LinearRGB {
    guard let matrix else { return color }
    func row(_ index: Int) -> Double {
      let value =
        matrix[index] * color.red + matrix[index + 1] * color.green
        + matrix[index + 2] * color.blue
      return min(1, max(0, value))
    }
    return LinearRGB(red: row(0), green: row(3), blue: row(6))
  }

  private var matrix: [Double]? {
    switch self {
    case .normal: nil
    case .protan:
      [
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998,
      ]
    case .deutan:
      [
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
        0.968881,
      ]
    case .tritan:
      [
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900,
      ]
    }
  }

  /// How different two colours look to somebody with this vision.
  func difference(_ first: Theme.Color, _ second: Theme.Color) -> Double {
    let colors = [first, second].map { CIELab(appearance(of: LinearRGB($0))) }
    return colors[0].difference(to: colors[1])
  }
}
