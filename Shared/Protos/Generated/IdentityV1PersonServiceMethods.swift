// Generated from talaka/identity/v1/person_service.proto. Do not edit: Tools/proto/generate makes it anew.

internal import CProtos
public import Protobuf

extension IdentityV1 {
  /// Keeps the persons.
  public enum PersonService {
    /// Gets one person: the user's own record (`persons/me`), or any to an official with the role
    /// REGISTRAR. The read of another's record is written to the access log. Changes nothing.
    /// NOT_FOUND: `PERSON_NOT_FOUND`; PERMISSION_DENIED: `NOT_YOUR_DATA`.
    public static let getPerson = MethodDescriptor(
      service: "talaka.identity.v1.PersonService", name: "GetPerson", kind: .unary,
      input: IdentityV1.GetPersonRequest.descriptor, output: IdentityV1.Person.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "register-reading",
        idempotent: true),
      http: [HTTPRule("GET", "/v1/{name=persons/*}")]
    )

    /// Registers a person, who is alive from now on; appends the event REGISTERED. The operator's
    /// command needs no user; through the gateway the user must have the role REGISTRAR. A repeat
    /// with the same number and content gives the first answer.
    /// INVALID_ARGUMENT: `PERSONAL_NUMBER_INVALID`; ALREADY_EXISTS: `PERSONAL_NUMBER_TAKEN`.
    public static let registerPerson = MethodDescriptor(
      service: "talaka.identity.v1.PersonService", name: "RegisterPerson", kind: .unary,
      input: IdentityV1.RegisterPersonRequest.descriptor, output: IdentityV1.Person.descriptor,
      rules: MethodRules(
        callers: ["operator", "gateway"], user: .optional, purpose: "register-keeping",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/persons", body: "person")]
    )

    /// Reports a birth: registers the child with a new personal number, writes the civil status act,
    /// and appends the event BORN that names child and parents, all in one transaction. The user must
    /// have the role REGISTRAR in a civil registry office. A repeat with the same `request_id` gives
    /// the first answer.
    /// INVALID_ARGUMENT: `BIRTH_DATE_INVALID`, `PERSONAL_NUMBER_INVALID`; NOT_FOUND:
    /// `MOTHER_NOT_FOUND`, `FATHER_NOT_FOUND`; ALREADY_EXISTS: `ACT_NUMBER_TAKEN`,
    /// `REQUEST_ID_REUSED`.
    public static let reportBirth = MethodDescriptor(
      service: "talaka.identity.v1.PersonService", name: "ReportBirth", kind: .unary,
      input: IdentityV1.ReportBirthRequest.descriptor, output: IdentityV1.ReportBirthResponse.descriptor,
      rules: MethodRules(
        callers: ["gateway"], user: .high, purpose: "register-keeping",
        idempotent: true),
      http: [HTTPRule("POST", "/v1/persons:reportBirth", body: "*")]
    )

    /// The service with all its methods.
    public static let descriptor = ServiceDescriptor(
      fullName: "talaka.identity.v1.PersonService", file: FileDescriptor(table: talaka__identity__v1__person_service__file()),
      methods: [getPerson, registerPerson, reportBirth]
    )
  }
}
