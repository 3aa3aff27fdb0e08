// swift-tools-version:6.2
import PackageDescription

/// Loop-confined code in release builds runs without the dynamic exclusivity check, a tenth of a
/// call's cost; debug builds, and so all tests, run with it.
let confined: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A library of ours in `Shared/`, layered: a target may name only targets declared above it.
func shared(
  _ name: String, _ dependencies: [Target.Dependency] = [], _ more: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Shared/\(name)", swiftSettings: strict + more)
}

/// One of the six executables; all have the same skeleton and the same foundation.
func service(
  _ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: ["Hosting", "Protos"] + dependencies, path: "Services/\(name)",
    exclude: ["README.md"] + data, swiftSettings: strict)
}

func tool(
  _ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Tools/\(name)", exclude: data,
    swiftSettings: strict)
}

/// Tests of the module with the same folder name.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
    swiftSettings: strict)
}

func library(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Shared/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let configuration = Target.Dependency.product(
  name: "Configuration", package: "swift-configuration")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "talaka",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // The given engines.
    library("CNGHTTP2", pkgConfig: "libnghttp2", apt: "libnghttp2-dev"),
    library("COpenSSL", pkgConfig: "openssl", apt: "libssl-dev"),
    .systemLibrary(name: "CPKCS11", path: "Shared/CPKCS11"),
    library("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),
    library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    library("CPrint", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    .target(name: "CLinux", path: "Shared/CLinux", cSettings: [.unsafeFlags(["-O2"])]),
    library("CProtobufC", pkgConfig: "libprotobuf-c", apt: "libprotobuf-c-dev"),
    .target(name: "CWire", path: "Shared/CWire", cSettings: [.unsafeFlags(["-O2"])]),
    .target(
      name: "CProtos", dependencies: ["CProtobufC", "CWire"], path: "Shared/CProtos",
      cSettings: [.unsafeFlags(["-O2"])]),

    // Shared, from the bottom up.
    shared("Reactor", ["CLinux"], confined),
    shared("Simulation", ["Reactor"]),
    shared("TLS", ["Reactor", "COpenSSL"]),
    shared("HTTP1", ["Reactor"]),
    shared("HTTP2", ["Reactor", "TLS", "CLinux", "CNGHTTP2"], confined),
    shared("Postgres", ["CPostgres", "Reactor"], confined),
    shared("PKI", ["COpenSSL", "CPKCS11"]),
    shared("Print", ["CPrint"]),
    shared("Protobuf", ["CProtobufC", "CWire"]),
    shared("RPC", ["HTTP2", "Protobuf", "CZlib"], confined),
    shared("Protos", ["Protobuf", "RPC", "CProtos"]),

    shared(
      "Hosting",
      [
        "Reactor", "TLS", "HTTP1", "HTTP2", "Protobuf", "RPC", "Protos", "Postgres", "PKI",
        logging, configuration,
      ]),

    // Services.
    service("identity", ["Postgres", "PKI", "Protobuf", "RPC", "Reactor"]),
    service("accounts", ["PKI", "Postgres", "Protobuf", "RPC", "Reactor"]),
    service("documents", ["PKI", "Postgres", "Protobuf", "RPC", "Reactor"]),
    service("signatures", ["PKI", "Postgres", "Protobuf", "RPC", "Reactor", logging]),
    service(
      "gateway", ["Reactor", "HTTP1", "Protobuf", "RPC", "PKI", logging], data: ["Portal"]),
    service(
      "services", ["PKI", "Postgres", "Print", "Protobuf", "RPC", "Reactor", logging],
      data: ["Catalogue", "Rules", "Calendar"]),

    // Tools.
    .target(name: "Cluster", path: "Tools/Cluster", swiftSettings: strict),
    .target(
      name: "Card", dependencies: ["Cluster", "PKI", "Protobuf"], path: "Tools/Card",
      swiftSettings: strict),
    tool(
      "talaka",
      [
        "Card", "Cluster", "HTTP1", "PKI", "Protobuf", "Protos", "RPC", "Reactor", "TLS", arguments,
      ],
      data: ["Nation"]),
    tool("echo", ["Hosting", "HTTP2", "PKI", "Protos", "RPC", "Reactor", "TLS"]),
    tool("interop-server", ["Protobuf", "Protos", "RPC", "Reactor", "TLS", arguments]),
    tool("interop-client", ["Protobuf", "Protos", "RPC", "Reactor", "TLS", arguments]),
    tool("load", ["HTTP2", "Reactor", "TLS", arguments]),
    tool("postgres-bench", ["Postgres", "Reactor"]),
    tool("protobuf-bench", ["Protobuf", "Protos"]),
    tool("protoc-gen-talaka"),
    tool("simulate", ["Worlds", arguments]),
    .target(
      name: "CTestMessages", dependencies: ["CProtobufC", "CWire", "CProtos"],
      path: "Tools/conformance/CTestMessages"),
    .target(
      name: "TestMessages", dependencies: ["CTestMessages", "Protobuf", "Protos"],
      path: "Tools/conformance/TestMessages", swiftSettings: strict),
    .executableTarget(
      name: "conformance", dependencies: ["Protobuf", "Protos", "TestMessages"],
      path: "Tools/conformance/Testee", swiftSettings: strict),
    .target(
      name: "FuzzTargets", dependencies: ["HTTP1", "Protobuf", "Protos", "RPC", "Reactor"],
      path: "Tools/fuzz/Targets", swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Cluster", "Hosting", "PKI", "Postgres", "RPC"],
      path: "Tests/Support", swiftSettings: strict),
    tests("accounts", ["accounts", "TestSupport", "Hosting", "PKI", "Postgres", "Protos"]),
    .executableTarget(
      name: "codec", dependencies: ["Protos"], path: "Tests/Interop/codec", swiftSettings: strict),
    tests("Reactor", ["Reactor"]),
    tests("HTTP1", ["HTTP1", "Reactor", "Cluster"]),
    tests("HTTP2", ["HTTP2", "Reactor", "Simulation"]),
    tests("PKI", ["PKI"], exclude: ["Vectors"]),
    tests("Hosting", ["Hosting", "PKI", "Protobuf", "Protos", "RPC", "Reactor"]),
    tests("RPC", ["RPC", "Protos"]),
    tests("Print", ["Print", "Cluster"]),
    tests("Protobuf", ["Protobuf", "Protos"]),
    tests("fuzz", ["FuzzTargets"]),
    tests(
      "documents",
      [
        "documents", "Cluster", "Hosting", "PKI", "Postgres", "Protobuf", "Protos", "RPC",
        "Reactor",
      ]),
    tests(
      "signatures",
      [
        "signatures", "Hosting", "PKI", "Postgres", "Protobuf", "Protos", "RPC", "Reactor",
        "Cluster",
      ]),
    tests("Postgres", ["Postgres", "Reactor", "Cluster"]),
    tests(
      "gateway",
      ["gateway", "Cluster", "Reactor", "HTTP1", "Protobuf", "RPC", "Protos", "PKI", logging]),
    tests("Cluster", ["Cluster"]),
    tests(
      "identity",
      [
        "identity", "Cluster", "Hosting", "PKI", "Postgres", "Protobuf", "Protos", "RPC", "Reactor",
      ]),
    tests("Card", ["Card", "Cluster", "PKI", "Protobuf"]),
    tests(
      "services",
      [
        "services", "TestSupport", "Hosting", "PKI", "Postgres", "Protobuf", "Protos", "RPC",
        "Reactor", logging,
      ]),
    .target(
      name: "Worlds",
      dependencies: [
        "Hosting", "HTTP2", "Postgres", "Protobuf", "Protos", "RPC", "Reactor", "Simulation",
      ], path: "Tests/Worlds", swiftSettings: strict),
    tests(
      "Simulation", ["Worlds", "Simulation", "Postgres", "Protos", "RPC", "Reactor", "HTTP2"]),
    tests("Tidy", ["Cluster", "protoc-gen-talaka"]),
    tests("talaka", ["talaka"]),
  ],
  swiftLanguageModes: [.v6]
)

// For work on `Shared/` alone: with TALAKA_RUNTIME set, the services, the command and what tests
// them are left out, so that a change of the runtime builds in a third of the time.
if Context.environment["TALAKA_RUNTIME"] != nil {
  let suite = ["identity", "accounts", "documents", "signatures", "services", "gateway", "talaka"]
  let left = suite + suite.map { "\($0)Tests" } + ["Card", "CardTests", "PrintTests", "TidyTests"]
  package.targets.removeAll { left.contains($0.name) }
}

// `Tools/fuzz/run` builds with libFuzzer and AddressSanitizer in a folder of its own.
if Context.environment["TALAKA_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tools/fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CLibFuzzer", "FuzzTargets"], path: "Tools/fuzz/Driver",
      swiftSettings: strict),
  ]
}
