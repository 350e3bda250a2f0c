// swift-tools-version: 6.1
import PackageDescription

/// Every reader of graphs under libFuzzer. Build with `-Xswiftc -sanitize=fuzzer`, as `run` does.
let libraries: [Target.Dependency] = [
  .product(name: "ActorGraph", package: "sociogram"),
  .product(name: "GraphFormats", package: "sociogram"),
]

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "sociogram", path: "..")],
  targets: [
    .target(name: "Fuzzing", dependencies: libraries),
    .executableTarget(name: "FuzzReader", dependencies: ["Fuzzing"] + libraries),
  ],
  swiftLanguageModes: [.v6]
)
