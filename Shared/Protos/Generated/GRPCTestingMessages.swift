// Generated from grpc/testing/messages.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCTesting {
  public struct BoolValue: Protobuf.Message, Equatable {
    /// The bool value.
    public var value: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__bool_value__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__BoolValue.self)
      let field1: Bool = c.pointee.value != 0
      return Self(
        value: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__BoolValue.self)
      grpc__testing__bool_value__init(c)
      c.pointee.value = self.value ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.BoolValue {
  public init() {
    self.init(
      value: false,
      unknownFields: UnknownFields())
  }

  public init(
    value: Bool = false
  ) {
    self.init(
      value: value,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// A block of data, to simply increase gRPC message size.
  public struct Payload: Protobuf.Message, Equatable {
    /// The type of data in body.
    public var type: GRPCTesting.PayloadType
    /// Primary contents of payload.
    public var body: [UInt8]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__payload__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__Payload.self)
      let field1: GRPCTesting.PayloadType = GRPCTesting.PayloadType(rawValue: Int32(truncatingIfNeeded: c.pointee.type.rawValue))
      let field2: [UInt8] = FromC.byteArray(c.pointee.body)
      return Self(
        type: field1,
        body: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__Payload.self)
      grpc__testing__payload__init(c)
      c.pointee.type = .init(rawValue: .init(truncatingIfNeeded: self.type.rawValue))
      c.pointee.body = arena.byteArray(self.body)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.Payload {
  public init() {
    self.init(
      type: GRPCTesting.PayloadType(rawValue: 0),
      body: [],
      unknownFields: UnknownFields())
  }

  public init(
    type: GRPCTesting.PayloadType = GRPCTesting.PayloadType(rawValue: 0),
    body: [UInt8] = []
  ) {
    self.init(
      type: type,
      body: body,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// A protobuf representation for grpc status. This is used by test
  /// clients to specify a status that the server should attempt to return.
  public struct EchoStatus: Protobuf.Message, Equatable {
    public var code: Int32
    public var message: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__echo_status__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__EchoStatus.self)
      let field1: Int32 = c.pointee.code
      let field2: String = try FromC.text(c.pointee.message)
      return Self(
        code: field1,
        message: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__EchoStatus.self)
      grpc__testing__echo_status__init(c)
      c.pointee.code = self.code
      c.pointee.message = arena.text(self.message)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.EchoStatus {
  public init() {
    self.init(
      code: 0,
      message: "",
      unknownFields: UnknownFields())
  }

  public init(
    code: Int32 = 0,
    message: String = ""
  ) {
    self.init(
      code: code,
      message: message,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// Unary request.
  public struct SimpleRequest: Protobuf.Message, Equatable {
    /// Desired payload type in the response from the server.
    /// If response_type is RANDOM, server randomly chooses one from other formats.
    public var responseType: GRPCTesting.PayloadType
    /// Desired payload size in the response from the server.
    public var responseSize: Int32
    /// Optional input payload sent along with the request.
    public var payload: GRPCTesting.Payload?
    /// Whether SimpleResponse should include username.
    public var fillUsername: Bool
    /// Whether SimpleResponse should include OAuth scope.
    public var fillOauthScope: Bool
    /// Whether to request the server to compress the response. This field is
    /// "nullable" in order to interoperate seamlessly with clients not able to
    /// implement the full compression tests by introspecting the call to verify
    /// the response's compression status.
    public var responseCompressed: GRPCTesting.BoolValue?
    /// Whether server should return a given status
    public var responseStatus: GRPCTesting.EchoStatus?
    /// Whether the server should expect this request to be compressed.
    public var expectCompressed: GRPCTesting.BoolValue?
    /// Whether SimpleResponse should include server_id.
    public var fillServerId: Bool
    /// Whether SimpleResponse should include grpclb_route_type.
    public var fillGrpclbRouteType: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__simple_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__SimpleRequest.self)
      let field1: GRPCTesting.PayloadType = GRPCTesting.PayloadType(rawValue: Int32(truncatingIfNeeded: c.pointee.response_type.rawValue))
      let field2: Int32 = c.pointee.response_size
      let field3: GRPCTesting.Payload? = try FromC.message(c.pointee.payload)
      let field4: Bool = c.pointee.fill_username != 0
      let field5: Bool = c.pointee.fill_oauth_scope != 0
      let field6: GRPCTesting.BoolValue? = try FromC.message(c.pointee.response_compressed)
      let field7: GRPCTesting.EchoStatus? = try FromC.message(c.pointee.response_status)
      let field8: GRPCTesting.BoolValue? = try FromC.message(c.pointee.expect_compressed)
      let field9: Bool = c.pointee.fill_server_id != 0
      let field10: Bool = c.pointee.fill_grpclb_route_type != 0
      return Self(
        responseType: field1,
        responseSize: field2,
        payload: field3,
        fillUsername: field4,
        fillOauthScope: field5,
        responseCompressed: field6,
        responseStatus: field7,
        expectCompressed: field8,
        fillServerId: field9,
        fillGrpclbRouteType: field10,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__SimpleRequest.self)
      grpc__testing__simple_request__init(c)
      c.pointee.response_type = .init(rawValue: .init(truncatingIfNeeded: self.responseType.rawValue))
      c.pointee.response_size = self.responseSize
      if let value = self.payload { c.pointee.payload = arena.message(value) }
      c.pointee.fill_username = self.fillUsername ? 1 : 0
      c.pointee.fill_oauth_scope = self.fillOauthScope ? 1 : 0
      if let value = self.responseCompressed { c.pointee.response_compressed = arena.message(value) }
      if let value = self.responseStatus { c.pointee.response_status = arena.message(value) }
      if let value = self.expectCompressed { c.pointee.expect_compressed = arena.message(value) }
      c.pointee.fill_server_id = self.fillServerId ? 1 : 0
      c.pointee.fill_grpclb_route_type = self.fillGrpclbRouteType ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.SimpleRequest {
  public init() {
    self.init(
      responseType: GRPCTesting.PayloadType(rawValue: 0),
      responseSize: 0,
      payload: nil,
      fillUsername: false,
      fillOauthScope: false,
      responseCompressed: nil,
      responseStatus: nil,
      expectCompressed: nil,
      fillServerId: false,
      fillGrpclbRouteType: false,
      unknownFields: UnknownFields())
  }

  public init(
    responseType: GRPCTesting.PayloadType = GRPCTesting.PayloadType(rawValue: 0),
    responseSize: Int32 = 0,
    payload: GRPCTesting.Payload? = nil,
    fillUsername: Bool = false,
    fillOauthScope: Bool = false,
    responseCompressed: GRPCTesting.BoolValue? = nil,
    responseStatus: GRPCTesting.EchoStatus? = nil,
    expectCompressed: GRPCTesting.BoolValue? = nil,
    fillServerId: Bool = false,
    fillGrpclbRouteType: Bool = false
  ) {
    self.init(
      responseType: responseType,
      responseSize: responseSize,
      payload: payload,
      fillUsername: fillUsername,
      fillOauthScope: fillOauthScope,
      responseCompressed: responseCompressed,
      responseStatus: responseStatus,
      expectCompressed: expectCompressed,
      fillServerId: fillServerId,
      fillGrpclbRouteType: fillGrpclbRouteType,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// Unary response, as configured by the request.
  public struct SimpleResponse: Protobuf.Message, Equatable {
    /// Payload to increase message size.
    public var payload: GRPCTesting.Payload?
    /// The user the request came from, for verifying authentication was
    /// successful when the client expected it.
    public var username: String
    /// OAuth scope.
    public var oauthScope: String
    /// Server ID. This must be unique among different server instances,
    /// but the same across all RPC's made to a particular server instance.
    public var serverId: String
    /// gRPCLB Path.
    public var grpclbRouteType: GRPCTesting.GrpclbRouteType
    /// Server hostname.
    public var hostname: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__simple_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__SimpleResponse.self)
      let field1: GRPCTesting.Payload? = try FromC.message(c.pointee.payload)
      let field2: String = try FromC.text(c.pointee.username)
      let field3: String = try FromC.text(c.pointee.oauth_scope)
      let field4: String = try FromC.text(c.pointee.server_id)
      let field5: GRPCTesting.GrpclbRouteType = GRPCTesting.GrpclbRouteType(rawValue: Int32(truncatingIfNeeded: c.pointee.grpclb_route_type.rawValue))
      let field6: String = try FromC.text(c.pointee.hostname)
      return Self(
        payload: field1,
        username: field2,
        oauthScope: field3,
        serverId: field4,
        grpclbRouteType: field5,
        hostname: field6,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__SimpleResponse.self)
      grpc__testing__simple_response__init(c)
      if let value = self.payload { c.pointee.payload = arena.message(value) }
      c.pointee.username = arena.text(self.username)
      c.pointee.oauth_scope = arena.text(self.oauthScope)
      c.pointee.server_id = arena.text(self.serverId)
      c.pointee.grpclb_route_type = .init(rawValue: .init(truncatingIfNeeded: self.grpclbRouteType.rawValue))
      c.pointee.hostname = arena.text(self.hostname)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.SimpleResponse {
  public init() {
    self.init(
      payload: nil,
      username: "",
      oauthScope: "",
      serverId: "",
      grpclbRouteType: GRPCTesting.GrpclbRouteType(rawValue: 0),
      hostname: "",
      unknownFields: UnknownFields())
  }

  public init(
    payload: GRPCTesting.Payload? = nil,
    username: String = "",
    oauthScope: String = "",
    serverId: String = "",
    grpclbRouteType: GRPCTesting.GrpclbRouteType = GRPCTesting.GrpclbRouteType(rawValue: 0),
    hostname: String = ""
  ) {
    self.init(
      payload: payload,
      username: username,
      oauthScope: oauthScope,
      serverId: serverId,
      grpclbRouteType: grpclbRouteType,
      hostname: hostname,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// Client-streaming request.
  public struct StreamingInputCallRequest: Protobuf.Message, Equatable {
    /// Optional input payload sent along with the request.
    public var payload: GRPCTesting.Payload?
    /// Whether the server should expect this request to be compressed. This field
    /// is "nullable" in order to interoperate seamlessly with servers not able to
    /// implement the full compression tests by introspecting the call to verify
    /// the request's compression status.
    public var expectCompressed: GRPCTesting.BoolValue?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__streaming_input_call_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallRequest.self)
      let field1: GRPCTesting.Payload? = try FromC.message(c.pointee.payload)
      let field2: GRPCTesting.BoolValue? = try FromC.message(c.pointee.expect_compressed)
      return Self(
        payload: field1,
        expectCompressed: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallRequest.self)
      grpc__testing__streaming_input_call_request__init(c)
      if let value = self.payload { c.pointee.payload = arena.message(value) }
      if let value = self.expectCompressed { c.pointee.expect_compressed = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.StreamingInputCallRequest {
  public init() {
    self.init(
      payload: nil,
      expectCompressed: nil,
      unknownFields: UnknownFields())
  }

  public init(
    payload: GRPCTesting.Payload? = nil,
    expectCompressed: GRPCTesting.BoolValue? = nil
  ) {
    self.init(
      payload: payload,
      expectCompressed: expectCompressed,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// Client-streaming response.
  public struct StreamingInputCallResponse: Protobuf.Message, Equatable {
    /// Aggregated size of payloads received from the client.
    public var aggregatedPayloadSize: Int32
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__streaming_input_call_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallResponse.self)
      let field1: Int32 = c.pointee.aggregated_payload_size
      return Self(
        aggregatedPayloadSize: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingInputCallResponse.self)
      grpc__testing__streaming_input_call_response__init(c)
      c.pointee.aggregated_payload_size = self.aggregatedPayloadSize
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.StreamingInputCallResponse {
  public init() {
    self.init(
      aggregatedPayloadSize: 0,
      unknownFields: UnknownFields())
  }

  public init(
    aggregatedPayloadSize: Int32 = 0
  ) {
    self.init(
      aggregatedPayloadSize: aggregatedPayloadSize,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// Configuration for a particular response.
  public struct ResponseParameters: Protobuf.Message, Equatable {
    /// Desired payload sizes in responses from the server.
    public var size: Int32
    /// Desired interval between consecutive responses in the response stream in
    /// microseconds.
    public var intervalUs: Int32
    /// Whether to request the server to compress the response. This field is
    /// "nullable" in order to interoperate seamlessly with clients not able to
    /// implement the full compression tests by introspecting the call to verify
    /// the response's compression status.
    public var compressed: GRPCTesting.BoolValue?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__response_parameters__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__ResponseParameters.self)
      let field1: Int32 = c.pointee.size
      let field2: Int32 = c.pointee.interval_us
      let field3: GRPCTesting.BoolValue? = try FromC.message(c.pointee.compressed)
      return Self(
        size: field1,
        intervalUs: field2,
        compressed: field3,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__ResponseParameters.self)
      grpc__testing__response_parameters__init(c)
      c.pointee.size = self.size
      c.pointee.interval_us = self.intervalUs
      if let value = self.compressed { c.pointee.compressed = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.ResponseParameters {
  public init() {
    self.init(
      size: 0,
      intervalUs: 0,
      compressed: nil,
      unknownFields: UnknownFields())
  }

  public init(
    size: Int32 = 0,
    intervalUs: Int32 = 0,
    compressed: GRPCTesting.BoolValue? = nil
  ) {
    self.init(
      size: size,
      intervalUs: intervalUs,
      compressed: compressed,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// Server-streaming request.
  public struct StreamingOutputCallRequest: Protobuf.Message, Equatable {
    /// Desired payload type in the response from the server.
    /// If response_type is RANDOM, the payload from each response in the stream
    /// might be of different types. This is to simulate a mixed type of payload
    /// stream.
    public var responseType: GRPCTesting.PayloadType
    /// Configuration for each expected response message.
    public var responseParameters: [GRPCTesting.ResponseParameters]
    /// Optional input payload sent along with the request.
    public var payload: GRPCTesting.Payload?
    /// Whether server should return a given status
    public var responseStatus: GRPCTesting.EchoStatus?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__streaming_output_call_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallRequest.self)
      let field1: GRPCTesting.PayloadType = GRPCTesting.PayloadType(rawValue: Int32(truncatingIfNeeded: c.pointee.response_type.rawValue))
      let field2: [GRPCTesting.ResponseParameters] = try FromC.messages(c.pointee.response_parameters, c.pointee.n_response_parameters)
      let field3: GRPCTesting.Payload? = try FromC.message(c.pointee.payload)
      let field7: GRPCTesting.EchoStatus? = try FromC.message(c.pointee.response_status)
      return Self(
        responseType: field1,
        responseParameters: field2,
        payload: field3,
        responseStatus: field7,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallRequest.self)
      grpc__testing__streaming_output_call_request__init(c)
      c.pointee.response_type = .init(rawValue: .init(truncatingIfNeeded: self.responseType.rawValue))
      c.pointee.response_parameters = arena.messages(self.responseParameters)
      c.pointee.n_response_parameters = self.responseParameters.count
      if let value = self.payload { c.pointee.payload = arena.message(value) }
      if let value = self.responseStatus { c.pointee.response_status = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.StreamingOutputCallRequest {
  public init() {
    self.init(
      responseType: GRPCTesting.PayloadType(rawValue: 0),
      responseParameters: [],
      payload: nil,
      responseStatus: nil,
      unknownFields: UnknownFields())
  }

  public init(
    responseType: GRPCTesting.PayloadType = GRPCTesting.PayloadType(rawValue: 0),
    responseParameters: [GRPCTesting.ResponseParameters] = [],
    payload: GRPCTesting.Payload? = nil,
    responseStatus: GRPCTesting.EchoStatus? = nil
  ) {
    self.init(
      responseType: responseType,
      responseParameters: responseParameters,
      payload: payload,
      responseStatus: responseStatus,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// Server-streaming response, as configured by the request and parameters.
  public struct StreamingOutputCallResponse: Protobuf.Message, Equatable {
    /// Payload to increase response size.
    public var payload: GRPCTesting.Payload?
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__testing__streaming_output_call_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallResponse.self)
      let field1: GRPCTesting.Payload? = try FromC.message(c.pointee.payload)
      return Self(
        payload: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Testing__StreamingOutputCallResponse.self)
      grpc__testing__streaming_output_call_response__init(c)
      if let value = self.payload { c.pointee.payload = arena.message(value) }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCTesting.StreamingOutputCallResponse {
  public init() {
    self.init(
      payload: nil,
      unknownFields: UnknownFields())
  }

  public init(
    payload: GRPCTesting.Payload? = nil
  ) {
    self.init(
      payload: payload,
      unknownFields: UnknownFields())
  }
}

extension GRPCTesting {
  /// The type of payload that should be returned.
  public enum PayloadType: Protobuf.ProtoEnum {
    /// Compressable text format.
    case compressable
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .compressable
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .compressable: 0
      case .unrecognized(let number): number
      }
    }
  }
}

extension GRPCTesting {
  /// The type of route that a client took to reach a server w.r.t. gRPCLB.
  /// The server must fill in "fallback" if it detects that the RPC reached
  /// the server via the "gRPCLB fallback" path, and "backend" if it detects
  /// that the RPC reached the server via "gRPCLB backend" path (i.e. if it got
  /// the address of this server from the gRPCLB server BalanceLoad RPC). Exactly
  /// how this detection is done is context and server dependent.
  public enum GrpclbRouteType: Protobuf.ProtoEnum {
    /// Server didn't detect the route that a client took to reach it.
    case unknown
    /// Indicates that a client reached a server via gRPCLB fallback.
    case fallback
    /// Indicates that a client reached a server as a gRPCLB-given backend.
    case backend
    /// A number that this version of the contract does not name.
    case unrecognized(Int32)

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unknown
      case 1: self = .fallback
      case 2: self = .backend
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unknown: 0
      case .fallback: 1
      case .backend: 2
      case .unrecognized(let number): number
      }
    }
  }
}
