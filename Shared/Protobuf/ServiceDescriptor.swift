internal import CWire

/// One method of a service as its proto states it; a class, since every call passes it on.
public final class MethodDescriptor: Sendable {
  /// Which side streams.
  public enum Kind: Sendable { case unary, serverStreaming, clientStreaming, bidirectional }

  /// Full name of the service: `talaka.echo.v1.EchoService`.
  public let service: String
  /// Name of the method: `Echo`.
  public let name: String
  /// Path on the wire: `/talaka.echo.v1.EchoService/Echo`.
  public let path: String
  public let kind: Kind
  public let input: MessageDescriptor
  public let output: MessageDescriptor
  public let rules: MethodRules
  /// Routes of the REST side, `additional_bindings` included; empty when it has none.
  public let http: [HTTPRule]

  public init(
    service: String, name: String, kind: Kind, input: MessageDescriptor,
    output: MessageDescriptor, rules: MethodRules, http: [HTTPRule] = []
  ) {
    self.service = service
    self.name = name
    self.path = "/\(service)/\(name)"
    self.kind = kind
    self.input = input
    self.output = output
    self.rules = rules
    self.http = http
  }
}

/// A REST route of a method (`google.api.http`).
public struct HTTPRule: Sendable, Equatable {
  /// GET, PUT, POST, DELETE, PATCH or a custom verb.
  public let verb: String
  /// The path template.
  public let path: String
  /// The request field that the body holds, `*` for the whole request, nil for no body.
  public let body: String?
  /// The answer's field that becomes the body; nil for the whole answer.
  public let responseBody: String?

  public init(_ verb: String, _ path: String, body: String? = nil, responseBody: String? = nil) {
    self.verb = verb
    self.path = path
    self.body = body
    self.responseBody = responseBody
  }
}

/// A service as its proto states it.
public struct ServiceDescriptor: Sendable {
  /// `talaka.echo.v1.EchoService`.
  public let fullName: String
  public let methods: [MethodDescriptor]
  /// The proto file that declares the service.
  public let file: FileDescriptor

  public init(fullName: String, file: FileDescriptor, methods: [MethodDescriptor]) {
    self.fullName = fullName
    self.file = file
    self.methods = methods
  }
}

/// A proto file, for reflection: a view of static data that lives as long as the process.
public struct FileDescriptor: Sendable, Hashable {
  // Immutable static data of the generated C code, so any thread may read it.
  nonisolated(unsafe) private let address: UnsafeRawPointer

  /// Wraps the address of a generated `tl_file`; only generated code calls this.
  public init(table: UnsafeRawPointer) { address = table }

  private var file: tl_file { address.assumingMemoryBound(to: tl_file.self).pointee }

  /// `talaka/echo/v1/echo.proto`.
  public var name: String { String(cString: file.name) }

  /// The serialized `google.protobuf.FileDescriptorProto`, without comments.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: file.bytes, count: file.size)) }

  /// The files that it imports directly.
  public var imports: [FileDescriptor] {
    UnsafeBufferPointer(start: file.imports, count: file.import_count).compactMap {
      $0.map { FileDescriptor(table: $0) }
    }
  }

  /// The file and all that it needs, each once, imports before importers.
  public var withDependencies: [FileDescriptor] {
    var found: [FileDescriptor] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [FileDescriptor]) {
    guard !found.contains(self) else { return }
    for file in imports { file.collect(into: &found) }
    if !found.contains(self) { found.append(self) }
  }
}
