// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "sociogram",
  products: [
    .executable(name: "sociogram", targets: ["sociogram"]),
    .library(name: "GraphKernels", targets: ["GraphKernels"]),
    .library(name: "ActorGraph", targets: ["ActorGraph"]),
    .library(name: "Language", targets: ["Language"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "GraphFormats", targets: ["GraphFormats"]),
    .library(name: "Diagrams", targets: ["Diagrams"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "GraphKernels",
      dependencies: [.product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: settings),
    .target(
      name: "ActorGraph",
      dependencies: ["GraphKernels", "Yams"],
      resources: [.copy("Resources/ontology.yaml")],
      swiftSettings: settings),
    .target(
      name: "Language",
      resources: [.copy("Resources/lexicons"), .copy("Resources/models")],
      swiftSettings: settings),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "Extraction",
      dependencies: ["ActorGraph", "CLibXML2", "GraphFormats", "Language", "Yams"],
      resources: [
        .copy("Resources/patterns.yaml"), .copy("Resources/relations.model"),
        .copy("Resources/relations.tsv"), .copy("Resources/lives.model"),
        .copy("Resources/lives.tsv"), .copy("Resources/LICENCE.md"),
      ],
      swiftSettings: settings),
    .target(
      name: "GraphFormats", dependencies: ["ActorGraph", "CLibXML2"],
      exclude: ["RDF/shapes.ttl"], swiftSettings: settings),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(
      name: "Diagrams",
      dependencies: ["ActorGraph", "GraphFormats", "GraphKernels", "CGraphviz", "Yams"],
      resources: [.copy("Resources/themes"), .copy("Resources/explorer")],
      swiftSettings: settings),
    .executableTarget(
      name: "sociogram",
      dependencies: [
        "ActorGraph", "Diagrams", "Extraction", "GraphFormats", "GraphKernels", "Language",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "sociogram-train",
      dependencies: [
        "ActorGraph", "Extraction", "Language",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "GraphKernelsTests", dependencies: ["GraphKernels"], swiftSettings: settings),
    .testTarget(
      name: "ActorGraphTests", dependencies: ["ActorGraph", "GraphKernels"],
      swiftSettings: settings),
    .testTarget(name: "LanguageTests", dependencies: ["Language"], swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests", dependencies: ["ActorGraph", "Extraction", "Language"],
      swiftSettings: settings),
    .testTarget(
      name: "GraphFormatsTests", dependencies: ["ActorGraph", "GraphFormats"],
      swiftSettings: settings),
    .testTarget(
      name: "DiagramsTests", dependencies: ["ActorGraph", "Diagrams", "GraphFormats"],
      swiftSettings: settings),
    .testTarget(
      name: "sociogramTests",
      dependencies: ["ActorGraph", "Diagrams", "Extraction", "GraphFormats", "sociogram"],
      swiftSettings: settings),
    .testTarget(
      name: "sociogram-trainTests", dependencies: ["Language", "sociogram-train"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
