internal import Protobuf
internal import Protos
internal import RPC

/// What reflection tells: the services of a process and the files that declare them.
struct ReflectionIndex: Sendable {
  private let services: [String]
  private let filesByName: [String: FileDescriptor]
  private let filesBySymbol: [String: FileDescriptor]

  init(_ descriptors: [ServiceDescriptor]) {
    services = descriptors.map(\.fullName).sorted()
    var byName: [String: FileDescriptor] = [:]
    var bySymbol: [String: FileDescriptor] = [:]
    for descriptor in descriptors {
      for file in descriptor.file.withDependencies {
        guard byName.updateValue(file, forKey: file.name) == nil else { continue }
        for symbol in DescriptorSymbols.declared(in: file.bytes) { bySymbol[symbol] = file }
      }
    }
    filesByName = byName
    filesBySymbol = bySymbol
  }

  func answer(
    _ request: GRPCReflectionV1.ServerReflectionRequest
  ) -> GRPCReflectionV1.ServerReflectionResponse {
    let answer: GRPCReflectionV1.ServerReflectionResponse.MessageResponse
    switch request.messageRequest {
    case .listServices:
      let list = services.map { GRPCReflectionV1.ServiceResponse(name: $0) }
      answer = .listServicesResponse(GRPCReflectionV1.ListServiceResponse(service: list))
    case .fileByFilename(let name):
      answer = files(filesByName[name])
    case .fileContainingSymbol(let symbol):
      answer = files(file(declaring: symbol))
    case .fileContainingExtension, .allExtensionNumbersOfType, .none:
      answer = failure(.unimplemented, "Extensions are not told.")
    }
    return GRPCReflectionV1.ServerReflectionResponse(
      validHost: request.host, originalRequest: request, messageResponse: answer)
  }

  /// A method or field is declared where its service or message is.
  private func file(declaring symbol: String) -> FileDescriptor? {
    if let found = filesBySymbol[symbol] { return found }
    guard let dot = symbol.lastIndex(of: ".") else { return nil }
    return filesBySymbol[String(symbol[..<dot])]
  }

  private func files(
    _ file: FileDescriptor?
  ) -> GRPCReflectionV1.ServerReflectionResponse.MessageResponse {
    guard let file else { return failure(.notFound, "Nothing here has this name.") }
    let bytes = file.withDependencies.map(\.bytes)
    return .fileDescriptorResponse(
      GRPCReflectionV1.FileDescriptorResponse(fileDescriptorProto: bytes))
  }

  private func failure(
    _ code: RPCCode, _ text: String
  ) -> GRPCReflectionV1.ServerReflectionResponse.MessageResponse {
    .errorResponse(
      GRPCReflectionV1.ErrorResponse(
        errorCode: Int32(truncatingIfNeeded: code.rawValue), errorMessage: text))
  }
}

/// Reads the names that a serialized `FileDescriptorProto` declares.
enum DescriptorSymbols {
  static func declared(in file: [UInt8]) -> [String] {
    var package = ""
    for field in WireReader(file) where field.number == 2 { package = field.text }
    let prefix = package.isEmpty ? "" : "\(package)."
    var names: [String] = []
    for field in WireReader(file) {
      switch field.number {
      case 4: collect(message: field.bytes, prefix, &names)
      case 5, 6: if let name = name(field.bytes) { names.append(prefix + name) }
      default: break
      }
    }
    return names
  }

  private static func collect(message: [UInt8], _ prefix: String, _ names: inout [String]) {
    guard let name = name(message) else { return }
    names.append(prefix + name)
    for field in WireReader(message) {
      if field.number == 3 { collect(message: field.bytes, "\(prefix)\(name).", &names) }
      if field.number == 4, let inner = Self.name(field.bytes) {
        names.append("\(prefix)\(name).\(inner)")
      }
    }
  }

  private static func name(_ declaration: [UInt8]) -> String? {
    for field in WireReader(declaration) where field.number == 1 { return field.text }
    return nil
  }
}

/// `grpc.reflection.v1.ServerReflection`.
struct ReflectionService: GRPCReflectionV1.ServerReflectionHandler {
  let index: ReflectionIndex

  func serverReflectionInfo(
    _ requests: RequestStream<GRPCReflectionV1.ServerReflectionRequest>,
    _ responses: ResponseWriter<GRPCReflectionV1.ServerReflectionResponse>, _ call: ServerCall
  ) async throws {
    while let request = try await requests.next() {
      try await responses.write(index.answer(request))
    }
  }
}

/// `grpc.reflection.v1alpha.ServerReflection`: the same messages under an older name.
struct ReflectionAlphaService: GRPCReflectionV1Alpha.ServerReflectionHandler {
  let index: ReflectionIndex

  func serverReflectionInfo(
    _ requests: RequestStream<GRPCReflectionV1Alpha.ServerReflectionRequest>,
    _ responses: ResponseWriter<GRPCReflectionV1Alpha.ServerReflectionResponse>, _ call: ServerCall
  ) async throws {
    while let request = try await requests.next() {
      // The two versions agree byte for byte.
      let newer = try GRPCReflectionV1.ServerReflectionRequest(wire: request.wire())
      try await responses.write(
        GRPCReflectionV1Alpha.ServerReflectionResponse(wire: index.answer(newer).wire()))
    }
  }
}
