// Generated from talaka/identity/v1/person_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension IdentityV1 {
  /// What an implementation of `talaka.identity.v1.PersonService` provides.
  public protocol PersonServiceHandler: RPCService {
    /// Gets one person: the user's own record (`persons/me`), or any to an official with the role
    /// REGISTRAR. The read of another's record is written to the access log. Changes nothing.
    /// NOT_FOUND: `PERSON_NOT_FOUND`; PERMISSION_DENIED: `NOT_YOUR_DATA`.
    func getPerson(_ request: IdentityV1.GetPersonRequest, _ call: ServerCall) async throws -> IdentityV1.Person
    /// Registers a person, who is alive from now on; appends the event REGISTERED. The operator's
    /// command needs no user; through the gateway the user must have the role REGISTRAR. A repeat
    /// with the same number and content gives the first answer.
    /// INVALID_ARGUMENT: `PERSONAL_NUMBER_INVALID`; ALREADY_EXISTS: `PERSONAL_NUMBER_TAKEN`.
    func registerPerson(_ request: IdentityV1.RegisterPersonRequest, _ call: ServerCall) async throws -> IdentityV1.Person
    /// Reports a birth: registers the child with a new personal number, writes the civil status act,
    /// and appends the event BORN that names child and parents, all in one transaction. The user must
    /// have the role REGISTRAR in a civil registry office. A repeat with the same `request_id` gives
    /// the first answer.
    /// INVALID_ARGUMENT: `BIRTH_DATE_INVALID`, `PERSONAL_NUMBER_INVALID`; NOT_FOUND:
    /// `MOTHER_NOT_FOUND`, `FATHER_NOT_FOUND`; ALREADY_EXISTS: `ACT_NUMBER_TAKEN`,
    /// `REQUEST_ID_REUSED`.
    func reportBirth(_ request: IdentityV1.ReportBirthRequest, _ call: ServerCall) async throws -> IdentityV1.ReportBirthResponse
  }

  /// Calls `talaka.identity.v1.PersonService` elsewhere.
  public struct PersonServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Gets one person: the user's own record (`persons/me`), or any to an official with the role
    /// REGISTRAR. The read of another's record is written to the access log. Changes nothing.
    /// NOT_FOUND: `PERSON_NOT_FOUND`; PERMISSION_DENIED: `NOT_YOUR_DATA`.
    public func getPerson(
      _ request: IdentityV1.GetPersonRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.Person {
      try await client.unary(IdentityV1.PersonService.getPerson, request, options)
    }

    /// Registers a person, who is alive from now on; appends the event REGISTERED. The operator's
    /// command needs no user; through the gateway the user must have the role REGISTRAR. A repeat
    /// with the same number and content gives the first answer.
    /// INVALID_ARGUMENT: `PERSONAL_NUMBER_INVALID`; ALREADY_EXISTS: `PERSONAL_NUMBER_TAKEN`.
    public func registerPerson(
      _ request: IdentityV1.RegisterPersonRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.Person {
      try await client.unary(IdentityV1.PersonService.registerPerson, request, options)
    }

    /// Reports a birth: registers the child with a new personal number, writes the civil status act,
    /// and appends the event BORN that names child and parents, all in one transaction. The user must
    /// have the role REGISTRAR in a civil registry office. A repeat with the same `request_id` gives
    /// the first answer.
    /// INVALID_ARGUMENT: `BIRTH_DATE_INVALID`, `PERSONAL_NUMBER_INVALID`; NOT_FOUND:
    /// `MOTHER_NOT_FOUND`, `FATHER_NOT_FOUND`; ALREADY_EXISTS: `ACT_NUMBER_TAKEN`,
    /// `REQUEST_ID_REUSED`.
    public func reportBirth(
      _ request: IdentityV1.ReportBirthRequest, _ options: CallOptions = CallOptions()
    ) async throws -> IdentityV1.ReportBirthResponse {
      try await client.unary(IdentityV1.PersonService.reportBirth, request, options)
    }
  }
}

extension IdentityV1.PersonServiceHandler {
  public static var descriptor: ServiceDescriptor {
    IdentityV1.PersonService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(IdentityV1.PersonService.getPerson) { call in
        let request: IdentityV1.GetPersonRequest = try call.request()
        call.answer(try await self.getPerson(request, call))
      },
      RPCMethod(IdentityV1.PersonService.registerPerson) { call in
        let request: IdentityV1.RegisterPersonRequest = try call.request()
        call.answer(try await self.registerPerson(request, call))
      },
      RPCMethod(IdentityV1.PersonService.reportBirth) { call in
        let request: IdentityV1.ReportBirthRequest = try call.request()
        call.answer(try await self.reportBirth(request, call))
      },
    ]
  }
}
