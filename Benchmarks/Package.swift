// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "sociogram-benchmarks",
  dependencies: [.package(name: "sociogram", path: "..")],
  targets: [
    .executableTarget(
      name: "sociogram-bench",
      dependencies: [
        .product(name: "ActorGraph", package: "sociogram"),
        .product(name: "Extraction", package: "sociogram"),
        .product(name: "Language", package: "sociogram"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
