// Generated from talaka/accounts/v1/account_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Asks for an account.
  public struct GetAccountRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}`, or `accounts/me`.
    public var name: String
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__get_account_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__GetAccountRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      return Self(
        name: field1,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__GetAccountRequest.self)
      talaka__accounts__v1__get_account_request__init(c)
      c.pointee.name = arena.text(self.name)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.GetAccountRequest {
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

extension AccountsV1 {
  /// Enters the account that the token names.
  public struct EnterAccountRequest: Protobuf.Message, Equatable {
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__enter_account_request__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      Self(unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__EnterAccountRequest.self)
      talaka__accounts__v1__enter_account_request__init(c)
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.EnterAccountRequest {
  public init() {
    self.init(
      unknownFields: UnknownFields())
  }
}

extension AccountsV1 {
  /// Gives the entered account.
  public struct EnterAccountResponse: Protobuf.Message, Equatable {
    /// The account, ACTIVE.
    public var account: AccountsV1.Account?
    /// True when this entry activated it.
    public var activated: Bool
    public var unknownFields: UnknownFields

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__enter_account_response__table())
    }

    public static func unpacked(
      _ structure: UnsafeRawPointer
    ) throws(WireError) -> Self {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__EnterAccountResponse.self)
      let field1: AccountsV1.Account? = try FromC.message(c.pointee.account)
      let field2: Bool = c.pointee.activated != 0
      return Self(
        account: field1,
        activated: field2,
        unknownFields: FromC.unknownFields(structure))
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__EnterAccountResponse.self)
      talaka__accounts__v1__enter_account_response__init(c)
      if let value = self.account { c.pointee.account = arena.message(value) }
      c.pointee.activated = self.activated ? 1 : 0
      arena.unknownFields(self.unknownFields, structure)
    }
  }
}

extension AccountsV1.EnterAccountResponse {
  public init() {
    self.init(
      account: nil,
      activated: false,
      unknownFields: UnknownFields())
  }

  public init(
    account: AccountsV1.Account? = nil,
    activated: Bool = false
  ) {
    self.init(
      account: account,
      activated: activated,
      unknownFields: UnknownFields())
  }
}
