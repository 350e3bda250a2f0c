// swift-tools-version: 6.1
import PackageDescription

/// One executable for each reader. Build with `-Xswiftc -sanitize=fuzzer`, as `run` does.
let readers = ["FuzzDOT", "FuzzNodeLinkJSON"]

let libraries: [Target.Dependency] = [
  .product(name: "ActorGraph", package: "sociogram"),
  .product(name: "GraphFormats", package: "sociogram"),
]

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "sociogram", path: "..")],
  targets: [.target(name: "Fuzzing", dependencies: libraries)]
    + readers.map { .executableTarget(name: $0, dependencies: ["Fuzzing"] + libraries) },
  swiftLanguageModes: [.v6]
)
