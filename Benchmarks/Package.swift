// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "sociogram-benchmarks",
  dependencies: [
    .package(name: "sociogram", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "sociogram-bench",
      dependencies: [
        .product(name: "ActorGraph", package: "sociogram"),
        .product(name: "Extraction", package: "sociogram"),
        .product(name: "GraphKernels", package: "sociogram"),
        .product(name: "Language", package: "sociogram"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "graph-bench",
      dependencies: [
        .product(name: "GraphKernels", package: "sociogram"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
