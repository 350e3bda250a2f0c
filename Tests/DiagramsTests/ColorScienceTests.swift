import Testing

@testable import Diagrams

/// Colours as eyes see them, held against published figures.
struct ColorScienceTests {
  @Test(
    "Differences are those of Sharma, Wu and Dalal (2005), table 1",
    arguments: [
      ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
      ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
      ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
      ((50, 0, 0), (50, -1, 2), 2.3669),
      ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
      ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
      ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
      ((50, 2.5, 0), (73, 25, -18), 27.1492),
      ((50, 2.5, 0), (58, 24, 15), 19.4535),
      ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
      ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
      ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
      ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ] as [((Double, Double, Double), (Double, Double, Double), Double)])
  func difference(
    _ first: (Double, Double, Double), _ second: (Double, Double, Double), expected: Double
  ) {
    let colors = [first, second].map { CIELab(lightness: $0.0, a: $0.1, b: $0.2) }
    #expect(abs(colors[0].difference(to: colors[1]) - expected) < 0.00005)
    #expect(abs(colors[1].difference(to: colors[0]) - expected) < 0.00005)
  }

  @Test("Contrast is that of WCAG")
  func contrast() throws {
    let white = try #require(Theme.Color("#FFFFFF"))
    let black = try #require(Theme.Color("#000000"))
    let grey = try #require(Theme.Color("#767676"))
    #expect(white.contrast(on: black) == 21)
    #expect(white.contrast(on: white) == 1)
    #expect(abs(grey.contrast(on: white) - 4.54) < 0.01)
  }

  @Test("Without a kind of cones grey stays grey, and red comes close to green")
  func vision() throws {
    let grey = try #require(Theme.Color("#808080"))
    let red = try #require(Theme.Color("#B00000"))
    let green = try #require(Theme.Color("#5B5B00"))
    for vision in ColorVision.allCases {
      let seen = vision.appearance(of: LinearRGB(grey)).color
      #expect(vision.difference(grey, seen) < 1)
    }
    #expect(ColorVision.normal.difference(red, green) > 40)
    #expect(ColorVision.protan.difference(red, green) < 20)
  }

  @Test(
    "A colour survives the way to L*a*b* and back", arguments: ["#0F5FE0", "#FFFFFF", "#123D28"])
  func roundTrip(_ text: String) throws {
    let color = try #require(Theme.Color(text))
    #expect(CIELab(color).linear.color == color)
  }
}
