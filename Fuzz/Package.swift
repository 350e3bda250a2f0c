// swift-tools-version: 6.1
import PackageDescription

/// Without a `main` of Swift's: libFuzzer brings its own.
let settings: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]

/// One executable for each reader.
let readers = ["FuzzDOT", "FuzzNodeLinkJSON"]

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "sociogram", path: "..")],
  targets: [
    .target(
      name: "Fuzzing",
      dependencies: [
        .product(name: "ActorGraph", package: "sociogram"),
        .product(name: "GraphFormats", package: "sociogram"),
      ])
  ]
    + readers.map { name in
      .executableTarget(
        name: name,
        dependencies: [
          "Fuzzing",
          .product(name: "ActorGraph", package: "sociogram"),
          .product(name: "GraphFormats", package: "sociogram"),
        ],
        swiftSettings: settings)
    },
  swiftLanguageModes: [.v6]
)
