// Generated from grpc/reflection/v1alpha/reflection.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCReflectionV1Alpha {
  /// The message sent by the client when calling ServerReflectionInfo method.
  public struct ServerReflectionRequest: Protobuf.Message, Equatable {
    public var host: String
    /// To use reflection service, the client should set one of the following
    /// fields in message_request. The server distinguishes requests by their
    /// defined field and then handles them using corresponding methods.
    public var messageRequest: MessageRequest?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__server_reflection_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ServerReflectionRequest.self)
      let field1: String = try FromC.text(c.pointee.host)
      let oneof0: MessageRequest?
      switch c.pointee.message_request_case.rawValue {
      case 3: oneof0 = .fileByFilename(try FromC.text(c.pointee.file_by_filename))
      case 4: oneof0 = .fileContainingSymbol(try FromC.text(c.pointee.file_containing_symbol))
      case 5: oneof0 = .fileContainingExtension(try FromC.message(c.pointee.file_containing_extension) ?? .init())
      case 6: oneof0 = .allExtensionNumbersOfType(try FromC.text(c.pointee.all_extension_numbers_of_type))
      case 7: oneof0 = .listServices(try FromC.text(c.pointee.list_services))
      default: oneof0 = nil
      }
      return Self(
        host: field1,
        messageRequest: oneof0,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ServerReflectionRequest.self)
      grpc__reflection__v1alpha__server_reflection_request__init(c)
      c.pointee.host = arena.text(self.host)
      switch self.messageRequest {
      case .fileByFilename(let value):
        c.pointee.message_request_case = .init(rawValue: 3)
        c.pointee.file_by_filename = arena.text(value)
      case .fileContainingSymbol(let value):
        c.pointee.message_request_case = .init(rawValue: 4)
        c.pointee.file_containing_symbol = arena.text(value)
      case .fileContainingExtension(let value):
        c.pointee.message_request_case = .init(rawValue: 5)
        c.pointee.file_containing_extension = arena.message(value)
      case .allExtensionNumbersOfType(let value):
        c.pointee.message_request_case = .init(rawValue: 6)
        c.pointee.all_extension_numbers_of_type = arena.text(value)
      case .listServices(let value):
        c.pointee.message_request_case = .init(rawValue: 7)
        c.pointee.list_services = arena.text(value)
      case nil: break
      }
      arena.unknownFields(self.unknownFields, structure)
    }

    /// To use reflection service, the client should set one of the following
    /// fields in message_request. The server distinguishes requests by their
    /// defined field and then handles them using corresponding methods.
    public enum MessageRequest: Sendable, Equatable {
      /// Find a proto file by the file name.
      case fileByFilename(String)
      /// Find the proto file that declares the given fully-qualified symbol name.
      /// This field should be a fully-qualified symbol name
      /// (e.g. <package>.<service>[.<method>] or <package>.<type>).
      case fileContainingSymbol(String)
      /// Find the proto file which defines an extension extending the given
      /// message type with the given field number.
      case fileContainingExtension(GRPCReflectionV1Alpha.ExtensionRequest)
      /// Finds the tag numbers used by all known extensions of extendee_type, and
      /// appends them to ExtensionNumberResponse in an undefined order.
      /// Its corresponding method is best-effort: it's not guaranteed that the
      /// reflection service will implement this method, and it's not guaranteed
      /// that this method will provide all extensions. Returns
      /// StatusCode::UNIMPLEMENTED if it's not implemented.
      /// This field should be a fully-qualified type name. The format is
      /// <package>.<type>
      case allExtensionNumbersOfType(String)
      /// List the full names of registered services. The content will not be
      /// checked.
      case listServices(String)
    }
  }
}

extension GRPCReflectionV1Alpha.ServerReflectionRequest {
  public init() {
    self.init(
      host: "",
      messageRequest: nil,
      unknownFields: UnknownFields())
  }

  public init(
    host: String = "",
    messageRequest: MessageRequest? = nil
  ) {
    self.init(
      host: host,
      messageRequest: messageRequest,
      unknownFields: UnknownFields())
  }
}

extension GRPCReflectionV1Alpha {
  /// The type name and extension number sent by the client when requesting
  /// file_containing_extension.
  public struct ExtensionRequest: Protobuf.Message, Equatable {
    /// Fully-qualified type name. The format should be <package>.<type>
    public var containingType: String
    public var extensionNumber: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__extension_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ExtensionRequest.self)
      let field1: String = try FromC.text(c.pointee.containing_type)
      let field2: Int32 = c.pointee.extension_number
      return Self(
        containingType: field1,
        extensionNumber: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ExtensionRequest.self)
      grpc__reflection__v1alpha__extension_request__init(c)
      c.pointee.containing_type = arena.text(self.containingType)
      c.pointee.extension_number = self.extensionNumber
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCReflectionV1Alpha.ExtensionRequest {
  public init() {
    self.init(
      containingType: "",
      extensionNumber: 0,
      unknownFields: UnknownFields())
  }

  public init(
    containingType: String = "",
    extensionNumber: Int32 = 0
  ) {
    self.init(
      containingType: containingType,
      extensionNumber: extensionNumber,
      unknownFields: UnknownFields())
  }
}

extension GRPCReflectionV1Alpha {
  /// The message sent by the server to answer ServerReflectionInfo method.
  public struct ServerReflectionResponse: Protobuf.Message, Equatable {
    public var validHost: String
    public var originalRequest: GRPCReflectionV1Alpha.ServerReflectionRequest?
    /// The server set one of the following fields according to the message_request
    /// in the request.
    public var messageResponse: MessageResponse?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__server_reflection_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ServerReflectionResponse.self)
      let field1: String = try FromC.text(c.pointee.valid_host)
      let field2: GRPCReflectionV1Alpha.ServerReflectionRequest? = try FromC.message(c.pointee.original_request)
      let oneof0: MessageResponse?
      switch c.pointee.message_response_case.rawValue {
      case 4: oneof0 = .fileDescriptorResponse(try FromC.message(c.pointee.file_descriptor_response) ?? .init())
      case 5: oneof0 = .allExtensionNumbersResponse(try FromC.message(c.pointee.all_extension_numbers_response) ?? .init())
      case 6: oneof0 = .listServicesResponse(try FromC.message(c.pointee.list_services_response) ?? .init())
      case 7: oneof0 = .errorResponse(try FromC.message(c.pointee.error_response) ?? .init())
      default: oneof0 = nil
      }
      return Self(
        validHost: field1,
        originalRequest: field2,
        messageResponse: oneof0,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ServerReflectionResponse.self)
      grpc__reflection__v1alpha__server_reflection_response__init(c)
      c.pointee.valid_host = arena.text(self.validHost)
      if let value = self.originalRequest { c.pointee.original_request = arena.message(value) }
      switch self.messageResponse {
      case .fileDescriptorResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 4)
        c.pointee.file_descriptor_response = arena.message(value)
      case .allExtensionNumbersResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 5)
        c.pointee.all_extension_numbers_response = arena.message(value)
      case .listServicesResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 6)
        c.pointee.list_services_response = arena.message(value)
      case .errorResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 7)
        c.pointee.error_response = arena.message(value)
      case nil: break
      }
      arena.unknownFields(self.unknownFields, structure)
    }

    /// The server set one of the following fields according to the message_request
    /// in the request.
    public enum MessageResponse: Sendable, Equatable {
      /// This message is used to answer file_by_filename, file_containing_symbol,
      /// file_containing_extension requests with transitive dependencies. As
      /// the repeated label is not allowed in oneof fields, we use a
      /// FileDescriptorResponse message to encapsulate the repeated fields.
      /// The reflection service is allowed to avoid sending FileDescriptorProtos
      /// that were previously sent in response to earlier requests in the stream.
      case fileDescriptorResponse(GRPCReflectionV1Alpha.FileDescriptorResponse)
      /// This message is used to answer all_extension_numbers_of_type requst.
      case allExtensionNumbersResponse(GRPCReflectionV1Alpha.ExtensionNumberResponse)
      /// This message is used to answer list_services request.
      case listServicesResponse(GRPCReflectionV1Alpha.ListServiceResponse)
      /// This message is used when an error occurs.
      case errorResponse(GRPCReflectionV1Alpha.ErrorResponse)
    }
  }
}

extension GRPCReflectionV1Alpha.ServerReflectionResponse {
  public init() {
    self.init(
      validHost: "",
      originalRequest: nil,
      messageResponse: nil,
      unknownFields: UnknownFields())
  }

  public init(
    validHost: String = "",
    originalRequest: GRPCReflectionV1Alpha.ServerReflectionRequest? = nil,
    messageResponse: MessageResponse? = nil
  ) {
    self.init(
      validHost: validHost,
      originalRequest: originalRequest,
      messageResponse: messageResponse,
      unknownFields: UnknownFields())
  }
}

extension GRPCReflectionV1Alpha {
  /// Serialized FileDescriptorProto messages sent by the server answering
  /// a file_by_filename, file_containing_symbol, or file_containing_extension
  /// request.
  public struct FileDescriptorResponse: Protobuf.Message, Equatable {
    /// Serialized FileDescriptorProto messages. We avoid taking a dependency on
    /// descriptor.proto, which uses proto2 only features, by making them opaque
    /// bytes instead.
    public var fileDescriptorProto: [[UInt8]]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__file_descriptor_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__FileDescriptorResponse.self)
      let field1: [[UInt8]] = FromC.byteArrays(c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto)
      return Self(
        fileDescriptorProto: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__FileDescriptorResponse.self)
      grpc__reflection__v1alpha__file_descriptor_response__init(c)
      c.pointee.file_descriptor_proto = arena.byteArrays(self.fileDescriptorProto)
      c.pointee.n_file_descriptor_proto = self.fileDescriptorProto.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCReflectionV1Alpha.FileDescriptorResponse {
  public init() {
    self.init(
      fileDescriptorProto: [],
      unknownFields: UnknownFields())
  }

  public init(
    fileDescriptorProto: [[UInt8]] = []
  ) {
    self.init(
      fileDescriptorProto: fileDescriptorProto,
      unknownFields: UnknownFields())
  }
}

extension GRPCReflectionV1Alpha {
  /// A list of extension numbers sent by the server answering
  /// all_extension_numbers_of_type request.
  public struct ExtensionNumberResponse: Protobuf.Message, Equatable {
    /// Full name of the base type, including the package name. The format
    /// is <package>.<type>
    public var baseTypeName: String
    public var extensionNumber: [Int32]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__extension_number_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ExtensionNumberResponse.self)
      let field1: String = try FromC.text(c.pointee.base_type_name)
      let field2: [Int32] = FromC.scalars(c.pointee.extension_number, c.pointee.n_extension_number)
      return Self(
        baseTypeName: field1,
        extensionNumber: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ExtensionNumberResponse.self)
      grpc__reflection__v1alpha__extension_number_response__init(c)
      c.pointee.base_type_name = arena.text(self.baseTypeName)
      c.pointee.extension_number = arena.scalars(self.extensionNumber)
      c.pointee.n_extension_number = self.extensionNumber.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCReflectionV1Alpha.ExtensionNumberResponse {
  public init() {
    self.init(
      baseTypeName: "",
      extensionNumber: [],
      unknownFields: UnknownFields())
  }

  public init(
    baseTypeName: String = "",
    extensionNumber: [Int32] = []
  ) {
    self.init(
      baseTypeName: baseTypeName,
      extensionNumber: extensionNumber,
      unknownFields: UnknownFields())
  }
}

extension GRPCReflectionV1Alpha {
  /// A list of ServiceResponse sent by the server answering list_services request.
  public struct ListServiceResponse: Protobuf.Message, Equatable {
    /// The information of each service may be expanded in the future, so we use
    /// ServiceResponse message to encapsulate it.
    public var service: [GRPCReflectionV1Alpha.ServiceResponse]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__list_service_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ListServiceResponse.self)
      let field1: [GRPCReflectionV1Alpha.ServiceResponse] = try FromC.messages(c.pointee.service, c.pointee.n_service)
      return Self(
        service: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ListServiceResponse.self)
      grpc__reflection__v1alpha__list_service_response__init(c)
      c.pointee.service = arena.messages(self.service)
      c.pointee.n_service = self.service.count
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCReflectionV1Alpha.ListServiceResponse {
  public init() {
    self.init(
      service: [],
      unknownFields: UnknownFields())
  }

  public init(
    service: [GRPCReflectionV1Alpha.ServiceResponse] = []
  ) {
    self.init(
      service: service,
      unknownFields: UnknownFields())
  }
}

extension GRPCReflectionV1Alpha {
  /// The information of a single service used by ListServiceResponse to answer
  /// list_services request.
  public struct ServiceResponse: Protobuf.Message, Equatable {
    /// Full name of a registered service, including its package name. The format
    /// is <package>.<service>
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__service_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ServiceResponse.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ServiceResponse.self)
      grpc__reflection__v1alpha__service_response__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCReflectionV1Alpha.ServiceResponse {
  public init() {
    self.init(
      name: "",
      unknownFields: UnknownFields())
  }

  public init(
    name: String = ""
  ) {
    self.init(
      name: name,
      unknownFields: UnknownFields())
  }
}

extension GRPCReflectionV1Alpha {
  /// The error code and error message sent by the server when an error occurs.
  public struct ErrorResponse: Protobuf.Message, Equatable {
    /// This field uses the error codes defined in grpc::StatusCode.
    public var errorCode: Int32
    public var errorMessage: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__reflection__v1alpha__error_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ErrorResponse.self)
      let field1: Int32 = c.pointee.error_code
      let field2: String = try FromC.text(c.pointee.error_message)
      return Self(
        errorCode: field1,
        errorMessage: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Reflection__V1alpha__ErrorResponse.self)
      grpc__reflection__v1alpha__error_response__init(c)
      c.pointee.error_code = self.errorCode
      c.pointee.error_message = arena.text(self.errorMessage)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCReflectionV1Alpha.ErrorResponse {
  public init() {
    self.init(
      errorCode: 0,
      errorMessage: "",
      unknownFields: UnknownFields())
  }

  public init(
    errorCode: Int32 = 0,
    errorMessage: String = ""
  ) {
    self.init(
      errorCode: errorCode,
      errorMessage: errorMessage,
      unknownFields: UnknownFields())
  }
}
