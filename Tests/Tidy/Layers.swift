/// Who may import whom. A module of `Shared/` imports only those before it in this list.
enum Layers {
  static let services = [
    "identity", "accounts", "documents", "signatures", "services", "gateway",
  ]

  /// From the bottom up.
  static let shared = [
    "Telemetry", "Reactor", "Simulation", "TLS", "HTTP1", "HTTP2", "Protobuf", "RPC", "Protos",
    "Postgres", "STB", "PKI", "Print", "Ledger", "Hosting",
  ]

  /// Each C library and the modules that own it; nobody else imports it.
  static let owners: [String: Set<String>] = [
    "CLinux": ["Reactor", "RPC", "HTTP2"],
    "CNGHTTP2": ["HTTP2"],
    "CZlib": ["RPC"],
    "COpenSSL": ["TLS", "PKI"],
    "CPKCS11": ["PKI"],
    "CPostgres": ["Postgres"],
    "CProtobufC": ["Protobuf", "Protos"],
    "CWire": ["Protobuf", "Protos"],
    "CProtos": ["Protos"],
    "CPrint": ["Print"],
  ]

  /// What may come from outside into `Shared/` and `Services/`. Full Foundation is not here: it makes
  /// a binary four times as large.
  static let outside: Set<String> = [
    "Glibc", "Synchronization", "FoundationEssentials", "Logging", "Metrics", "CoreMetrics",
    "Tracing", "Instrumentation", "ServiceContextModule", "Configuration", "Collections",
    "DequeModule", "OrderedCollections", "HeapModule",
  ]

  /// Files that use FoundationEssentials, at most.
  static let foundationFilesMax = 8

  /// What a domain decides with: values and rules, no messages, no SQL, no sockets.
  static let domainImports: Set<String> = ["Ledger", "PKI", "Protobuf"]
}
