// swift-tools-version:6.2
// The peer of `protobuf`: swift-protobuf with the same message.
import PackageDescription

let package = Package(
  name: "peer-swift-protobuf",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-protobuf.git", from: "1.39.0")
  ],
  targets: [
    .executableTarget(
      name: "ProtobufBench",
      dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")])
  ]
)
