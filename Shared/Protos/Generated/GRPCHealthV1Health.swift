// Generated from grpc/health/v1/health.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension GRPCHealthV1 {
  public struct HealthCheckRequest: Protobuf.Message, Equatable {
    public var service: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__health__v1__health_check_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
      let field1: String = try FromC.text(c.pointee.service)
      return Self(
        service: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
      grpc__health__v1__health_check_request__init(c)
      c.pointee.service = arena.text(self.service)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCHealthV1.HealthCheckRequest {
  public init() {
    self.init(
      service: "",
      unknownFields: UnknownFields())
  }

  public init(
    service: String = ""
  ) {
    self.init(
      service: service,
      unknownFields: UnknownFields())
  }
}

extension GRPCHealthV1 {
  public struct HealthCheckResponse: Protobuf.Message, Equatable {
    public var status: GRPCHealthV1.HealthCheckResponse.ServingStatus
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__health__v1__health_check_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
      let field1: GRPCHealthV1.HealthCheckResponse.ServingStatus = GRPCHealthV1.HealthCheckResponse.ServingStatus(rawValue: Int32(truncatingIfNeeded: c.pointee.status.rawValue))
      return Self(
        status: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
      grpc__health__v1__health_check_response__init(c)
      c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
      arena.unknownFields(self.unknownFields, structure)
    }

    public enum ServingStatus: Protobuf.ProtoEnum {
      case unknown
      case serving
      case notServing
      /// Used only by the Watch method.
      case serviceUnknown
      /// A number that this version of the contract does not name.
      case unrecognized(Int32)

      public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unknown
        case 1: self = .serving
        case 2: self = .notServing
        case 3: self = .serviceUnknown
        default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .unknown: 0
        case .serving: 1
        case .notServing: 2
        case .serviceUnknown: 3
        case .unrecognized(let number): number
        }
      }
    }
  }
}

extension GRPCHealthV1.HealthCheckResponse {
  public init() {
    self.init(
      status: GRPCHealthV1.HealthCheckResponse.ServingStatus(rawValue: 0),
      unknownFields: UnknownFields())
  }

  public init(
    status: GRPCHealthV1.HealthCheckResponse.ServingStatus = GRPCHealthV1.HealthCheckResponse.ServingStatus(rawValue: 0)
  ) {
    self.init(
      status: status,
      unknownFields: UnknownFields())
  }
}

extension GRPCHealthV1 {
  /// Asks for all services at once. Added by hand after gRFC A90; the copy of Debian 12 is older.
  public struct HealthListRequest: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__health__v1__health_list_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Health__V1__HealthListRequest.self)
      grpc__health__v1__health_list_request__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCHealthV1.HealthListRequest {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension GRPCHealthV1 {
  /// What each service answers to Check, by its name.
  public struct HealthListResponse: Protobuf.Message, Equatable {
    public var statuses: [String: GRPCHealthV1.HealthCheckResponse]
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: grpc__health__v1__health_list_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse.self)
      var field1: [String: GRPCHealthV1.HealthCheckResponse] = [:]
      for entry in FromC.elements(c.pointee.statuses, c.pointee.n_statuses) {
        guard let entry else { continue }
        field1[try FromC.text(entry.pointee.key)] = try FromC.message(entry.pointee.value) ?? .init()
      }
      return Self(
        statuses: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Grpc__Health__V1__HealthListResponse.self)
      grpc__health__v1__health_list_response__init(c)
      c.pointee.n_statuses = self.statuses.count
      c.pointee.statuses = arena.entries(self.statuses.sorted { $0.key < $1.key }) {
        (entry: UnsafeMutablePointer<Grpc__Health__V1__HealthListResponse__StatusesEntry>, pair) in
        grpc__health__v1__health_list_response__statuses_entry__init(entry)
        entry.pointee.key = arena.text(pair.key)
        entry.pointee.value = arena.message(pair.value)
      }
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension GRPCHealthV1.HealthListResponse {
  public init() {
    self.init(
      statuses: [:],
      unknownFields: UnknownFields())
  }

  public init(
    statuses: [String: GRPCHealthV1.HealthCheckResponse] = [:]
  ) {
    self.init(
      statuses: statuses,
      unknownFields: UnknownFields())
  }
}
