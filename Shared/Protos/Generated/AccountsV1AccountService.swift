// Generated from talaka/accounts/v1/account_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension AccountsV1 {
  /// Asks for an account.
  public struct GetAccountRequest: Protobuf.Message, Equatable {
    /// `accounts/{account}`, or `accounts/me`.
    public var name: String = ""

    public init() {}

    public init(
      name: String = ""
    ) {
      self.name = name
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__get_account_request__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__GetAccountRequest.self)
      let field1: String = try FromC.text(c.pointee.name)
      self.init(
        name: field1)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__GetAccountRequest.self)
      talaka__accounts__v1__get_account_request__init(c)
      c.pointee.name = arena.text(self.name)
    }
  }
}

extension AccountsV1 {
  /// Enters the account that the token names.
  public struct EnterAccountRequest: Protobuf.Message, Equatable {
    public init() {}

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__enter_account_request__table())
    }

    public init(unpacked _: UnsafeRawPointer) throws(WireError) {
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      talaka__accounts__v1__enter_account_request__init(structure.assumingMemoryBound(to: Talaka__Accounts__V1__EnterAccountRequest.self))
    }
  }
}

extension AccountsV1 {
  /// Gives the entered account.
  public struct EnterAccountResponse: Protobuf.Message, Equatable {
    /// The account, ACTIVE.
    public var account: AccountsV1.Account? = nil
    /// True when this entry activated it.
    public var activated: Bool = false

    public init() {}

    public init(
      account: AccountsV1.Account? = nil,
      activated: Bool = false
    ) {
      self.account = account
      self.activated = activated
    }

    public static var descriptor: MessageDescriptor {
      MessageDescriptor(table: talaka__accounts__v1__enter_account_response__table())
    }

    public init(unpacked structure: UnsafeRawPointer) throws(WireError) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__EnterAccountResponse.self)
      let field1: AccountsV1.Account? = try FromC.message(c.pointee.account)
      let field2: Bool = c.pointee.activated != 0
      self.init(
        account: field1,
        activated: field2)
    }

    public func fill(
      _ structure: UnsafeMutableRawPointer, arena: MessageArena
    ) {
      let c = structure.assumingMemoryBound(to: Talaka__Accounts__V1__EnterAccountResponse.self)
      talaka__accounts__v1__enter_account_response__init(c)
      if let value = self.account { c.pointee.account = arena.message(value) }
      c.pointee.activated = self.activated ? 1 : 0
    }
  }
}
