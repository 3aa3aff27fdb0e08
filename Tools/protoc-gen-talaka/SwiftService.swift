/// Writes a service: its method descriptors, the protocol that a handler fulfils, the client.
struct SwiftService {
  let contract: Contract
  let service: ProtoService

  private var namespace: String { SwiftName.namespace(service.file.package) }

  private func type(_ name: String) throws -> String { SwiftName.type(try contract.message(name)) }

  // MARK: Descriptors

  func writeMethods(to code: inout CodeWriter) throws {
    code.comment(service.comment)
    try code.block("public enum \(service.name) {") { code in
      for method in service.methods {
        code.comment(method.comment)
        try writeDescriptor(method, to: &code)
        code.line()
      }
      let file = "FileDescriptor(table: \(CName.file(service.file.name))())"
      code.line("/// The service with all its methods.")
      code.block("public static let descriptor = ServiceDescriptor(", ")") { code in
        code.line("fullName: \"\(service.fullName)\", file: \(file),")
        let names = service.methods.map { SwiftName.method($0.name) }
        code.line("methods: [\(names.joined(separator: ", "))]")
      }
    }
  }

  private func writeDescriptor(_ method: ProtoMethod, to code: inout CodeWriter) throws {
    guard
      let rules = method.rules ?? ContractMethodRules.ofForeignService(service.fullName),
      let user = rules.user
    else { throw GeneratorError("\(service.fullName).\(method.name): no rules") }
    let input = try type(method.input)
    let output = try type(method.output)
    let head = "public static let \(SwiftName.method(method.name)) = MethodDescriptor("
    code.block(head, ")") { code in
      code.line(
        "service: \"\(service.fullName)\", name: \"\(method.name)\", kind: .\(kind(method)),")
      code.line("input: \(input).descriptor, output: \(output).descriptor,")
      let callers = rules.callers.map(CodeWriter.literal).joined(separator: ", ")
      let purpose = rules.purpose.isEmpty ? "nil" : CodeWriter.literal(rules.purpose)
      code.line("rules: MethodRules(")
      code.line("  callers: [\(callers)], user: .\(user), purpose: \(purpose),")
      code.line("  idempotent: \(rules.idempotent)),")
      code.line("http: [\(method.http.map(route).joined(separator: ", "))]")
    }
  }

  private func route(_ route: ContractRoute) -> String {
    var arguments = [CodeWriter.literal(route.verb), CodeWriter.literal(route.path)]
    if !route.body.isEmpty { arguments.append("body: \(CodeWriter.literal(route.body))") }
    if !route.responseBody.isEmpty {
      arguments.append("responseBody: \(CodeWriter.literal(route.responseBody))")
    }
    return "HTTPRule(\(arguments.joined(separator: ", ")))"
  }

  private func kind(_ method: ProtoMethod) -> String {
    switch (method.clientStreams, method.serverStreams) {
    case (false, false): "unary"
    case (false, true): "serverStreaming"
    case (true, false): "clientStreaming"
    case (true, true): "bidirectional"
    }
  }

  // MARK: Handler

  func writeHandler(to code: inout CodeWriter) throws {
    code.line("/// What an implementation of `\(service.fullName)` provides.")
    try code.block("public protocol \(service.name)Handler: RPCService {") { code in
      for method in service.methods {
        code.comment(method.comment)
        code.line(try signature(method))
      }
    }
  }

  private func signature(_ method: ProtoMethod) throws -> String {
    let input = try type(method.input)
    let output = try type(method.output)
    let name = "func \(SwiftName.method(method.name))"
    let call = "_ call: ServerCall) async throws"
    return switch kind(method) {
    case "unary": "\(name)(_ request: \(input), \(call) -> \(output)"
    case "serverStreaming":
      "\(name)(_ request: \(input), _ responses: ResponseWriter<\(output)>, \(call)"
    case "clientStreaming": "\(name)(_ requests: RequestStream<\(input)>, \(call) -> \(output)"
    default:
      "\(name)(_ requests: RequestStream<\(input)>, _ responses: ResponseWriter<\(output)>, \(call)"
    }
  }

  /// The parts of `RPCService` that follow from the contract.
  func writeDefaults(to code: inout CodeWriter) throws {
    try code.block("extension \(namespace).\(service.name)Handler {") { code in
      code.line("public static var descriptor: ServiceDescriptor {")
      code.line("  \(namespace).\(service.name).descriptor")
      code.line("}")
      code.line()
      try code.block("public var methods: [RPCMethod] {") { code in
        try code.block("[", "]") { code in
          for method in service.methods { try writeBinding(method, to: &code) }
        }
      }
    }
  }

  private func writeBinding(_ method: ProtoMethod, to code: inout CodeWriter) throws {
    let input = try type(method.input)
    let name = SwiftName.method(method.name)
    let descriptor = "\(namespace).\(service.name).\(name)"
    code.block("RPCMethod(\(descriptor)) { call in", "},") { code in
      switch kind(method) {
      case "unary":
        code.line("let request: \(input) = try call.request()")
        code.line("call.answer(try await self.\(name)(request, call))")
      case "serverStreaming":
        code.line("let request: \(input) = try call.request()")
        code.line("try await self.\(name)(request, call.answers(), call)")
      case "clientStreaming":
        code.line("call.answer(try await self.\(name)(call.requests(), call))")
      default:
        code.line("try await self.\(name)(call.requests(), call.answers(), call)")
      }
    }
  }

  // MARK: Client

  func writeClient(to code: inout CodeWriter) throws {
    code.line("/// Calls `\(service.fullName)` elsewhere.")
    try code.block("public struct \(service.name)Client: Sendable {") { code in
      code.line("public let client: RPCClient")
      code.line()
      code.line("public init(_ client: RPCClient) { self.client = client }")
      for method in service.methods {
        code.line()
        code.comment(method.comment)
        try writeCall(method, to: &code)
      }
    }
  }

  private func writeCall(_ method: ProtoMethod, to code: inout CodeWriter) throws {
    let input = try type(method.input)
    let output = try type(method.output)
    let name = SwiftName.method(method.name)
    let descriptor = "\(namespace).\(service.name).\(name)"
    let kind = kind(method)
    let answer =
      switch kind {
      case "unary": "async throws -> \(output)"
      case "serverStreaming": "async throws -> ResponseStream<\(output)>"
      case "clientStreaming": "async throws -> ClientStream<\(input), \(output)>"
      default: "async throws -> BidirectionalStream<\(input), \(output)>"
      }
    let takesRequest = !method.clientStreams
    code.line("public func \(name)(")
    code.line(
      takesRequest
        ? "  _ request: \(input), _ options: CallOptions = CallOptions()"
        : "  _ options: CallOptions = CallOptions()")
    code.block(") \(answer) {") { code in
      let arguments = takesRequest ? "\(descriptor), request, options" : "\(descriptor), options"
      code.line("try await client.\(kind)(\(arguments))")
    }
  }
}
