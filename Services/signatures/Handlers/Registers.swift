import Hosting
import PKI
import Protos
import RPC

/// Who is certified, as a register says it.
struct RegisteredHolder: Sendable, Hashable {
  /// `persons/…` or `organisations/…`.
  let record: String
  let subject: DistinguishedName
}

/// The state registers, asked for no more than what goes into a certificate.
protocol Registers: Sendable {
  /// Throws `HOLDER_NOT_FOUND`, `HOLDER_DECEASED`, `REGISTER_UNREACHABLE`.
  func person(number: String, organisation: String?) async throws -> RegisteredHolder
  /// Throws `HOLDER_NOT_FOUND`, `HOLDER_DISSOLVED`, `REGISTER_UNREACHABLE`.
  func organisation(_ key: OrganisationKey) async throws -> RegisteredHolder
}

enum OrganisationKey: Sendable {
  case unp(String)
  /// `organisations/…`.
  case resource(String)
}

/// The registers that `identity` keeps; it writes the line of the access log.
struct IdentityRegisters: Registers {
  let provider: RegistersV1.RegisterProviderServiceClient

  init(_ client: RPCClient) { provider = RegistersV1.RegisterProviderServiceClient(client) }

  func person(number: String, organisation: String?) async throws -> RegisteredHolder {
    let answer = try await lookUp(
      RegistersV1.LookupRecordRequest(
        registerId: "population", key: .personalNumber(number),
        fields: [
          "family_name_latin", "given_name_latin", "family_name_be", "given_name_be", "status",
        ],
        legalBasis: "enrolment", caseName: "certificates/enrolment",
        organisation: organisation ?? ""))
    guard answer["status"] == "alive" else { throw Refusal.holderDeceased.error }
    return RegisteredHolder(
      record: answer.record,
      subject: try SubjectName.person(
        number: number, familyLatin: answer["family_name_latin"],
        givenLatin: answer["given_name_latin"], family: answer["family_name_be"],
        given: answer["given_name_be"]))
  }

  func organisation(_ key: OrganisationKey) async throws -> RegisteredHolder {
    var request = RegistersV1.LookupRecordRequest(
      registerId: "organisations", fields: ["unp", "title_be", "status"],
      legalBasis: "enrolment", caseName: "certificates/enrolment")
    switch key {
    case .unp(let unp): request.key = .unp(unp)
    case .resource(let name): request.key = .record(name)
    }
    let answer = try await lookUp(request)
    guard answer["status"] == "active" else { throw Refusal.holderDissolved.error }
    guard let unp = answer["unp"], let title = answer["title_be"] else {
      throw Refusal.registerUnreachable.error
    }
    return RegisteredHolder(
      record: answer.record, subject: try SubjectName.organisation(unp: unp, title: title))
  }

  private func lookUp(
    _ request: RegistersV1.LookupRecordRequest
  ) async throws -> RegistersV1.LookupRecordResponse {
    do {
      return try await provider.lookupRecord(request, CallOptions(timeout: .seconds(5)))
    } catch let error as RPCError {
      switch error.code {
      case .notFound: throw Refusal.holderNotFound.error
      case .invalidArgument where request.registerId == "organisations":
        throw Refusal.holderNotFound.error
      case .invalidArgument: throw error
      default: throw Refusal.registerUnreachable.error
      }
    }
  }
}

extension RegistersV1.LookupRecordResponse {
  /// The text of a field; nil when it is absent, empty or no text.
  fileprivate subscript(_ field: String) -> String? {
    guard case .stringValue(let text)? = values?.fields[field]?.kind, !text.isEmpty else {
      return nil
    }
    return text
  }
}
